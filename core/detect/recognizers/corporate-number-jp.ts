import { corporateNumberHolds } from '../checksum';
import { digitRuns, isWordCharacter, wordAfter, wordBefore } from '../context';
import { toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** 13 digits, in one piece or in groups, with the T of an invoice registration number or without. */
const RUNS = {
  inLine: /(?<![0-9A-Za-z])(?:T[ -]?)?[1-9](?:[ -]{0,3}[0-9]){12}(?![0-9A-Za-z])/gu,
  acrossLines: /(?<![0-9A-Za-z])(?:T[ -]?)?[1-9](?:[ \n-]{0,3}[0-9]){12}(?![0-9A-Za-z])/gu,
};
const NAMED =
  /(?:法人番号|会社法人等番号|登録番号|インボイス|適格請求書|corporate number|invoice registration)/iu;

/** Corporate numbers (法人番号) and qualified invoice issuer numbers (T + 13 digits). */
export const corporateNumberJp: Recognizer = {
  id: 'corporate-number-jp',
  types: ['CORPORATE_NUMBER_JP'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { start, run } of digitRuns(text, RUNS)) {
      const end = start + run.length;
      if (run.replace(/[^0-9]/gu, '').length !== 13) continue;
      const { score, named, checked } = rate(text, { start, end, run });
      if (score > 0)
        yield {
          start,
          end,
          type: 'CORPORATE_NUMBER_JP',
          score,
          evidence: toEvidence({ named, checked }),
        };
    }
  },
};

interface Rating {
  readonly score: number;
  readonly named: boolean;
  readonly checked: boolean;
}

function rate(text: string, found: { start: number; end: number; run: string }): Rating {
  const { start, end, run } = found;
  const glued = /[0-9][.,:/-]$/u.test(text.slice(Math.max(0, start - 2), start));
  const holds = corporateNumberHolds(run.replace(/[^0-9]/gu, ''));
  const named =
    wordBefore(text, start, { words: NAMED, reach: 26, acrossLines: true }) ||
    wordAfter(text, end, { words: /^[^0-9]{0,8}法人番号/u, reach: 14 });
  const score = named ? (holds ? 0.98 : 0.8) : holds ? rateUnnamed(text, found) : 0;
  return { score: glued ? 0 : score, named, checked: holds };
}

function rateUnnamed(text: string, found: { start: number; end: number; run: string }): number {
  const { start, end, run } = found;
  if (run.startsWith('T')) return 0.9;
  if (/^[1-9][ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}$/u.test(run)) return 0.7;
  const alone = text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
  return alone && !isWordCharacter(text.charCodeAt(end)) ? 0.6 : 0;
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['法人番号：7000012050002', '7000012050002'],
      ['登録番号はＴ７０００012050002です', 'Ｔ７０００012050002'],
      ['法人番号 1234567890123（控え）', '1234567890123'],
      ['7-0000-1205-0002', '7-0000-1205-0002'],
    ],
    negative: [
      '法人番号は13桁です',
      'ISBN 9784100000002',
      '1741234567890 ミリ秒',
      '伝票 7000012050002',
    ],
  };
}
