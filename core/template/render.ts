import { err, ok, type Result } from '../result';
import type { Template, TemplateField } from './schema';
import type { TemplateLanguage } from './vocabulary';

/** What the user typed, by field id. A date is `YYYY-MM-DD`, a choice the id of a choice. */
export type FieldValues = Readonly<Record<string, string>>;

/** Ids of the fields that stand in the way, in the template's order. */
export type RenderError =
  | { readonly code: 'missing-fields'; readonly fields: readonly string[] }
  /** A number, date or choice that is none. */
  | { readonly code: 'invalid-fields'; readonly fields: readonly string[] };

/**
 * Puts the typed values into the template's prompt.
 *
 * Values are taken as they are: braces in them are not read again. A line that held only blank
 * fields goes, and so do the empty lines it would leave behind.
 *
 * @returns The prompt, without white space at either end. Error `missing-fields` when a required
 *   field is blank, else `invalid-fields` when a value does not fit its field's type.
 */
export function renderTemplate(
  template: Template,
  language: TemplateLanguage,
  values: FieldValues,
): Result<string, RenderError> {
  const filled = new Map<string, string>();
  const missing: string[] = [];
  const invalid: string[] = [];
  for (const field of template.fields) {
    const typed = (values[field.id] ?? '').replace(/\r\n?/gu, '\n').trim();
    const words = typed === '' ? '' : inWords(field, language, typed);
    if (words === undefined) invalid.push(field.id);
    else filled.set(field.id, words);
    if (typed === '' && field.required) missing.push(field.id);
  }
  if (missing.length > 0) return err({ code: 'missing-fields', fields: missing });
  if (invalid.length > 0) return err({ code: 'invalid-fields', fields: invalid });
  return ok(fillIn(template.body[language], filled));
}

/** The values a form starts with. */
export function initialValues(template: Template, language: TemplateLanguage): FieldValues {
  return Object.fromEntries(
    template.fields.map((field) => [field.id, field.default?.[language] ?? '']),
  );
}

/** A part that stands on lines of its own goes with its lines; one inside a line leaves the line. */
const BLOCK = /^\{\{#([a-z][a-zA-Z0-9]*)\}\}\n([^]*?)^\{\{\/\1\}\}(?:\n|$)/gmu;
const INLINE = /\{\{#([a-z][a-zA-Z0-9]*)\}\}([^\n]*?)\{\{\/\1\}\}/gu;
const FIELD = /\{\{([a-z][a-zA-Z0-9]*)\}\}/gu;

function fillIn(body: string, filled: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  const keep = (_: string, id: string, inner: string) => (filled.get(id) ? inner : '');
  const kept = body.replace(BLOCK, keep).replace(INLINE, keep);
  for (const line of kept.split('\n')) {
    const ids = [...line.matchAll(FIELD)].map((match) => match[1] ?? '');
    if (ids.length > 0 && ids.every((id) => !filled.get(id))) continue;
    // An empty line after an empty line, or first of all, is what a dropped line left behind.
    if (line.trim() === '' && (lines.at(-1) ?? '').trim() === '') continue;
    lines.push(line.replace(FIELD, (_, id: string) => filled.get(id) ?? ''));
  }
  return lines.join('\n').trim();
}

function inWords(
  field: TemplateField,
  language: TemplateLanguage,
  typed: string,
): string | undefined {
  switch (field.type) {
    case 'choice':
      return field.choices?.find((choice) => choice.id === typed)?.label[language];
    case 'number':
      return toNumber(typed);
    case 'date':
      return toDate(typed, language);
    case 'text':
      return typed.replace(/\s*\n\s*/gu, ' ');
    case 'long-text':
      return typed;
  }
}

/** Accepts what a Japanese keyboard gives too: full-width digits and separators. */
function toNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/,/gu, '');
  return /^-?\d{1,15}(?:\.\d{1,10})?$/u.test(digits) ? digits : undefined;
}

function toDate(typed: string, language: TemplateLanguage): string | undefined {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u.exec(typed.normalize('NFKC'));
  if (!match?.groups) return undefined;
  const { year = '', month = '', day = '' } = match.groups;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // The 31st of June rolls over to July: it is no date.
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return undefined;
  if (language === 'ja') return `${year}年${Number(month)}月${Number(day)}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
