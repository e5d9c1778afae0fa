import type { FindingType } from '../../../../core/detect/finding';
import type { Judgement } from '../../../../core/guideline/decide';
import type { Action } from '../../../../core/guideline/schema';

/** A judgement on the first place in `text` where `words` stand. */
export function judgementOn(
  text: string,
  words: string,
  given: { type?: FindingType; action?: Action; maskable?: boolean; from?: number } = {},
): Judgement {
  const { type = 'PERSON', action = 'mask', maskable = true, from = 0 } = given;
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return {
    finding: {
      start,
      end: start + words.length,
      type,
      recognizer: 'test',
      score: 1,
      evidence: ['pattern'],
    },
    ruleId: 'rule',
    clauseId: 'clause',
    action,
    written: action,
    maskable,
    override: 'free',
  };
}
