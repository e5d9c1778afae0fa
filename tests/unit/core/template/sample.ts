import type { Template, TemplateField } from '../../../../core/template/schema';

export const both = (text: string) => ({ ja: text, en: text });

export const field = (id: string, more: Partial<TemplateField> = {}): TemplateField => ({
  id,
  type: 'text',
  label: both(id),
  required: false,
  personalData: 'allowed',
  ...more,
});

export const template = (body: string, fields: readonly TemplateField[]): Template => ({
  id: 'sample',
  job: 'draft',
  process: 'documents',
  title: both('見本'),
  description: both('見本の説明'),
  keywords: { ja: [], en: [] },
  risk: 'low',
  value: 'low',
  fields: [...fields],
  body: both(body),
});
