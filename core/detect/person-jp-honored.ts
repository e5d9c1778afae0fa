/** Names before さん, 様, 氏 and before titles. */
import { allMatches } from './all-matches';
import { FAMILY_NAMES_JP, SHORT_FAMILY_NAMES_JP } from './lexicon/family-names-jp';
import { GIVEN_NAME_CHARACTERS } from './lexicon/given-names-jp';
import type { Candidate } from './recognizer';

const HONORIFIC =
  /(?<honorific>さん(?!さん|みゃく)|さま|(?<!様)様(?![々子式相態])|氏(?![名族神子姓])|殿(?![堂下])|くん|君|ちゃん|先生|サン(?![ァ-ヶー]))|(?<title>代表取締役|取締役|監査役|執行役員|(?:支店|本部|副?社|部|課|次|係|室|局|所|店|院|会|校|園|班|組合|工場)長(?![いくけさ期年野谷])|主任|主査|主事|専務|常務|顧問|相談役|教授|准教授|講師|弁護士|税理士|医師|看護師|マネージャー|リーダー|選手|監督|議員|容疑者|被告|知事|大臣)/gu;
/** 様 and さん that belong to a role, a kin word, a thing. */
const NOT_A_NAME =
  /(?:[員師者屋業店客主手官士家生長社署局課部係室院校園組班側方]|お?[父母兄姉]|祖[父母]|奥|嫁|婿|旦那|子供|子ども|息子|娘|孫|皆|皆々|一同|神|王|仏|殿|姫|何処|何|誰|某|両|同|各|彼|貴|御|仕|有|模|異|多|今|大家|先輩|後輩|同僚|上司|部下|友達|友人|隣|会社|企業|団体|法人|担当|各位|関係|取引先|仕入先|業者|患者|利用者|参加者|応募者|社長|奥方|若|別嬪|芸者|番頭|職人|大工|巡査|刑事|外人|素人|玄人|町内|御社|貴社|弊社|当社|自社|他社|本人|新人|大人|老人|美人|病人|主人|夫人|住民|国民|市民|学生|先方|母親|父親|両親|親御|赤|名前|御前|俺|私|僕|君|皇|帝|観音|地蔵|稲荷|天神|太陽|月|仕様|別|左|右|横|縦|寝|形|文|紋|図|態|客|王子|王女|天皇|陛下|殿下|閣下|猊下|先|生|大先|小|中|高|幼)$/u;
const KATAKANA_ROLE =
  /(?:ユーザー?|オーナー|スタッフ|メンバー|ママ|パパ|ドクター|クライアント|ゲスト|サポーター|インストラクター|メーカー|ベンダー|パートナー|ファン|ボス|プロ|アルバイト|パート|バイト|オペレーター|エンジニア|デザイナー|ライター|ドライバー|マスター|シェフ|コーチ|トレーナー|キャスト|リーダー|マネージャー|ディーラー|サプライヤー|テナント|ホスト|ホステス|ネコ|ワン|ニャン|ゾウ|クマ|ウサギ|サル|チーム|グループ|サービス|システム|ショップ|ホテル|スーパー|コンビニ|ハウス|センター|プロジェクト|セールス|ヘッド|チーフ|サブ|エリア|フロア|シニア|ジュニア|テーブル|アジア|ホーム)$/u;
const HIRAGANA_NOT =
  /(?:みな|みんな|おく|とう|かあ|にい|ねえ|じい|ばあ|おじ|おば|まわり|あか|たく|きゃく|むすめ|むすこ|かみ|ほとけ|ひめ|おう|なに|どなた|こちら|そちら|あちら|ども|いろ|さま|はん|もの|この|その|あの|どの|かた|ご|お|よう|ふじ)$/u;
const KANJI = '\\u3005\\u3400-\\u9fff';
const FULL = new RegExp(
  `([${KANJI}]{1,4})[ \\t]([${KANJI}\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc]{1,5})$`,
  'u',
);
const KANJI_RUN = new RegExp(`[${KANJI}ヶケノ]{1,8}$`, 'u');
const KATAKANA_RUN = /[\u30a1-\u30fa\u30fc]{2,12}(?:[・=＝ ][\u30a1-\u30fa\u30fc]{2,12}){0,3}$/u;
const HIRAGANA_NAME = /(?:^|[\s、。「（(:・])([\u3041-\u3096]{2,5}(?: [\u3041-\u3096]{2,5})?)$/u;
const LATIN_NAME =
  /(?<![A-Za-z.@/_-])([A-Z](?:[a-z]{1,15}|[A-Z]{1,15}|\.)(?:[ .]{0,2}[A-Z][A-Za-z]{0,15}\.?){0,2})$/u;

export function* honoredNames(text: string): Iterable<Candidate> {
  for (const match of allMatches(text, HONORIFIC)) {
    const end = match.index - (/[ \t]$/u.test(text.slice(0, match.index).slice(-1)) ? 1 : 0);
    const before = text.slice(Math.max(0, end - 30), end);
    const honorific = match.groups?.['honorific'];
    const found = nameBefore(before, honorific);
    if (found) yield { start: end - found.length, end, type: 'PERSON', score: found.score };
  }
}

const OF_PEOPLE_ONLY = new Set(['様', 'さま', 'さん', '氏']);

interface Found {
  readonly length: number;
  readonly score: number;
}

function nameBefore(before: string, honorific: string | undefined): Found | undefined {
  return (
    fullName(before) ??
    kanjiName(before, honorific) ??
    (honorific === undefined ? undefined : foreignName(before, honorific))
  );
}

function fullName(before: string): Found | undefined {
  const match = FULL.exec(before);
  const family = match?.[1];
  const given = match?.[2];
  if (family === undefined || given === undefined || NOT_A_NAME.test(given)) return undefined;
  const known = longestFamily(family);
  if (known === undefined && !isGiven(given)) return undefined;
  const length = (known ?? family).length + 1 + given.length;
  return { length, score: known === undefined ? 0.8 : 0.92 };
}

function kanjiName(before: string, honorific: string | undefined): Found | undefined {
  const run = KANJI_RUN.exec(before)?.[0] ?? kanaGiven(before);
  if (run === '') return undefined;
  for (let length = Math.min(run.length, 6); length >= 1; length--) {
    const name = run.slice(run.length - length);
    const score = rateKanji(name, honorific, run.length === length);
    if (score > 0) return { length, score };
  }
  const open =
    honorific !== undefined && honorific !== '先生' && run.length >= 2 && run.length <= 4;
  if (!open || NOT_A_NAME.test(run) || /^[一二三四五六七八九十百千万何数各全本当御]/u.test(run))
    return undefined;
  // 君 and 殿 end other words as well (立憲君主, 宮殿).
  return { length: run.length, score: OF_PEOPLE_ONLY.has(honorific) ? 0.76 : 0.62 };
}

/** 田中さくらさん: a family name, then kana. */
function kanaGiven(before: string): string {
  const match = new RegExp(`([${KANJI}]{2,4})[\\u3041-\\u3096]{2,4}$`, 'u').exec(before);
  if (match?.[1] === undefined) return '';
  return longestFamily(match[1]) === match[1] ? match[0] : '';
}

function rateKanji(name: string, honorific: string | undefined, whole: boolean): number {
  if (FAMILY_NAMES_JP.has(name)) return 0.9;
  if (name.length === 1) {
    const short = honorific !== undefined && whole && SHORT_FAMILY_NAMES_JP.has(name);
    return short ? 0.75 : 0;
  }
  // 東京都知事 is no 東 whose given name is 京都.
  if (honorific === undefined && /[都道府県市区町村郡]$/u.test(name)) return 0;
  for (let cut = Math.min(3, name.length - 1); cut >= 1; cut--) {
    const family = name.slice(0, cut);
    const known =
      cut === 1
        ? SHORT_FAMILY_NAMES_JP.has(family) && name.length === 3
        : FAMILY_NAMES_JP.has(family);
    if (known && isGiven(name.slice(cut))) return 0.92;
  }
  return 0;
}

function foreignName(before: string, honorific: string): Found | undefined {
  const katakana = KATAKANA_RUN.exec(before)?.[0];
  if (katakana !== undefined && !KATAKANA_ROLE.test(katakana)) {
    if (['さん', '様', 'さま', '氏', '殿', '先生', 'ちゃん', 'くん', '君'].includes(honorific))
      return { length: katakana.length, score: 0.75 };
  }
  const hiragana = HIRAGANA_NAME.exec(before)?.[1];
  if (hiragana !== undefined && !HIRAGANA_NOT.test(hiragana) && honorific !== '氏') {
    return { length: hiragana.length, score: 0.6 };
  }
  const latin = LATIN_NAME.exec(before)?.[1];
  if (
    latin !== undefined &&
    /[A-Za-z]{2}/u.test(latin) &&
    ['さん', '様', '氏', '殿'].includes(honorific)
  ) {
    return { length: latin.length, score: /[ .]/u.test(latin) ? 0.8 : 0.6 };
  }
  return undefined;
}

/** @returns The longest known family name that ends `run`. */
export function longestFamily(run: string): string | undefined {
  for (let length = Math.min(run.length, 4); length >= 1; length--) {
    const name = run.slice(run.length - length);
    if (
      FAMILY_NAMES_JP.has(name) ||
      (length === 1 && run.length === 1 && SHORT_FAMILY_NAMES_JP.has(name))
    )
      return name;
  }
  return undefined;
}

/** Could this be a given name? Kana of two to five, or up to three characters that names use. */
export function isGiven(name: string): boolean {
  if (/^(?:[\u3041-\u3096]{2,5}|[\u30a1-\u30fa\u30fc]{2,5})$/u.test(name)) return true;
  if (name.length === 0 || name.length > 3) return false;
  return Array.from(name).every((character) => GIVEN_NAME_CHARACTERS.has(character));
}
