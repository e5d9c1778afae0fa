import { allMatches } from '../all-matches';
import { wordBefore } from '../context';
import { toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const RUN = /(?<![0-9A-Za-z.-])[0-9]{3}([-. ]?)[0-9]{2}\1[0-9]{4}(?![0-9A-Za-z]|[.-][0-9])/gu;
const NAMED = /(?:ssn|social[ -]security|社会保障番号)[^\n]{0,24}$/iu;
/** Printed on a specimen card once, and used in manuals ever since. */
const SPECIMENS = new Set(['078051120', '123456789', '219099999', '457555462']);

/** United States social security numbers; area 000, 666 and 9xx were never given out. */
export const usSsn: Recognizer = {
  id: 'us-ssn',
  types: ['US_SSN'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index: start, 0: run, 1: separator } of allMatches(text, RUN)) {
      const digits = run.replace(/[^0-9]/gu, '');
      if (
        SPECIMENS.has(digits) ||
        /^(?:000|666)|^...00|0000$/u.test(digits) ||
        /^(\d)\1{8}$/u.test(digits)
      )
        continue;
      const named = wordBefore(text, start, { words: NAMED, reach: 40 });
      if (!named && (digits.startsWith('9') || separator === '')) continue;
      if (
        !named &&
        /(?:national|tax(?:payer)? ?(?:id|no|number|file)|order|ticket|part|model|番号)[^0-9\n]{0,12}$/iu.test(
          text.slice(Math.max(0, start - 24), start),
        )
      )
        continue;
      yield {
        start,
        end: start + run.length,
        type: 'US_SSN',
        evidence: toEvidence({ named }),
        score: named ? 0.97 : separator === '-' ? 0.85 : 0.7,
      };
    }
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['Her SSN is 501-12-1234', '501-12-1234'],
      ['social security number: 501121234', '501121234'],
      ['501-12-1234', '501-12-1234'],
    ],
    negative: ['000-12-1234', '501-00-1234', '電話 03-0000-1234', '501121234', 'part 501-12-12345'],
  };
}
