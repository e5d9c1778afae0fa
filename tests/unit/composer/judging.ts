/** A guideline of one rule for tests of the gate: mail addresses are masked, keys are blocked. */
import type { Finding, FindingType } from '../../../core/detect/finding';
import type { Verdict } from '../../../core/guideline/decide';
import type { Action, Override } from '../../../core/guideline/schema';

const KINDS: readonly (readonly [RegExp, FindingType, Action, Override, boolean])[] = [
  [/[\w.]+@[\w.]+/gu, 'EMAIL', 'mask', 'reason', true],
  [/sk-\w+/gu, 'SECRET', 'block', 'none', false],
];
const RANK: Record<Action, number> = { allow: 0, warn: 1, mask: 2, block: 3 };

export const TOO_LONG = 500;

export function judge(text: string): Verdict | 'too-long' {
  if (text.length > TOO_LONG) return 'too-long';
  const judgements = KINDS.flatMap(([pattern, type, action, override, maskable]) =>
    [...text.matchAll(pattern)].map((match) => {
      const finding: Finding = {
        start: match.index,
        end: match.index + match[0].length,
        type,
        recognizer: 'test',
        score: 1,
        evidence: ['pattern'],
      };
      const ruleId = type.toLowerCase();
      return { finding, ruleId, clauseId: '4.2', action, written: action, maskable, override };
    }),
  );
  const worst = judgements.toSorted((a, b) => RANK[b.action] - RANK[a.action])[0];
  return {
    decision: worst?.action ?? 'allow',
    judgements,
    canMask: judgements.length > 0 && judgements.every(({ maskable }) => maskable),
    override: worst?.override ?? 'free',
  };
}
