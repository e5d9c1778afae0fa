/** Decides, inside the event, whether a send of the user or of the page may pass. */
import type { Allowances } from '../core/gate/allowances';
import {
  IDLE,
  isDecision,
  isSecondStrike,
  onSendAttempt,
  toReleasing,
  type PassedSend,
  type SendAnswer,
  type SendAttempt,
  type SendState,
} from '../core/gate/send-state';
import type { Judge } from '../core/gate/request-answer';
import type { Verdict } from '../core/guideline/decide';
import type { Box } from './locate';
import type { SendEvent } from './send-events';

/** A send that was decided about, with the text it would have sent. */
export interface DecidedSend {
  readonly box: Box;
  readonly text: string;
  readonly verdict: Verdict | 'too-long';
  readonly trusted: boolean;
}

export interface SendGate {
  /** True stops the event. */
  onSend(event: SendEvent): boolean;
  state(): SendState;
  /** Whether an answer of the panel comes late enough after the hold to be a decision. */
  isDecision(): boolean;
  /** Holds text whose request was stopped after it had left the composer. */
  holdRefused(text: string): void;
  /** From now on only this text may leave, and only by our replay. */
  startRelease(text: string): void;
  /** Runs the replay: the site's own handlers see it, and the gate lets it through. */
  replay(act: () => void): void;
  endRelease(): void;
  /** The user went back to editing. */
  cancel(): void;
}

export interface SendGateSource {
  readonly readText: (element: HTMLElement) => string;
  readonly judge: Judge;
  readonly allowances: Allowances;
  /** What our own failure to judge means: true stops. */
  readonly stopOnFailure: () => boolean;
  /** On the clock of the page's events. */
  readonly now: () => number;
}

export interface SendGateSink {
  readonly onPassed: (send: DecidedSend) => void;
  readonly onHeld: (send: DecidedSend) => void;
  /** A second Enter on a held send. */
  readonly onConfirmed: (send: DecidedSend) => void;
}

export function createSendGate(source: SendGateSource, sink: SendGateSink): SendGate {
  let state = IDLE;
  let replaying = false;
  let refused: SendState | undefined;
  let passed: PassedSend | undefined;

  function decide(event: SendEvent): SendAnswer {
    const send = look(source, event);
    if (isSecondStrike(passed, { text: send.text, struckAtMs: event.struckAtMs })) return 'swallow';
    const next = onSendAttempt(state, toAttempt(source, { event, send, replay: replaying }));
    state = next.state;
    if (next.answer === 'pass') passed = { text: send.text, atMs: source.now() };
    // What happens during a release is the release's own business.
    if (state.kind !== 'releasing') queueMicrotask(() => tell(sink, next.answer, send));
    return next.answer;
  }

  return {
    onSend(event) {
      try {
        return decide(event) !== 'pass';
      } catch (error) {
        return onOwnFailure(source, error);
      }
    },
    state: () => state,
    isDecision: () => isDecision(state, source.now()),
    holdRefused(text) {
      const held: SendState = { kind: 'held', text, heldAtMs: source.now() };
      if (state.kind === 'releasing') refused = held;
      else state = held;
    },
    startRelease(text) {
      refused = undefined;
      state = toReleasing(text);
    },
    replay(act) {
      replaying = true;
      try {
        act();
      } finally {
        replaying = false;
      }
    },
    endRelease() {
      state = refused ?? IDLE;
      refused = undefined;
    },
    cancel() {
      if (state.kind === 'held') state = IDLE;
    },
  };
}

/** A bug of ours must neither open the gate nor stay silent. */
function onOwnFailure(source: SendGateSource, error: unknown): boolean {
  queueMicrotask(() => {
    throw error;
  });
  return source.stopOnFailure();
}

function look(source: SendGateSource, event: SendEvent): DecidedSend {
  const text = source.readText(event.box.element);
  return { box: event.box, text, verdict: source.judge(text), trusted: event.trusted };
}

function toAttempt(
  source: SendGateSource,
  { event, send, replay }: { event: SendEvent; send: DecidedSend; replay: boolean },
): SendAttempt {
  const { text, verdict } = send;
  const nowMs = source.now();
  const open = verdict !== 'too-long' && verdict.decision === 'allow';
  return {
    text,
    via: event.via,
    trusted: event.trusted,
    repeat: event.repeat,
    struckAtMs: event.struckAtMs ?? nowMs,
    replay,
    clean: open || source.allowances.covers(text, nowMs),
    maskable: verdict !== 'too-long' && verdict.canMask,
    nowMs,
  };
}

function tell(sink: SendGateSink, answer: SendAnswer, send: DecidedSend): void {
  if (answer === 'pass') sink.onPassed(send);
  else if (answer === 'hold') sink.onHeld(send);
  else if (answer === 'confirm') sink.onConfirmed(send);
}
