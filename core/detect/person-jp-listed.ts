/** Family names that a list of people or a signature in brackets tells. */
import { allMatches } from './all-matches';
import { FAMILY_NAMES_JP, SHORT_FAMILY_NAMES_JP } from './lexicon/family-names-jp';
import { isNameValue } from './person-jp-labelled';
import type { Candidate } from './recognizer';

const KANJI = '\\u3005\\u3400-\\u9fffヶ';
const ITEM = `(?:[${KANJI}]{1,4}|[\\u30a1-\\u30fa\\u30fc]{2,7})`;
/** Four or more short words in a row, nothing else between two ends. */
const LIST = new RegExp(
  `(?<=^|[\\n。:：>\\t ])${ITEM}(?:[、,][ ]?${ITEM}){3,30}(?=$|[\\n。\\t ]|の[0-9])`,
  'gu',
);
const KATAKANA = /^[\u30a1-\u30fa\u30fc]{2,7}$/u;
/** Words that say that people are listed. */
const OF_PEOPLE =
  /名簿|メンバー|出席|欠席|参加|班|チーム|シフト|当番|社員|選手|部員|同期|新人|受講|招待|宛先|担当/u;
const REACH = 60;
/** Regions are listed as often as people, and share their names. */
const REGION =
  /^(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|沖縄|川崎|川口|藤沢|豊田|三島|高山|松本|東|西|南|北)$/u;
/** `…でしょうか。(百田)`: who wrote it. */
const SIGNED = new RegExp(`(?<=[。!?][ ]?[(])[${KANJI}]{2,4}(?=[)][ \\t]*(?:\\n|$))`, 'gu');

export function* listedNames(text: string): Iterable<Candidate> {
  for (const { index, 0: list } of allMatches(text, LIST)) {
    const items = [...list.matchAll(/[^、, ]+/gu)];
    const known = items.filter(({ 0: item }) => isFamily(item) && !REGION.test(item)).length;
    if (known < 2 || known * 3 < items.length) continue;
    if (!OF_PEOPLE.test(text.slice(Math.max(0, index - REACH), index))) continue;
    for (const { index: at, 0: item } of items) {
      const start = index + at;
      if (isFamily(item) || isNameValue(item) || KATAKANA.test(item))
        yield { start, end: start + item.length, type: 'PERSON', score: 0.78 };
    }
  }
  for (const { index, 0: name } of allMatches(text, SIGNED)) {
    if (FAMILY_NAMES_JP.has(name))
      yield { start: index, end: index + name.length, type: 'PERSON', score: 0.8 };
  }
}

function isFamily(word: string): boolean {
  return FAMILY_NAMES_JP.has(word) || SHORT_FAMILY_NAMES_JP.has(word);
}
