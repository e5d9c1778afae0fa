/** Names after a label: 氏名, 担当, 申込者, フリガナ and so on; and 〜と申します. */
import { allMatches } from './all-matches';
import { FAMILY_NAMES_JP } from './lexicon/family-names-jp';
import { isGiven, longestFamily } from './person-jp-honored';
import type { Candidate } from './recognizer';

/** The value of these is a name and nothing else. */
const NAME_LABEL =
  '(?:氏名|お?名前|姓名|フルネーム|ご?署名|名義人?|宛名|フリガナ|ふりがな|本名|氏|代表者名|担当者名|お客様名|顧客名|会員名|患者名|社員名|従業員名|受取人|差出人|送信者)';
/** The value of these may be a department or a word as well. */
const ROLE_LABEL =
  '(?:担当者?|責任者|代表者?|代表取締役(?:社長|会長)?|取締役(?:社長|会長)?|社長|監査役|申込者|申請者|承認者|契約者|被保険者|報告者|発見者|作成者?|記入者|起票者|確認者|決裁者|利用者|使用者|所有者|持ち主|対象者|受講者|応募者|候補者|参加者|出席者|欠席者|講師|議長|書記|司会|進行|運転者|被災労働者|労働者|相手方|借受人|借主|貸主|保証人|配偶者|世帯主|保護者|患者|主治医|担当医|会員|社員|従業員|上司|部下|面接官|連絡先|緊急連絡先|宛先|送付先|依頼者|依頼主|請求者|購入者|注文者|届出人|届出者|本人|父|母|夫|妻|長男|次男|長女|次女|祖父|祖母)';
const LABEL = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:(?<name>${NAME_LABEL})|(?<role>${ROLE_LABEL}))(?:\\([^)\\n]{1,10}\\))?(?<mark>[ \\t]{0,4}[:=][ \\t]{0,4}|\\t+|[ ]{1,3}|"[ ]?:[ ]?"|は[、 ]?)`,
  'gu',
);
const KANJI = '\\u3005\\u3400-\\u9fffヶケ';
const KANA = '\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc';
const VALUE = new RegExp(
  `(?:[${KANJI}]{1,4}[ ][${KANJI}${KANA}]{1,5}|[\\u30a1-\\u30fa\\u30fc]{2,8}[ ・][\\u30a1-\\u30fa\\u30fc]{2,8}(?:[ ・][\\u30a1-\\u30fa\\u30fc]{2,8})?|[\\u3041-\\u3096]{2,5} [\\u3041-\\u3096]{2,5}|[${KANJI}]{2,6}[\\u3041-\\u3096]{0,3}|[\\u30a1-\\u30fa\\u30fc]{3,10})(?=$|[\\s、。,，()/・;"'|」』]|様|さん|氏|殿|です|と(?!の)|が|の|は|より)`,
  'uy',
);
const LATIN_VALUE = /[A-Z][a-zA-Z'-]{1,15}(?: [A-Z]\.?){0,1} [A-Z][a-zA-Z'-]{1,15}(?![A-Za-z])/uy;
const NOT_A_VALUE =
  /(?:[部課係室局者社店所会員業館校院場中済長名欄号様式型類別性日間先等前後]|必須|任意|未定|不明|なし|無し|有り|記入|入力|省略|同上|以下|未記入|確認|不要|不在|全員|募集|担当|変更|一覧|情報|リスト|センター|チーム|グループ|ください|から|まで|など|する|した|です|ます|こと)$/u;
const INTRODUCTION = new RegExp(
  `(?<=^|[\\s、。の「はー])([${KANJI}]{2,6}|[${KANJI}]{1,4} [${KANJI}${KANA}]{1,4}|[\\u30a1-\\u30fa\\u30fc]{2,8})(?:と申し|と言い|といい|です(?=[。、\\s!]|けど|が|$)|でございます)`,
  'gu',
);

export function* labelledNames(text: string): Iterable<Candidate> {
  for (const match of allMatches(text, LABEL)) {
    const at = match.index + match[0].length;
    const certain = match.groups?.['name'] !== undefined;
    const loose = /^ +$|^は/u.test(match.groups?.['mark'] ?? '');
    const found = valueAt(text, at, { certain, loose });
    if (found) yield found;
  }
  for (const match of allMatches(text, INTRODUCTION)) {
    const name = match[1] ?? '';
    const told = /^(?:と申し)/u.test(match[0].slice(name.length));
    if (!introduces(name, told)) continue;
    yield {
      start: match.index,
      end: match.index + name.length,
      type: 'PERSON',
      score: told ? 0.85 : 0.75,
    };
  }
}

interface LabelKind {
  /** Nothing but a name is written here. */
  readonly certain: boolean;
  /** Only a space or は stands between: the words may be a sentence. */
  readonly loose: boolean;
}

function valueAt(text: string, at: number, label: LabelKind): Candidate | undefined {
  VALUE.lastIndex = at;
  const value = VALUE.exec(text)?.[0];
  if (value === undefined) {
    LATIN_VALUE.lastIndex = at;
    const latin = LATIN_VALUE.exec(text)?.[0];
    // Behind a space only as cards and forms have it: 名義 NOA KASHIWAGI.
    const told = !label.loose || (label.certain && latin === latin?.toUpperCase());
    return latin === undefined || !told
      ? undefined
      : { start: at, end: at + latin.length, type: 'PERSON', score: 0.8 };
  }
  const score = rateValue(value, label);
  return score > 0 ? { start: at, end: at + value.length, type: 'PERSON', score } : undefined;
}

function rateValue(value: string, { certain, loose }: LabelKind): number {
  if (NOT_A_VALUE.test(value)) return 0;
  const known = knownName(value);
  if (known) return 0.93;
  if (loose)
    return certain &&
      /^[\u30a1-\u30fa\u30fc]{3,8}(?:[ ・][\u30a1-\u30fa\u30fc]{2,8})?$/u.test(value)
      ? 0.78
      : 0;
  if (certain) return 0.85;
  if (TWO_WORDS.test(value)) return 0.78;
  // A role's value that no list knows: two words, or katakana, may be a name; one word may be anything.
  return / /u.test(value) ||
    /^[\u30a1-\u30fa\u30fc・ ]+$/u.test(value) ||
    /^[\u4e00-\u9fff々]{2,4}$/u.test(value)
    ? 0.65
    : 0;
}

/** Family and given name, by their form. */
const TWO_WORDS = new RegExp(`^[${KANJI}]{1,4} [${KANJI}${KANA}]{1,5}$`, 'u');

/** Can the value be a name, where nothing but a name is to be expected? */
export function isNameValue(value: string): boolean {
  VALUE.lastIndex = 0;
  LATIN_VALUE.lastIndex = 0;
  const whole = VALUE.exec(value)?.[0] ?? LATIN_VALUE.exec(value)?.[0];
  return whole === value && !NOT_A_VALUE.test(value);
}

/** Does the value start with a known family name, with nothing or a given name behind? */
export function knownName(value: string): boolean {
  const [family = '', given] = value.split(' ');
  if (given !== undefined) return longestFamily(family) === family && isGiven(given);
  for (let cut = Math.min(4, family.length); cut >= 2; cut--) {
    if (!FAMILY_NAMES_JP.has(family.slice(0, cut))) continue;
    if (cut === family.length || isGiven(family.slice(cut))) return true;
  }
  return false;
}

function introduces(name: string, told: boolean): boolean {
  if (NOT_A_VALUE.test(name)) return false;
  if (knownName(name)) return true;
  return told && name.length >= 2;
}
