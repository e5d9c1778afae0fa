import type { Finding, FindingType } from '../detect/finding';
import type { Action, Guideline, Override, Rule } from './schema';

/** What the guideline says about one finding. */
export interface Judgement {
  readonly finding: Finding;
  readonly ruleId: string;
  readonly clauseId: string;
  /** What to do now. */
  readonly action: Action;
  /** What the rule would do outside its `observe` phase and without the user's own list. */
  readonly written: Action;
  readonly maskable: boolean;
  readonly override: Override;
}

/** The decision for one exact text. */
export interface Verdict {
  /** The strictest action of all findings; `allow` when nothing is to be done. */
  readonly decision: Action;
  /** Sorted by `finding.start`. Findings that no rule covers are absent. */
  readonly judgements: readonly Judgement[];
  /** True when masking every finding that is not allowed leaves nothing that stops the send. */
  readonly canMask: boolean;
  /** How the whole text may be sent as it is: the strictest of its findings. */
  readonly override: Override;
}

const DEFAULT_OVERRIDE: Record<Action, Override> = {
  allow: 'free',
  warn: 'free',
  mask: 'reason',
  block: 'none',
};
const ACTION_RANK: Record<Action, number> = { allow: 0, warn: 1, mask: 2, block: 3 };
const OVERRIDE_RANK: Record<Override, number> = { free: 0, reason: 1, none: 2 };

/**
 * Asks the guideline about each finding of one text. Both gates ask here, so they cannot differ.
 *
 * The strictest rule that fits a finding wins; among equals, the one that is harder to override. In
 * phase `observe` a rule only counts; in `coach` it holds but can always be overridden; in `enforce`
 * it acts as written.
 */
export function decide(findings: readonly Finding[], guideline: Guideline): Verdict {
  const rules = rulesByType(guideline);
  const judgements: Judgement[] = [];
  for (const finding of findings) {
    judgements.push(...judgeWithParts(finding, rules, guideline));
  }
  const acting = judgements.filter((judgement) => judgement.action !== 'allow');
  return {
    decision: strictest(
      acting.map((j) => j.action),
      ACTION_RANK,
      'allow',
    ),
    judgements,
    canMask: acting.length > 0 && acting.every((judgement) => judgement.maskable),
    override: strictest(
      acting.map((j) => j.override),
      OVERRIDE_RANK,
      'free',
    ),
  };
}

/**
 * A combination is judged as one, never less strictly than any of its parts. Where no rule speaks of
 * combinations, its parts are judged as if they stood apart.
 */
function judgeWithParts(finding: Finding, rules: RulesByType, guideline: Guideline): Judgement[] {
  const own = judgeAlone(finding, rules.get(finding.type) ?? [], guideline);
  if (!finding.parts) return own ? [own] : [];
  const parts = finding.parts.flatMap((part) => judgeWithParts(part, rules, guideline));
  if (!own) return parts;
  const worst = [own, ...parts].reduce((a, b) => (strictness(b) > strictness(a) ? b : a));
  const maskable = own.maskable && parts.every((p) => p.action === 'allow' || p.maskable);
  return [{ ...worst, finding, maskable }];
}

type RulesByType = ReadonlyMap<FindingType, readonly Rule[]>;

/** A guideline may hold thousands of rules, and this runs between key press and send. */
const sorted = new WeakMap<Guideline, RulesByType>();

function rulesByType(guideline: Guideline): RulesByType {
  const known = sorted.get(guideline);
  if (known) return known;
  const rules = new Map<FindingType, Rule[]>();
  for (const rule of guideline.rules) {
    for (const type of new Set(rule.types)) {
      const list = rules.get(type);
      if (list) list.push(rule);
      else rules.set(type, [rule]);
    }
  }
  sorted.set(guideline, rules);
  return rules;
}

/** What the user listed as harmless is let go, but not past a rule that nobody may override. */
function judgeAlone(
  finding: Finding,
  rules: readonly Rule[],
  guideline: Guideline,
): Judgement | undefined {
  const own = judge(finding, rules, guideline) ?? ownTerm(finding, guideline);
  return own && finding.listed && own.override !== 'none' ? { ...own, action: 'allow' } : own;
}

/** The user's own list works under every guideline, also one that says nothing of it. */
function ownTerm(finding: Finding, guideline: Guideline): Judgement | undefined {
  if (finding.type !== 'USER_TERM') return undefined;
  const clause = guideline.clauses.find(({ kind }) => kind === 'input') ?? guideline.clauses[0];
  return {
    finding,
    ruleId: 'own-terms',
    clauseId: clause?.id ?? '',
    action: 'mask',
    written: 'mask',
    maskable: true,
    override: 'free',
  };
}

function judge(
  finding: Finding,
  rules: readonly Rule[],
  guideline: Guideline,
): Judgement | undefined {
  let best: Judgement | undefined;
  for (const rule of rules) {
    if (!fits(rule, finding)) continue;
    const judgement = apply(rule, finding, guideline);
    if (!best || strictness(judgement) > strictness(best)) best = judgement;
  }
  return best;
}

/** What is done counts first, then what would be, then how it may be overridden, then masked. */
function strictness({ action, written, override, maskable }: Judgement): number {
  return (
    ACTION_RANK[action] * 1000 +
    ACTION_RANK[written] * 100 +
    OVERRIDE_RANK[override] * 10 +
    (maskable ? 0 : 1)
  );
}

function fits(rule: Rule, finding: Finding): boolean {
  if (finding.score < rule.minScore) return false;
  if (finding.type !== 'GUIDELINE_TERM' || !rule.termLists) return true;
  return finding.termId !== undefined && rule.termLists.includes(finding.termId);
}

function apply(rule: Rule, finding: Finding, guideline: Guideline): Judgement {
  const phase = rule.phase ?? guideline.phase;
  const written = rule.override ?? DEFAULT_OVERRIDE[rule.action];
  return {
    finding,
    ruleId: rule.id,
    clauseId: rule.clause,
    action: phase === 'observe' ? 'allow' : rule.action,
    written: rule.action,
    maskable: rule.maskable,
    override: phase === 'coach' && written === 'none' ? 'reason' : written,
  };
}

function strictest<T extends string>(values: readonly T[], rank: Record<T, number>, least: T): T {
  return values.reduce((worst, value) => (rank[value] > rank[worst] ? value : worst), least);
}
