import { normalize } from './normalize';

/** A term as it is compared: width, case, invisible characters and the spaces around make no difference. */
export function foldTerm(term: string): string {
  return foldCase(normalize(term).text.trim());
}

/** Lower case that keeps the length, so that offsets stay true (`İ` would grow). */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const one = text.charAt(i).toLowerCase();
    return one.length === 1 ? one : text.charAt(i);
  }).join('');
}
