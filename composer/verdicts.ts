/** Verdicts of both gates, kept for the exact texts that were asked about last. */
import { combine } from '../core/detect/combine';
import type { Finding } from '../core/detect/finding';
import type { ScanError } from '../core/detect/scan';
import type { Judge } from '../core/gate/request-answer';
import type { Verdict } from '../core/guideline/decide';
import type { Result } from '../core/result';

export interface Verdicts {
  /** Of exactly this text. An unchanged text costs one comparison. */
  readonly judge: Judge;
  /** The verdict if it is there already. */
  peek(text: string): Verdict | 'too-long' | undefined;
  /** After a new guideline: nothing that was decided before counts. */
  forget(): void;
}

export interface VerdictSource {
  readonly scan: (text: string) => Result<readonly Finding[], ScanError>;
  readonly decide: (findings: readonly Finding[]) => Verdict;
}

/** A send asks about the composer's text, its drafts and its request: a handful of texts. */
const KEPT = 12;

const NOTHING_FOUND: Verdict = {
  decision: 'allow',
  judgements: [],
  canMask: false,
  override: 'free',
};

export function createVerdicts(source: () => VerdictSource): Verdicts {
  let latest: { readonly text: string; readonly verdict: Verdict | 'too-long' } | undefined;
  const kept = new Map<string, Verdict | 'too-long'>();

  function judgeAnew(text: string): Verdict | 'too-long' {
    const { scan, decide } = source();
    const findings = scan(text);
    return findings.ok ? decide(combine(text, findings.value)) : 'too-long';
  }

  function keep(text: string, verdict: Verdict | 'too-long'): Verdict | 'too-long' {
    kept.delete(text);
    kept.set(text, verdict);
    const oldest = kept.keys().next();
    if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
    latest = { text, verdict };
    return verdict;
  }

  return {
    judge(text) {
      if (latest?.text === text) return latest.verdict;
      if (text.trim() === '') return NOTHING_FOUND;
      return keep(text, kept.get(text) ?? judgeAnew(text));
    },
    peek: (text) => (latest?.text === text ? latest.verdict : kept.get(text)),
    forget() {
      latest = undefined;
      kept.clear();
    },
  };
}
