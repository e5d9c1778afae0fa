/**
 * A prompt as it is compared between composer and request: sites write the same paragraphs with one
 * or two line breaks, trailing spaces or no-break spaces, and drop characters that nobody sees.
 * Words are never folded.
 */
export function comparable(text: string): string {
  if (text !== latest.text) latest = { text, folded: fold(text) };
  return latest.folded;
}

/** A send asks about one text several times, while the page waits to send it. */
let latest = { text: '', folded: '' };

function fold(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
