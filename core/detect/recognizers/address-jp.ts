import { allMatches } from '../all-matches';
import { readAddressBody } from '../address-body-jp';
import { KANA_MUNICIPALITIES, PREFECTURES } from '../lexicon/places-jp';
import { BY_LEXICON } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const PREFECTURE = new RegExp(PREFECTURES.join('|'), 'gu');
const MUNICIPALITY_END = /[市区町村](?=[^\n]{0,24}?[0-9一二三四五六七八九十])/gu;
/** Kanji, katakana, ヶ and 々: characters of a place name that no particle shares. */
const NAME_BEFORE = /[\u3005\u30a1-\u30fa\u30fc\u4e00-\u9fff]{1,7}$/u;
/** Words that stand right before an address and are not part of it. */
const LEAD =
  /^.*(?:住所|宛先|宛名|所在地|現住|本籍|本社|本店|支店|自宅|送付先|送り先|届け先|届先|配送先|勤務先|納品先|居所|転居先|旧住|新住|会場|場所|在住|地図|店舗)/u;
const POSTAL =
  /(?:〒|郵便番号[: ]{0,2})?\s?(?<![0-9-])[0-9]{3}-[0-9]{4}[\s,、]{1,2}$|〒\s?[0-9]{7}[\s,、]{1,2}$/u;

/**
 * Japanese postal addresses down to the block or house number. Town names alone are places, not
 * addresses, and stay clean.
 */
export const addressJp: Recognizer = {
  id: 'address-jp',
  evidence: BY_LEXICON,
  types: ['LOCATION_ADDRESS'],
  needs: ['japanese', 'digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    let from = 0;
    for (const anchor of anchors(text)) {
      if (anchor.start < from) continue;
      const body = readAddressBody(text, anchor.bodyStart, anchor.withPrefecture);
      if (!body) continue;
      const start = Math.max(from, withPostalCode(text, anchor.start));
      yield {
        start,
        end: body.end,
        type: 'LOCATION_ADDRESS',
        score: anchor.withPrefecture ? 0.93 : body.strong ? 0.85 : 0.65,
      };
      from = body.end;
    }
  },
};

interface Anchor {
  readonly start: number;
  /** Where the part after prefecture or municipality begins. */
  readonly bodyStart: number;
  readonly withPrefecture: boolean;
}

function anchors(text: string): Anchor[] {
  const found: Anchor[] = [];
  for (const { index, 0: name } of allMatches(text, PREFECTURE)) {
    found.push({ start: index, bodyStart: index + name.length, withPrefecture: true });
  }
  for (const { index } of allMatches(text, MUNICIPALITY_END)) {
    const end = index + 1;
    const name = municipalityBefore(text, end);
    if (name !== '')
      found.push({ start: end - name.length, bodyStart: end, withPrefecture: false });
  }
  return found.sort((a, b) => a.start - b.start || b.bodyStart - a.bodyStart);
}

function municipalityBefore(text: string, end: number): string {
  const stretch = text.slice(Math.max(0, end - 8), end);
  const known = KANA_MUNICIPALITIES.find((name) => stretch.endsWith(name));
  if (known !== undefined) return known;
  const run = NAME_BEFORE.exec(stretch)?.[0] ?? '';
  const name = run.replace(LEAD, '');
  // 10番地区, 3号区: counted, not named.
  if (/[0-9]/u.test(text.charAt(end - name.length - 1))) return '';
  return name.length >= 2 ? name : '';
}

function withPostalCode(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 18), start);
  const postal = POSTAL.exec(before)?.[0];
  return postal === undefined ? start : start - postal.trimStart().length;
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['住所は東京都千代田区架空町１丁目２－３です', '東京都千代田区架空町１丁目２－３'],
      [
        '〒100-0000 東京都千代田区架空町1-2-3 架空ビル5階',
        '〒100-0000 東京都千代田区架空町1-2-3 架空ビル5階',
      ],
      ['送付先　中央区架空四丁目5番6号', '中央区架空四丁目5番6号'],
      ['京都府京都市中京区架空通六角下る架空町634', '京都府京都市中京区架空通六角下る架空町634'],
      ['北海道札幌市北区北八条西５丁目９９番地', '北海道札幌市北区北八条西５丁目９９番地'],
      ['さいたま市南区架空三丁目14番8号', 'さいたま市南区架空三丁目14番8号'],
      ['群馬県邑楽郡架空町朝日2-6-14（一軒家）', '群馬県邑楽郡架空町朝日2-6-14'],
      ['京都市下京区四条通架空東入ル架空町8', '京都市下京区四条通架空東入ル架空町8'],
      ['届け先は鹿児島県大島郡架空町浦110です', '鹿児島県大島郡架空町浦110'],
      ['横浜市中区架空町2 架空タワー山下1204', '横浜市中区架空町2 架空タワー山下1204'],
      ['那覇市おもろまち1丁目1-1', '那覇市おもろまち1丁目1-1'],
    ],
    negative: [
      '東京都の人口は1400万人',
      '大阪府では3-4人の班で行動',
      '市営住宅の2階',
      '沖縄県は送料が別途2,200円',
      '名古屋駅から横浜市の会場へ、15:30開始',
      '港区で10-20代に調査',
      '東京都港区 2024-05-07 開催',
      '市場調査2024年版',
      '10番地区の再開発と3号線',
      '京都市の四条通と三条通の違い、2つ挙げて',
      '横浜市中区山下町2024年度の予算',
      '大阪市中央区本町2に続く区画整理です',
    ],
  };
}
