/** The isolated end of the request gate: hears questions of the page-world half and answers them. */
import type {
  GateQuestion,
  GateReply,
  GateTimeout,
  GuardToPage,
  PageToGuard,
} from '../core/gate/link';
import type { FailureAction } from '../core/guideline/schema';
import { meet } from './meet';

export interface Partner {
  /** True once the page-world half has answered. */
  linked(): boolean;
  setPolicy(onFailure: FailureAction): void;
}

export interface PartnerEvents {
  readonly onLinked: () => void;
  /** Must answer at once: a request of the page waits for it. */
  readonly onQuestion: (question: GateQuestion) => GateReply['answer'];
  readonly onTimeout: (timeout: GateTimeout) => void;
}

export function openPartner(target: Window, events: PartnerEvents): Partner {
  let port: MessagePort | undefined;
  let linked = false;
  let policy: FailureAction = 'block';
  const send = (message: GuardToPage): void => port?.postMessage(message);

  meet(target, (met) => {
    port = met;
    met.onmessage = (event: MessageEvent<PageToGuard>) => {
      const message = event.data;
      if (!linked) {
        linked = true;
        events.onLinked();
      }
      if (message.kind === 'question') {
        send({ kind: 'reply', id: message.id, answer: events.onQuestion(message) });
      } else if (message.kind === 'timeout') events.onTimeout(message);
    };
    send({ kind: 'policy', onFailure: policy });
    send({ kind: 'hello' });
  });

  return {
    linked: () => linked,
    setPolicy(onFailure) {
      policy = onFailure;
      send({ kind: 'policy', onFailure });
    },
  };
}
