/** Answers the questions of the request gate by the same verdicts as the composer gate. */
import type { Allowances } from '../core/gate/allowances';
import type { GateQuestion, GateReply } from '../core/gate/link';
import {
  answerRequest,
  type Judge,
  type RequestOutcome,
  type RequestRules,
} from '../core/gate/request-answer';
import type { FailureAction } from '../core/guideline/schema';
import type { SiteAdapter } from '../sites/site-adapter';

export interface RequestAnswers {
  /** At once, or the request of the page waits. */
  answer(question: GateQuestion): GateReply['answer'];
}

export interface RequestAnswerSource {
  readonly site: Pick<SiteAdapter, 'requests'>;
  readonly judge: Judge;
  readonly allowances: Allowances;
  readonly onUnreadable: () => FailureAction;
  readonly now: () => number;
}

/** What a request turned out to be; texts stay in memory, in this tab. */
export interface AnsweredRequest {
  readonly texts: readonly string[];
  readonly outcome: RequestOutcome;
}

export interface RequestAnswerSink {
  readonly onSend: (request: AnsweredRequest) => void;
  readonly onDraft: (handling: 'stripped' | 'refused', because: RequestOutcome['because']) => void;
}

export function createRequestAnswers(
  source: RequestAnswerSource,
  sink: RequestAnswerSink,
): RequestAnswers {
  return {
    answer(question) {
      const shape = source.site.requests.find(({ id }) => id === question.shape);
      // Both halves are built from the same data: another id is no question of ours.
      if (!shape) return 'refuse';
      const nowMs = source.now();
      const outcome = answerRequest(question, shape, {
        judge: source.judge,
        allowed: (text) => source.allowances.covers(text, nowMs),
        onUnreadable: source.onUnreadable(),
      });
      const texts = question.body.readable ? question.body.texts : [];
      // The page waits within this very call: what follows from the answer comes after it.
      queueMicrotask(() => tell(sink, question.action ?? shape, { texts, outcome }));
      return outcome.answer;
    },
  };
}

function tell(
  sink: RequestAnswerSink,
  { kind }: Pick<RequestRules, 'kind'>,
  request: AnsweredRequest,
): void {
  if (kind === 'send') sink.onSend(request);
  if (kind !== 'draft' || request.outcome.answer === 'pass') return;
  sink.onDraft(
    request.outcome.answer === 'strip' ? 'stripped' : 'refused',
    request.outcome.because,
  );
}
