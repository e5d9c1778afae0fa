/**
 * A prompt as it is compared between composer and request: sites write the same paragraphs with one
 * or two line breaks, trailing spaces or no-break spaces. Words are never folded.
 */
export function comparable(text: string): string {
  return text.replace(/[\s\u00a0\u200b\u2060\ufeff]+/gu, ' ').trim();
}
