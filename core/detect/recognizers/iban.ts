import { allMatches } from '../all-matches';
import { mod97 } from '../checksum';
import { standsAlone, wordBefore } from '../context';
import { IBAN_LENGTHS } from '../lexicon/iban-lengths';
import { BY_CONTEXT, toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const RUN = /(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]){11,31}/gu;
const NAMED = /iban|口座|account|送金|wire/iu;

/** International bank account numbers (ISO 13616): length by country and MOD 97-10. */
export const iban: Recognizer = {
  id: 'iban',
  types: ['IBAN'],
  needs: ['digit', 'latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index: start, 0: run } of allMatches(text, RUN)) {
      const length = IBAN_LENGTHS.get(run.slice(0, 2).toUpperCase());
      const end = length === undefined ? undefined : endOf(run, length);
      if (end === undefined || !standsAlone(text, start, start + end)) continue;
      const written = run.slice(0, end);
      const value = written.replace(/[ -]/gu, '').toUpperCase();
      const holds = mod97(value.slice(4) + value.slice(0, 4)) === 1;
      const named = wordBefore(text, start, { words: NAMED, reach: 40 });
      if (holds)
        yield {
          start,
          end: start + end,
          type: 'IBAN',
          score: named ? 0.98 : 0.93,
          evidence: toEvidence({ named, checked: true }),
        };
      else if (named && /iban/iu.test(text.slice(Math.max(0, start - 40), start)))
        yield { start, end: start + end, type: 'IBAN', score: 0.7, evidence: BY_CONTEXT };
    }
  },
};

/** Where `length` letters and digits end; undefined when the run has fewer. */
function endOf(run: string, length: number): number | undefined {
  let seen = 0;
  for (let i = 0; i < run.length; i++) {
    if (/[A-Za-z0-9]/u.test(run.charAt(i)) && ++seen === length) return i + 1;
  }
  return undefined;
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['送金先は GB82 WEST 1234 5698 7654 32 です', 'GB82 WEST 1234 5698 7654 32'],
      ['DE89370400440532013000', 'DE89370400440532013000'],
      [
        'ＤＥ８９３７０４００４４０５３２０１３０００へ',
        'ＤＥ８９３７０４００４４０５３２０１３０００',
      ],
      ['IBAN: DE89370400440532013001', 'DE89370400440532013001'],
    ],
    negative: [
      'DE89370400440532013001',
      'GB82 WEST 1234 5698',
      'XX12 3456 7890 1234 5678',
      'IBANとは何ですか',
    ],
  };
}
