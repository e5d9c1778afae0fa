import { renderTemplate, type FieldValues } from '../../../core/template/render';
import type { Template } from '../../../core/template/schema';
import type { Language } from '../../text';

/**
 * The prompt as it stands, with the label of each field that still needs something in its place.
 *
 * @returns Pieces in order; `open` marks those that are still to be filled in.
 */
export function previewText(
  template: Template,
  language: Language,
  values: FieldValues,
): readonly { readonly text: string; readonly open: boolean }[] {
  const open = new Map<string, string>();
  const filled: Record<string, string> = { ...values };
  const fields = template.fields.map((field) => {
    const alone = renderTemplate(
      { ...template, fields: [field], body: { ja: `{{${field.id}}}`, en: `{{${field.id}}}` } },
      language,
      values,
    );
    if (alone.ok) return field;
    // Private-use characters frame the label, so that nothing typed can be taken for it.
    const mark = `\uE000${field.label[language]}\uE001`;
    open.set(mark, field.label[language]);
    filled[field.id] = mark;
    return { ...field, type: 'text' as const };
  });
  const rendered = renderTemplate({ ...template, fields }, language, filled);
  if (!rendered.ok) return [];
  return rendered.value
    .split(/(\uE000[^\uE001]*\uE001)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const label = open.get(piece);
      return label === undefined ? { text: piece, open: false } : { text: label, open: true };
    });
}
