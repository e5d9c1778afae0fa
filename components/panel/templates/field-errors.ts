import { renderTemplate, type FieldValues } from '../../../core/template/render';
import type { Template, TemplateField } from '../../../core/template/schema';
import type { Language, TextKey } from '../../text';

/** What is wrong with each field that is wrong, by field id. */
export function fieldErrors(
  template: Template,
  language: Language,
  values: FieldValues,
): ReadonlyMap<string, TextKey> {
  const errors = new Map<string, TextKey>();
  for (const field of template.fields) {
    // One by one: the renderer names missing fields first and would hide what does not fit.
    const rendered = renderTemplate({ ...template, fields: [field] }, language, values);
    if (rendered.ok) continue;
    const missing = rendered.error.code === 'missing-fields';
    errors.set(field.id, missing ? 'panel.templates.missing' : invalidKey(field));
  }
  return errors;
}

function invalidKey({ type }: TemplateField): TextKey {
  if (type === 'number') return 'panel.templates.invalidNumber';
  if (type === 'date') return 'panel.templates.invalidDate';
  return 'panel.templates.invalidChoice';
}
