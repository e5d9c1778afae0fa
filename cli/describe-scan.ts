import { combine } from '../core/detect/combine';
import type { Evidence } from '../core/detect/evidence';
import type { Finding } from '../core/detect/finding';
import { decide } from '../core/guideline/decide';
import type { Action, Guideline } from '../core/guideline/schema';

export interface DescribedFinding {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly recognizer: string;
  readonly score: number;
  readonly action: Action;
  /** With `--explain` only. */
  readonly evidence?: readonly Evidence[];
  readonly rule?: string;
  readonly clause?: string;
}

export interface DescribedCombination {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly action: Action;
  readonly rows?: number;
}

export interface DescribedScan {
  readonly decision: Action;
  readonly findings: readonly DescribedFinding[];
  /** Findings that mean more together, such as the rows of a table. Absent when there are none. */
  readonly combinations?: readonly DescribedCombination[];
}

/** What was found in one text and what the guideline says of it, for the output: never the text. */
export function describeScan(
  text: string,
  findings: readonly Finding[],
  { guideline, explain }: { readonly guideline: Guideline; readonly explain: boolean },
): DescribedScan {
  const apart = new Map(decide(findings, guideline).judgements.map((one) => [one.finding, one]));
  const together = decide(combine(text, findings), guideline);
  const combinations = together.judgements.flatMap(({ finding, action }) => {
    const { start, end, type, parts, count } = finding;
    return parts ? [{ start, end, type, action, ...(count !== undefined && { rows: count }) }] : [];
  });
  return {
    decision: together.decision,
    findings: findings.map((finding) => {
      const judgement = apart.get(finding);
      return {
        start: finding.start,
        end: finding.end,
        type: finding.type,
        recognizer: finding.recognizer,
        score: finding.score,
        // A finding that no rule covers is not the guideline's concern.
        action: judgement?.action ?? 'allow',
        ...(explain && { evidence: finding.evidence }),
        ...(explain && judgement && { rule: judgement.ruleId, clause: judgement.clauseId }),
      };
    }),
    ...(combinations.length > 0 && { combinations }),
  };
}
