/** Family name + given name without any word that announces them. */
import { allMatches } from './all-matches';
import { FAMILY_NAMES_JP, SHORT_FAMILY_NAMES_JP } from './lexicon/family-names-jp';
import { isGiven } from './person-jp-honored';
import type { Candidate } from './recognizer';

const KANJI = '\\u3005\\u3400-\\u9fffヶ';
const KANA = '\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc';
/** 姓 名, with nothing of a word on the left; kana given names need an end on the right as well. */
const SPACED = new RegExp(
  `(?<![${KANJI}${KANA}])([${KANJI}]{2,4})[ ]((?:[${KANJI}]{1,3}(?![${KANJI}\\u30a1-\\u30fa])|[${KANA}]{2,5}(?![${KANJI}${KANA}])|[${KANJI}][\\u3041-\\u3096]{1,3}(?![${KANJI}${KANA}])))`,
  'gu',
);
const JOINED = new RegExp(
  `(?<![${KANJI}${KANA}])[${KANJI}]{4,6}(?![${KANJI}\\u30a1-\\u30fa])`,
  'gu',
);
/** 山田(総務): who and where from. */
const WITH_DEPARTMENT = new RegExp(
  `(?<![${KANJI}${KANA}])([${KANJI}]{1,3})(?=[ ]?[(](?:総務|経理|人事|営業|開発|法務|広報|企画|情シス|製造|品管|購買|物流|[^()\\n]{1,8}[部課室係店])[)])`,
  'gu',
);
/** Pairs that names and other words share. */
const NOT_GIVEN =
  /^(?:中央|大学|学生|大会|平和|文化|歴史|天文|山川|海山|時々|月日|年月|全部|全体|一部|一番|一人|二人|三人|大人|正月|元日|日和|東京|北海|南海|西南|東西|南北|東北|東南|信仰|英文|国史|人文|天然|自然|海洋|太陽|光年|水光|正直|和英|英和|正史|実現|実行|真実|文学|史学|数学|理学|美学|哲学|大和|明治|大正|昭和|平成|令和|一月|二月|三月|五月|六月|七月|八月|十月|千里|万里|千葉|平野|道路|鉄道|歩道|水道|秋祭|夏祭|花火|大雪|大水|川原|音楽|洋楽|和楽|健康|幸福|安全|広大|巨大|美術|芸術|祐筆|実家|東口|西口|南口|北口|優勝|辞任|就任|就職|卒業|代理|代行|代表|公園)$/u;

export function* plainNames(text: string): Iterable<Candidate> {
  for (const match of allMatches(text, SPACED)) {
    const [whole, family = '', given = ''] = match;
    if (!FAMILY_NAMES_JP.has(family) || !givenFits(given)) continue;
    yield { start: match.index, end: match.index + whole.length, type: 'PERSON', score: 0.85 };
  }
  for (const { index, 0: family } of allMatches(text, WITH_DEPARTMENT)) {
    if (FAMILY_NAMES_JP.has(family) || SHORT_FAMILY_NAMES_JP.has(family))
      yield { start: index, end: index + family.length, type: 'PERSON', score: 0.8 };
  }
  for (const { index, 0: run } of allMatches(text, JOINED)) {
    if (isJoinedName(run))
      yield { start: index, end: index + run.length, type: 'PERSON', score: 0.72 };
  }
}

function givenFits(given: string): boolean {
  if (NOT_GIVEN.test(given)) return false;
  return isGiven(given) || /^[\u4e00-\u9fff][\u3041-\u3096]{1,3}$/u.test(given);
}

function isJoinedName(run: string): boolean {
  for (let cut = 3; cut >= 2; cut--) {
    const given = run.slice(cut);
    if (given.length < 2 || given.length > 3 || NOT_GIVEN.test(given)) continue;
    if (FAMILY_NAMES_JP.has(run.slice(0, cut)) && isGiven(given)) return true;
  }
  return false;
}
