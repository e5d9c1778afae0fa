/** Words for the template search. Japanese has no spaces, so its words are pairs of characters. */

const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])[\p{L}\p{N}])+/gu;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const KATAKANA = /[ァ-ヶ]/gu;
const HIRAGANA = /[ぁ-ゖ]/u;
const STOP_WORDS = new Set(
  'a an and are as at be by can do for from how i in is it me my of on or please the this to want with you'.split(
    ' ',
  ),
);

export interface QueryToken {
  readonly token: string;
  /** Says what is meant. Pairs with hiragana are often particles and endings, so they do not. */
  readonly telling: boolean;
}

/** @returns What a text can be found by: words, pairs, and single characters other than kana. */
export function indexTokens(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!JAPANESE.test(run)) return [run];
    const singles = Array.from(run).filter((character) => /\p{Script=Han}/u.test(character));
    return [...pairsOf(run), ...singles].map(foldKana);
  });
}

/** @returns What a query asks for: words and pairs; a single character only when it stands alone. */
export function queryTokens(query: string): QueryToken[] {
  return runsOf(query).flatMap((run) => {
    if (!JAPANESE.test(run)) return STOP_WORDS.has(run) ? [] : [{ token: run, telling: true }];
    const parts = Array.from(run).length === 1 ? [run] : pairsOf(run);
    return parts.map((part) => ({ token: foldKana(part), telling: !HIRAGANA.test(part) }));
  });
}

/** Full-width and half-width, upper and lower case are the same thing. */
function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUN) ?? [];
}

function foldKana(text: string): string {
  return text.replace(KATAKANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
