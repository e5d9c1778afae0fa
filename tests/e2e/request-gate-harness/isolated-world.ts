/** Stands in for the composer gate: the real partner and rules, with a judge that a test can see. */
import { answerRequest } from '../../../core/gate/request-answer';
import type { FailureAction } from '../../../core/guideline/schema';
import type { GateQuestion, GateTimeout, ReadableBody } from '../../../core/gate/link';
import { watchStrays } from '../../../composer/watch-strays';
import { openPartner } from '../../../requests/partner';
import { siteOfHost } from '../../../sites/registry';
import { NAME } from './name';

/** What a test reads and sets in the isolated world of a tab. */
export interface Harness {
  readonly asked: (GateQuestion & { readonly atMs: number })[];
  readonly timeouts: GateTimeout[];
  /** Shapes of the sockets that the page opened. */
  readonly opened: string[];
  linkedCount: number;
  onUnreadable: FailureAction;
  /** What happens when a question comes, before it is answered. */
  before: 'nothing' | 'throw' | 'touch-page';
  linked(): boolean;
  setPolicy(onFailure: FailureAction): void;
  /** What stands in the box. */
  draft(text: string): void;
  /** Bodies that were shown because nobody knows their address. */
  readonly strays: ReadableBody[];
  draftFound(): boolean;
}

const shapes = siteOfHost(location.host)?.requests ?? [];
const harness: Harness = {
  asked: [],
  timeouts: [],
  opened: [],
  linkedCount: 0,
  onUnreadable: 'block',
  before: 'nothing',
  linked: () => partner.linked(),
  setPolicy: (onFailure) => partner.setPolicy(onFailure),
  draft: (text) => strays.draft(text),
  strays: [],
  draftFound: () => strays.any(),
};

const partner = openPartner(window, {
  onLinked: () => {
    harness.linkedCount += 1;
  },
  onOpened: (shape) => harness.opened.push(shape),
  onTimeout: (timeout) => harness.timeouts.push(timeout),
  onStray: (body) => {
    harness.strays.push(body);
    strays.stray(body);
  },
  onQuestion(question) {
    harness.asked.push({ ...question, atMs: Date.now() });
    if (harness.before === 'throw') throw new Error('the scan broke');
    if (harness.before === 'touch-page') document.dispatchEvent(new Event('touched'));
    const shape = shapes.find(({ id }) => id === question.shape);
    if (!shape) return 'refuse';
    return answerRequest(question, shape, {
      judge: (text) => ({
        decision: text.includes(NAME) ? 'mask' : 'allow',
        judgements: [],
        canMask: true,
        override: 'free',
      }),
      allowed: () => false,
      onUnreadable: harness.onUnreadable,
    }).answer;
  },
});

const strays = watchStrays(
  { window, show: (on) => partner.showStrays(on), signal: new AbortController().signal },
  () => undefined,
);

Object.assign(globalThis, { harness });
