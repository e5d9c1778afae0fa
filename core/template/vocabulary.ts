/** The closed lists of the template library; without a parser, so that any context may read them. */

/** What a template is for, in the order in which the library shows them. */
export const JOBS = ['classify', 'edit', 'summarise', 'answer', 'draft'] as const;
/** The business process in which it is used. */
export const PROCESSES = [
  'communication',
  'customer-support',
  'documents',
  'meetings',
  'planning',
  'research',
  'rules',
  'translation',
] as const;
export const FIELD_TYPES = ['text', 'long-text', 'choice', 'number', 'date'] as const;
export const GRADES = ['low', 'medium', 'high'] as const;

export type Job = (typeof JOBS)[number];
export type Process = (typeof PROCESSES)[number];
export type FieldType = (typeof FIELD_TYPES)[number];
export type Grade = (typeof GRADES)[number];
/** Language of a prompt and of what the user reads. */
export type TemplateLanguage = 'ja' | 'en';
