/** Reads the part of a Japanese address after the prefecture or municipality. */

export interface AddressBody {
  readonly end: number;
  /** The number says 丁目, 番地, 号: no other thing is written so. */
  readonly strong: boolean;
}

/** Town and street names: kanji, kana, and the few signs that stand in them. */
const NAME_CHARACTER = /[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fffA-Za-z ]/u;
const LONGEST_NAME = 24;
const NUMERAL = /[0-9〇一二三四五六七八九十百]/u;
const DIGITS = '(?:[0-9]{1,5}|[〇一二三四五六七八九十百]{1,5})';
const COUNTER = '(?:丁目|丁|番地|番町|番|号|条|線|地割|区|部|組|字(?=[0-9]))';
const NUMBER = new RegExp(
  `(?<strong>(?:${DIGITS} ?${COUNTER}(?: ?[のノ-] ?)?){1,5}(?:${DIGITS}(?: ?[のノ-] ?${DIGITS}){0,3})?(?:号室?)?)|(?<chain>${DIGITS}(?: ?[のノ-] ?${DIGITS}){1,4}(?:号室?)?)|(?<single>[0-9]{1,5})`,
  'uy',
);
/** Grammar, not geography: whoever reads these has left the address. */
const PARTICLES =
  /(?:から|まで|では|には|とは|です|ます|した|する|して|ある|いる|こと|ため|など|より|について|における|または|および|人口|時間|合計|平均|第(?:[0-9一二三四五六七八九十])|[はをへも、。]|で(?![んぐ])|(?:に|と|や)(?=[0-9]))/u;
/** How an address in Kyoto goes from the crossing of two streets. */
const FROM_CROSSING = /(?:上る|下る|上ル|下ル|上がる|下がる|東入|西入)/u;
/** A ward and a town of it: as good as a prefecture in front. */
const WARD_AND_TOWN = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]{1,5}区[^区]{1,10}町$/u;
/** A town's name in hiragana has letters that are particles elsewhere: おもろまち. */
const KANA_TOWN = /^(?:[^市]{1,8}市)?[\u3041-\u3096]{1,6}(?:まち|ちょう|むら)/u;
/** What follows a number that counts something else. */
const UNIT_AFTER =
  /^\s?(?:[代歳才人名円万億件個台本冊枚回度割倍位%％,.][^室]?|年|月|日|時|分|秒|泊|階建|区画|世帯|ha|km|kg|m2?(?![a-z]))/u;
const DATE = /^(?:19|20)[0-9]{2}-(?:0?[1-9]|1[0-2])(?:-|$)/u;
/** A building with its room: a name, then a number; or a number that says room or floor. */
const BUILDING =
  /[ \n、,]{0,2}(?:[\u3005\u30a1-\u30fa\u30fc\u30fb\u4e00-\u9fffA-Za-zヶ&'.-]{2,20}(?:(?<=ビル|ビルディング|マンション|ハイツ|コーポ|タワー|荘|レジデンス|アパート|メゾン|ハウス|館|棟|プラザ|パレス|パーク|ヒルズ|コート|テラス|ガーデン|ハイム|シティ|センター|ドーム|寮|団地|住宅|苑|ヴィラ|キャッスル|スクエア|ステージ|フォレスト)(?:(?:[\u30a1-\u30fa\u30fc\u4e00-\u9fff]{1,8}[ ]?[A-Z]?(?=[0-9]{3,4}(?![0-9年月日時円人名件])))?[ ]?[A-Z]?棟?[ ]?[0-9]{1,5}(?:-[0-9]{1,4})?(?:号[室館棟]?|階|F)?(?:[0-9]{1,4}号室?)?)?|[\u30a1-\u30fa\u30fc\u4e00-\u9fffA-Za-z]{0,10}[ ]?[0-9]{1,4}(?:-[0-9]{1,4})?(?:号[室館棟]|号|階|F|室)|[\u30a1-\u30fa\u30fc]{2,12}[\u4e00-\u9fff\u30a1-\u30fa\u30fc]{0,8}(?<!ナンバー|コード|カード|ファックス|ダイヤル|番号|ページ|バージョン)[ ]?[0-9]{2,4}(?![0-9年月日時円人-]))|[A-Z]?[0-9]{1,4}(?:号室|階|F(?![A-Za-z])))/uy;

/** @param withPrefecture A prefecture stands before: weaker numbers are enough. */
export function readAddressBody(
  text: string,
  bodyStart: number,
  withPrefecture: boolean,
): AddressBody | undefined {
  let at = bodyStart;
  let body: AddressBody | undefined;
  for (let i = 0; i < 4; i++) {
    const next = readPart(text, at, { first: i === 0, withPrefecture });
    if (!next) break;
    body = { end: next.end, strong: next.strong || body?.strong === true };
    at = next.end;
    if (next.last) break;
  }
  if (!body) return undefined;
  BUILDING.lastIndex = body.end;
  const building = BUILDING.exec(text)?.[0] ?? '';
  return { end: body.end + building.length, strong: body.strong };
}

interface Part extends AddressBody {
  /** Nothing of the address can follow but a building. */
  readonly last: boolean;
}

function readPart(
  text: string,
  at: number,
  { first, withPrefecture }: { first: boolean; withPrefecture: boolean },
): Part | undefined {
  for (
    let start = numeralFrom(text, at, at);
    start >= 0;
    start = numeralFrom(text, at, start + 1)
  ) {
    const name = text.slice(at, start);
    if (!first && (name.length > 8 || name.trim() === '' || name.startsWith(' '))) return undefined;
    if (PARTICLES.test(name.replace(KANA_TOWN, '')) || / {2}/u.test(name)) return undefined;
    NUMBER.lastIndex = start;
    const number = NUMBER.exec(text);
    if (number) {
      const end = start + number[0].trimEnd().length;
      const read = { number, start, end, name: name.trim() };
      const part = judgeNumber(text, read, withPrefecture);
      if (part) return part;
    }
    // A kanji numeral may be part of a name (六角, 三条); a digit is not.
    if (/[0-9]/u.test(text.charAt(start))) return undefined;
  }
  return undefined;
}

/** Next numeral at or after `from` that a name starting at `nameStart` can reach; -1 when none. */
function numeralFrom(text: string, nameStart: number, from: number): number {
  for (let i = from; i <= nameStart + LONGEST_NAME && i < text.length; i++) {
    const character = text.charAt(i);
    if (NUMERAL.test(character)) return i;
    if (!NAME_CHARACTER.test(character)) return -1;
  }
  return -1;
}

function judgeNumber(
  text: string,
  read: { number: RegExpExecArray; start: number; end: number; name: string },
  withPrefecture: boolean,
): Part | undefined {
  const { number, start, end, name } = read;
  const strong = number.groups?.['strong'] !== undefined;
  const chain = number.groups?.['chain'] !== undefined;
  const rest = text.slice(end, end + 4);
  // Behind 番 or 号 and a space a building's name begins: 4番12号 本町ビル counts nothing.
  const counts = UNIT_AFTER.test(rest) && !((strong || chain) && rest.startsWith(' '));
  if (/^[0-9]/u.test(rest) || counts) return undefined;
  // 四条通, 三条河原町: the name of a street, unless a block is counted from it (北三条西5丁目).
  if (/^[一二三四五六七八九十]+条$/u.test(number[0]) && !/^ ?[東西南北0-9]/u.test(rest))
    return undefined;
  if (strong) return { end, strong, last: /号$|[0-9]$/u.test(number[0].trimEnd()) };
  if (number[0].startsWith('0') || DATE.test(text.slice(start, start + 11))) return undefined;
  if (/^[〇一二三四五六七八九十百]/u.test(number[0]) && !chain) return undefined;
  if (chain) return name !== '' || withPrefecture ? { end, strong: false, last: true } : undefined;
  // One bare number: only behind a town's name, with the prefecture to vouch for it, at an end.
  const placed = withPrefecture || FROM_CROSSING.test(name) || WARD_AND_TOWN.test(name);
  if (!placed || name.length < 3) return undefined;
  const ends = /^(?:$|[\s、。,」』)）"';|])/u.test(rest);
  const told =
    /[区町村字郡]/u.test(name) && /^(?:です|でした|に(?:[なお移変届あ]|$)|へ|まで|宛)/u.test(rest);
  return ends || told ? { end, strong: false, last: true } : undefined;
}
