import type { Verdict } from '../guideline/decide';
import type { FailureAction } from '../guideline/schema';
import type { GateAnswer, GateQuestion } from './link';

export interface RequestRules {
  readonly kind: 'send' | 'draft' | 'title';
  readonly onFinding: 'refuse' | 'strip';
}

export interface RequestOutcome {
  readonly answer: GateAnswer;
  readonly because: 'clean' | 'allowed' | 'findings' | 'unreadable' | 'too-long';
}

/** Verdict of one text, or `too-long` when it could not be scanned. */
export type Judge = (text: string) => Verdict | 'too-long';

/**
 * Decides about one outgoing request by the same verdicts as the composer gate.
 *
 * A draft is not the user's own act, so nobody is asked: it loses its words or does not go, even
 * where the user allowed them for a send, and what cannot be read does not go at all.
 *
 * @param ask.allowed True for a text that the user decided to send as it is.
 * @param ask.onUnreadable The guideline's word on a send that cannot be read.
 */
export function answerRequest(
  question: GateQuestion,
  rules: RequestRules,
  ask: {
    readonly judge: Judge;
    readonly allowed: (text: string) => boolean;
    readonly onUnreadable: FailureAction;
  },
): RequestOutcome {
  const stop = rules.onFinding;
  if (!question.body.readable) {
    const pass = rules.kind === 'send' && ask.onUnreadable === 'warn';
    return { answer: pass ? 'pass' : 'refuse', because: 'unreadable' };
  }
  let because: RequestOutcome['because'] = 'clean';
  for (const text of question.body.texts) {
    if (rules.kind !== 'draft' && ask.allowed(text)) {
      because = 'allowed';
      continue;
    }
    const verdict = ask.judge(text);
    if (verdict === 'too-long') return { answer: stop, because: 'too-long' };
    if (verdict.decision !== 'allow') return { answer: stop, because: 'findings' };
  }
  return { answer: 'pass', because };
}
