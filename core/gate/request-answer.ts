import type { Verdict } from '../guideline/decide';
import type { FailureAction } from '../guideline/schema';
import type { ActionRules } from '../wire/body-shape';
import type { GateAnswer, GateQuestion } from './link';

/** What a request is for, and what becomes of findings in it. */
export type RequestRules = ActionRules;

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
 * @param rules Of the shape; those of an action that was met in the body come before them.
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
  const { kind, onFinding: stop } = question.action ?? rules;
  if (!question.body.readable) {
    const pass = kind === 'send' && ask.onUnreadable === 'warn';
    return { answer: pass ? 'pass' : 'refuse', because: 'unreadable' };
  }
  let because: RequestOutcome['because'] = 'clean';
  for (const text of question.body.texts) {
    if (kind !== 'draft' && ask.allowed(text)) {
      because = 'allowed';
      continue;
    }
    const verdict = ask.judge(text);
    if (verdict === 'too-long') return { answer: stop, because: 'too-long' };
    if (verdict.decision !== 'allow') return { answer: stop, because: 'findings' };
  }
  return { answer: 'pass', because };
}
