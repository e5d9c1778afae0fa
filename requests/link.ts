/** The page-world end of the private port to the isolated half. */
import type { GateQuestion, GateReply, GuardToPage, PageToGuard } from '../core/gate/link';
import type { FailureAction } from '../core/guideline/schema';
import { meet } from './meet';

/** How long a request waits for the isolated half before the guideline's `onFailure` decides. */
export const REPLY_TIMEOUT_MS = 3000;

export type GateAnswer = GateReply['answer'];

export interface Link {
  /** Asks about one request; on silence answers by policy and says so. */
  ask(question: Pick<GateQuestion, 'shape' | 'body'>): Promise<GateAnswer>;
}

export function openLink(target: Window): Link {
  let port: MessagePort | undefined;
  let policy: FailureAction = 'block';
  let nextId = 1;
  const waiting = new Map<number, (answer: GateAnswer) => void>();
  const send = (message: PageToGuard): void => port?.postMessage(message);

  meet(target, (met) => {
    port = met;
    met.onmessage = (event: MessageEvent<GuardToPage>) => {
      const message = event.data;
      if (message.kind === 'policy') policy = message.onFailure;
      else if (message.kind === 'hello') send({ kind: 'hello' });
      else waiting.get(message.id)?.(message.answer);
    };
    send({ kind: 'hello' });
  });

  return {
    ask(question) {
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        const settle = (answer: GateAnswer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(() => {
          const answer = policy === 'warn' ? 'pass' : 'refuse';
          send({ kind: 'timeout', shape: question.shape, answer });
          settle(answer);
        }, REPLY_TIMEOUT_MS);
        waiting.set(id, settle);
        send({ kind: 'question', id, ...question });
      });
    },
  };
}
