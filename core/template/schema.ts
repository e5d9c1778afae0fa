/** A prompt template: one file in `templates/`, in both languages. */
import { z } from 'zod';
import { FIELD_TYPES, GRADES, JOBS, PROCESSES } from './vocabulary';

const bilingual = z.strictObject({
  ja: z.string().min(1).max(400),
  en: z.string().min(1).max(400),
});
const words = z.array(z.string().min(1).max(40)).max(24);

/** Letters and digits only, so that `{{fieldId}}` can be told from any other braces. */
const fieldId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/);
const choiceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

export const templateFieldSchema = z.strictObject({
  id: fieldId,
  type: z.enum(FIELD_TYPES),
  label: bilingual,
  hint: bilingual.optional(),
  required: z.boolean(),
  /** `never`: what is typed here is checked at once, and personal data in it is pointed out. */
  personalData: z.enum(['allowed', 'never']),
  /** For `choice` only; its label is what stands in the prompt. */
  choices: z
    .array(z.strictObject({ id: choiceId, label: bilingual }))
    .min(2)
    .max(20)
    .optional(),
  /** What the field holds at first. For `choice`: the id of a choice, the same in both languages. */
  default: bilingual.optional(),
});

export const templateSchema = z.strictObject({
  $schema: z.string().optional(),
  /** The file name without `.json`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/),
  job: z.enum(JOBS),
  process: z.enum(PROCESSES),
  title: bilingual,
  description: bilingual,
  /** Words people look for that neither title nor description holds. */
  keywords: z.strictObject({ ja: words, en: words }),
  /** Harm a wrong answer can do. */
  risk: z.enum(GRADES),
  /** Time or quality a good answer brings. */
  value: z.enum(GRADES),
  fields: z.array(templateFieldSchema).min(1).max(12),
  /**
   * The prompt. `{{fieldId}}` stands for what was typed; a line whose fields are all blank goes.
   * `{{#fieldId}}…{{/fieldId}}` is kept only when the field is filled.
   */
  body: z.strictObject({ ja: z.string().min(1).max(8000), en: z.string().min(1).max(8000) }),
  /** Absent: nobody has tested it, and nothing may say so. */
  evidence: z
    .strictObject({
      testedOn: z.iso.date(),
      models: z.array(z.string().min(1).max(60)).min(1).max(12),
      passed: z.number().int().min(0),
      total: z.number().int().min(1),
    })
    .optional(),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplateField = z.infer<typeof templateFieldSchema>;
