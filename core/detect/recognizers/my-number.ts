import { myNumberHolds } from '../checksum';
import { digitRuns, isWordCharacter, wordAfter, wordBefore } from '../context';
import { toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Exactly 12 digits, in one piece or in groups. */
const RUNS = {
  inLine: /(?<![0-9])[0-9](?:[ -]{0,3}[0-9]){11}(?![0-9])/gu,
  acrossLines: /(?<![0-9])[0-9](?:[ \n-]{0,3}[0-9]){11}(?![0-9])/gu,
};
const NAMED = /(?:マイナ(?:ンバ|バ)ー|マイナ\b|個人番号|my ?number|individual number)/iu;
/** Another kind of number is announced: a passing check digit is chance (one in eleven). */
const OTHERWISE_NAMED =
  /(?:番号|コード|id|no\.?|№|#|追跡|伝票|注文|免許|tracking|order|invoice|code|license)[^0-9\n]{0,12}$/iu;

/** Individual numbers (マイナンバー). A number that is *named* so is found even when mistyped. */
export const myNumber: Recognizer = {
  id: 'my-number',
  reach: 'sentence',
  types: ['MY_NUMBER'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { start, run } of digitRuns(text, RUNS)) {
      const end = start + run.length;
      if (run.replace(/[^0-9]/gu, '').length !== 12) continue;
      if (isWordCharacter(text.charCodeAt(start - 1)) || isWordCharacter(text.charCodeAt(end)))
        continue;
      const { score, named, checked } = rate(text, { start, end, run });
      if (score > 0)
        yield { start, end, type: 'MY_NUMBER', score, evidence: toEvidence({ named, checked }) };
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
  const holds = myNumberHolds(run.replace(/[^0-9]/gu, ''));
  const named =
    wordBefore(text, start, { words: NAMED, reach: 28, acrossLines: true }) ||
    wordAfter(text, end, { words: /^[^0-9]{0,8}(?:マイナンバー|個人番号)/u, reach: 16 });
  if (named) return { score: holds ? 0.98 : 0.8, named, checked: holds };
  return { score: holds ? rateUnnamed(text, found) : 0, named, checked: holds };
}

function rateUnnamed(text: string, found: { start: number; end: number; run: string }): number {
  const { start, end, run } = found;
  const before = text.slice(Math.max(0, start - 24), start);
  if (OTHERWISE_NAMED.test(before) || /[-.,:/0-9]$/u.test(before)) return 0;
  if (/^[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}$/u.test(run)) return 0.7;
  return alone(text, start, end) ? 0.6 : 0;
}

/** Nothing else in the text: a pasted number. */
function alone(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['マイナンバー：１２３４５６７８９０１８', '１２３４５６７８９０１８'],
      ['個人番号は1234-5678-9019とのこと', '1234-5678-9019'],
      ['My number is 123456789018', '123456789018'],
      ['1234 5678 9018', '1234 5678 9018'],
    ],
    negative: [
      '伝票番号 123456789018 を照会',
      '1234-5678-9019',
      '通し番号のような 123456789012 という並び',
      'KX123456789018ZQ',
      'マイナンバーは12桁です',
    ],
  };
}
