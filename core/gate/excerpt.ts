import { EXCERPT_LENGTH } from './panel-port';

/**
 * Words as a card of the panel shows them, cut by characters as a reader counts them: no half emoji, no
 * accent without its letter.
 */
export function cutExcerpt(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length >= EXCERPT_LENGTH) break;
    kept += segment;
  }
  return `${kept}…`;
}
