import { luhnHolds } from '../checksum';
import { digitRuns, isAlone, isWordCharacter, wordBefore } from '../context';
import { BY_CONTEXT, toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** 12 to 19 digits, one or two separators at most between groups. */
const RUNS = {
  inLine: /(?<![0-9A-Za-z_])[0-9](?:[ .-]{0,3}[0-9]){11,18}(?![0-9])/gu,
  acrossLines: /(?<![0-9A-Za-z_])[0-9](?:[ \n.-]{0,3}[0-9]){11,18}(?![0-9])/gu,
};
const NAMED =
  /(?:カード|クレカ|クレジット|card|visa|master|amex|american express|jcb|diners|discover|\bcc\b|\bpan\b)/iu;
/** Issuer ranges of the networks and the lengths they use (ISO/IEC 7812 register, as published). */
const NETWORKS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/u, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]],
  [/^3[47]/u, [15]],
  [/^35(?:2[89]|[3-8])/u, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|095|[689])/u, [14, 15, 16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65|622)/u, [16, 17, 18, 19]],
  [/^62/u, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|5893|6304|67)/u, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^(?:2131|1800)/u, [15]],
  [/^81[0-7]/u, [16, 17, 18, 19]],
];

/** Payment card numbers: issuer range, length and Luhn digit must fit together. */
export const creditCard: Recognizer = {
  id: 'credit-card',
  reach: 'sentence',
  types: ['CREDIT_CARD'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { start, run } of digitRuns(text, RUNS)) {
      const end = start + run.length;
      if (isGlued(text, start, end)) continue;
      // What stands whole in one line is the better reading.
      const wrapped = run.includes('\n') ? 0.1 : 0;
      const digits = run.replace(/[^0-9]/gu, '');
      const named = wordBefore(text, start, { words: NAMED, reach: 30, acrossLines: true });
      const named16 = named && digits.length >= 15;
      if (
        (looksIssued(digits, named) ||
          named16 ||
          (digits.length === 15 && isAlone(text, start, end))) &&
        digits.length >= 12 &&
        luhnHolds(digits)
      ) {
        if (named || regularGroups(run)) {
          yield {
            start,
            end,
            type: 'CREDIT_CARD',
            score: (named ? 0.98 : 0.9) - wrapped,
            evidence: toEvidence({ named, checked: true }),
          };
        }
      } else if (named && digits.length >= 14 && digits.length <= 16 && /[ -]/u.test(run)) {
        // Written in groups after the word "card": a mistyped digit does not make it harmless.
        if (regularGroups(run))
          yield { start, end, type: 'CREDIT_CARD', score: 0.7, evidence: BY_CONTEXT };
      }
    }
  },
};

/** Thirteen digits that begin with 45 or 49 are nearly always a Japanese article's bar code. */
function looksIssued(digits: string, named: boolean): boolean {
  if (!named && digits.length === 13 && /^4[59]/u.test(digits)) return false;
  return NETWORKS.some(
    ([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length),
  );
}

/** Part of a longer token (an identifier, a decimal fraction): not a number of its own. */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWordCharacter(before) || isWordCharacter(after)) return true;
  return /[0-9][.,:/-]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** One piece, or groups as cards are printed: 4-4-4-4(-3), 4-6-5, 4-6-4. Not a list of numbers. */
function regularGroups(text: string): boolean {
  const sizes = text.split(/[^0-9]+/u).map((group) => group.length);
  if (sizes.length === 1) return true;
  const shape = sizes.join('-');
  return (
    /^4-4-4-(?:[1-4]|4-[1-3])$/u.test(shape) ||
    shape === '4-6-5' ||
    shape === '4-6-4' ||
    sizes.every((n) => n === 1)
  );
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['カード番号は4242 4242 4242 4242です', '4242 4242 4242 4242'],
      ['４２４２－４２４２－４２４２－４２４２', '４２４２－４２４２－４２４２－４２４２'],
      ['amex 378282246310005', '378282246310005'],
      ['3566002020360505', '3566002020360505'],
      ['4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
      ['カード: 4242 4242 4242 4243', '4242 4242 4242 4243'],
    ],
    negative: [
      '注文番号 4242424242424243',
      '0.4242424242424242',
      '2024 1105 1200 1300',
      'id_4242424242424242',
      'JANコード 4901234567894 の商品',
    ],
  };
}
