import { allMatches } from '../all-matches';
import { isWordCharacter, wordAfter, wordBefore } from '../context';
import { toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import { ratePhoneShape } from '../phone-shape';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Digits with at most three separators between two of them: one way to read it, so it stays linear. */
const RUN = /(?:\(?\+\)?|\()?(?:[ -]?\()?[0-9](?:[ ./()-]{0,3}[0-9]){5,29}/gu;
const EXTENSION = /\s?(?:x|ext\.?|extension|内線)\s?[0-9]{1,6}(?![0-9A-Za-z])/iuy;
const NAMED =
  /(?:電話|携帯|連絡先|ファックス|直通|代表|内線|\btel\b|\btel[.:]|phone|mobile|\bcell\b|\bfax\b|\bcall\b(?! of)|\btext me\b|\bring me\b|\boffice:? ?$|折り?返し?|かけ直|着信|telefono?\b|téléphone|handy|móvil|\bdial\b|\bsms\b|whatsapp|\breach|contact|(?:my|his|her|their|registered|us|israeli|uk|int(?:ernational)?) (?:number|no\.?|one)\b|office at|registered)/iu;
const NAMED_AFTER = /^\s?[(（]?(?:office|fax|mobile|home|cell|work|携帯|自宅|会社|直通|代表)/iu;
/** Numbers of another kind, announced right before. */
const OTHERWISE_NAMED =
  /(?:注文|伝票|受付|会員|社員|追跡|管理|製造|型番|品番|口座|請求|郵便|〒|免許|バージョン|isbn|jan|order|invoice|ticket|tracking|account|case|ref|sku|\bid|serial|version|license|passport|ssn|\btax|\bzip|postal|port|#|no\.)[^0-9\n]{0,12}$/iu;
const UNIT_AFTER =
  /^\s?(?:円|件|個|人|年|月|日|時|分|秒|枚|本|冊|台|回|歳|%|km|kg|mm|px|行|万|億)/u;

const SEQUENCE = /^(?:0?1234567890?|9876543210?)$/u;

/**
 * Phone numbers, Japanese and foreign. International and Japanese forms speak for themselves; other
 * countries' domestic forms count when a word near them says so, or when nothing else is there.
 */
export const phone: Recognizer = {
  id: 'phone',
  reach: 'sentence',
  types: ['PHONE'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, RUN)) {
      // A bracket that opens around the whole number belongs to the sentence.
      const opening = /^[ -]?\([^)]*$/u.test(match[0]) ? match[0].indexOf('(') + 1 : 0;
      const from = match.index + opening;
      for (const part of splitRun(match[0].slice(opening))) {
        const candidate = judge(text, from + part.start, from + part.end);
        if (candidate) yield candidate;
      }
    }
  },
};

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A run may hold two numbers written one after the other: reads the longest plausible first. */
function splitRun(run: string): Part[] {
  if (ratePhoneShape(run).kind !== 'none') return [{ start: 0, end: run.length }];
  const words = [...run.matchAll(/[^ ]+/gu)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  // A column of single digits is no row of phone numbers.
  if (words.every(({ start, end }) => end - start === 1)) return [];
  const parts: Part[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let j = Math.min(words.length - 1, i + 6); j >= i; j--) {
      const part = { start: words[i]?.start ?? 0, end: words[j]?.end ?? 0 };
      if (ratePhoneShape(run.slice(part.start, part.end)).kind === 'none') continue;
      parts.push(part);
      i = j;
      break;
    }
  }
  return parts;
}

function judge(text: string, from: number, to: number): Candidate | undefined {
  const start = from + (/^[ -]+/u.exec(text.slice(from, to))?.[0].length ?? 0);
  let end = to;
  EXTENSION.lastIndex = end;
  end += EXTENSION.exec(text)?.[0].length ?? 0;
  const run = text.slice(start, to);
  if (isGlued(text, start, end)) return undefined;
  const shape = ratePhoneShape(run);
  const named =
    wordBefore(text, start, { words: NAMED, reach: 32, acrossLines: true }) ||
    wordAfter(text, end, { words: NAMED_AFTER, reach: 10 });
  const score = rate(text, { start, end, named, kind: shape.kind });
  return score > 0
    ? { start, end, type: 'PHONE', score, evidence: toEvidence({ named }) }
    : undefined;
}

function rate(
  text: string,
  found: Part & { named: boolean; kind: ReturnType<typeof ratePhoneShape>['kind'] },
): number {
  const { start, end, named, kind } = found;
  const before = text.slice(Math.max(0, start - 24), start);
  if (OTHERWISE_NAMED.test(before) || UNIT_AFTER.test(text.slice(end, end + 3))) return 0;
  // An amount with its currency: EUR 615.478.0000.
  if (!named && /[A-Z]{3} ?$/u.test(before) && text.slice(start, end).includes('.')) return 0;
  // Counting up, not calling: 0123456789.
  if (SEQUENCE.test(text.slice(start, end).replace(/[^0-9]/gu, ''))) return 0;
  // A fraction, such as a degree of latitude.
  if (/^[0-9]{1,3}\.[0-9]{4,8}$/u.test(text.slice(start, end))) return 0;
  if (kind === 'certain') return named ? 0.97 : 0.9;
  if (kind === 'likely') return named ? 0.93 : 0.75;
  const alone = text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
  if (kind === 'possible') return named ? 0.8 : alone ? 0.6 : 0;
  if (kind === 'named-only') return named ? 0.65 : 0;
  return 0;
}

/** Part of a longer token: an identifier, a path, an amount, a time. */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const labelled = /(?:^|[^A-Za-z])(?:tel|fax|phone|ph|mob|mobile)$/iu.test(before);
  if (isWordCharacter(text.charCodeAt(end))) return true;
  if (!labelled && isWordCharacter(text.charCodeAt(start - 1))) return true;
  // One label after the other: 052-000-1234/FAX 052-000-5678.
  if (/^\/(?:tel|fax|mobile|cell)/iu.test(text.slice(end, end + 8))) return false;
  if (/[0-9],$|[-./#¥$€£%&@\\]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  return /^(?:[-.,:/][0-9A-Za-z]|[%])/u.test(text.slice(end, end + 2));
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['電話は090-0000-1234です', '090-0000-1234'],
      ['０９０ー００００ー１２３４', '０９０ー００００ー１２３４'],
      ['TEL 03(0000)1234', '03(0000)1234'],
      ['佐藤（090-0000-1234）まで', '090-0000-1234'],
      ['090 0000 1234', '090 0000 1234'],
      ['佐藤,営業部,090-0000-1234,東京', '090-0000-1234'],
      ['0120-000-123まで', '0120-000-123'],
      ['窓口（0800-000-1234）', '0800-000-1234'],
      ['Tel０３－００００－１２３４', '０３－００００－１２３４'],
      ['営業所 052-000-1234／FAX 052-000-5678', '052-000-1234'],
      ['+81 90-0000-1234', '+81 90-0000-1234'],
      ['(+81)90-0000-1234', '(+81)90-0000-1234'],
      ['電話番号: 0300001234', '0300001234'],
      ['call 555-010-9999', '555-010-9999'],
      ['(212) 555-0147 x12', '(212) 555-0147 x12'],
      ['Tel.: +44 20 7946 0000', '+44 20 7946 0000'],
      ['0 9 0 - 0 0 0 0 - 1 2 3 4', '0 9 0 - 0 0 0 0 - 1 2 3 4'],
    ],
    negative: [
      '2024-05-07 10:30',
      '受注番号 20250312-000047',
      'ISBN 978-4-10-000000-2',
      '172.16.30.44',
      '〒100-0001',
      '1,234,567円',
      '0.123456789',
      '/^0[0-9]{9,10}$/ で足りますか',
    ],
  };
}
