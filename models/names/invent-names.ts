/** Made-up names, put together from the parts that the dictionaries list. */
import { WORD } from '../../core/detect/names/word-table';
import type { Lexicon } from './lexicon';

export interface Inventor {
  /** Another name written the same way as `name`; undefined when its form is a rare one. */
  like(name: string): string | undefined;
  /** One word in katakana. */
  foreign(): string;
  /** A Japanese family name in katakana. */
  kana(): string;
  english(form: 'first' | 'last' | 'full'): string;
  japanese(form: 'family' | 'given' | 'full' | 'spaced'): string;
}

const KANJI = /^[\u3005\u3400-\u9fff]+$/u;
const KATAKANA = /^[\u30a1-\u30fa\u30fc]{2,}$/u;
const LATIN = /^[a-z\u00c0-\u024f]{3,}$/u;
/** How often a common name is drawn rather than any of the many rare ones. */
const COMMON = 0.6;

/** How often a given name is written in hiragana. */
const KANA_GIVEN = 0.12;

export function createInventor(lexicon: Lexicon, random: () => number): Inventor {
  const lists = listsOf(lexicon);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const draw = ([common, rare]: readonly string[][]) =>
    pick((random() < COMMON ? common : rare) ?? []);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const english: Inventor['english'] = (form) => {
    const first = capital(draw(lists.first));
    const last = capital(draw(lists.last));
    return form === 'first' ? first : form === 'last' ? last : `${first} ${last}`;
  };
  const japanese: Inventor['japanese'] = (form) => {
    const family = draw(lists.family);
    if (form === 'family') return family;
    const given = random() < KANA_GIVEN ? pick(lists.kanaGiven) : draw(lists.given);
    return form === 'given' ? given : family + (form === 'spaced' ? ' ' : '') + given;
  };
  const like = (name: string) => {
    if (KATAKANA.test(name)) return pick(lists.foreign);
    if (/^[\u30a1-\u30fa\u30fc]{2,}・[\u30a1-\u30fa\u30fc]{2,}$/u.test(name)) {
      return `${pick(lists.foreign)}・${pick(lists.foreign)}`;
    }
    if (/^[\u3005\u3400-\u9fff]{4,5}$/u.test(name)) return japanese('full');
    if (/^[\u3005\u3400-\u9fff]{2,3} [\u3005\u3400-\u9fff]{1,3}$/u.test(name)) {
      return japanese('spaced');
    }
    if (/^[\u3005\u3400-\u9fff]{2}$/u.test(name)) {
      return japanese(random() < 0.8 ? 'family' : 'given');
    }
    if (/^[A-Z][a-z]+ [A-Z][a-z]+$/u.test(name)) return english('full');
    if (/^[A-Z][a-z]+$/u.test(name)) return english(random() < COMMON ? 'first' : 'last');
    return undefined;
  };
  return {
    like,
    foreign: () => pick(lists.foreign),
    kana: () => pick(lists.kana),
    english,
    japanese,
  };
}

function listsOf(lexicon: Lexicon) {
  const listed = (kind: number, form: RegExp) =>
    [...lexicon].filter(([word, is]) => is & kind && form.test(word)).map(([word]) => word);
  return {
    family: [listed(WORD.familyCommon, KANJI), listed(WORD.familyRare, KANJI)],
    given: [listed(WORD.givenCommon, KANJI), listed(WORD.givenRare, KANJI)],
    kana: listed(WORD.familyRare, KATAKANA),
    kanaGiven: listed(WORD.givenCommon | WORD.givenRare, /^[\u3041-\u3096]{2,4}$/u),
    foreign: listed(WORD.person, KATAKANA),
    first: [listed(WORD.givenCommon, LATIN), listed(WORD.givenRare, LATIN)],
    last: [listed(WORD.familyCommon, LATIN), listed(WORD.familyRare, LATIN)],
  };
}
