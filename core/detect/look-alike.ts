import { LOOK_ALIKES } from './lexicon/look-alikes';

/** A word is looked at this far to each side; longer ones are no words. */
const REACH = 48;
/** Letters of these scripts may pretend. */
export const MAYBE = /[\u0131\u0196\u0251\u0261\u0269\u0370-\u03ff\u0400-\u052f\u0561-\u0587]/u;
const IN_WORD = /[\w@.+\-\u0131\u0196\u0251\u0261\u0269\u0370-\u03ff\u0400-\u052f\u0561-\u0587]/u;

/**
 * Tells which letters only pretend to be Latin: those in a word that has Latin letters too, and in
 * which every foreign letter has a Latin twin. Russian and Greek words stay what they are.
 *
 * @returns For one text: given an offset and the code there, the Latin letter; empty when there is none.
 */
export function createLookAlikeReader(text: string): (at: number, code: number) => string {
  let wordEnd = -1;
  let disguised = false;
  return (at, code) => {
    const letter = LOOK_ALIKES.get(code);
    if (letter === undefined) return '';
    if (at >= wordEnd) {
      const word = wordAround(text, at);
      wordEnd = word.end;
      disguised = isDisguised(text.slice(word.start, word.end));
    }
    return disguised ? letter : '';
  };
}

function wordAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && at - start < REACH && IN_WORD.test(text.charAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && end - at < REACH && IN_WORD.test(text.charAt(end))) end++;
  return { start, end };
}

function isDisguised(word: string): boolean {
  if (!/[A-Za-z]/u.test(word)) return false;
  for (const letter of word) {
    if (MAYBE.test(letter) && !LOOK_ALIKES.has(letter.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
