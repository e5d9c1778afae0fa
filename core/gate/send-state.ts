/**
 * The life of one send: idle → held → releasing → idle. Pure; the composer gate calls it inside the
 * event handler, so that the answer comes while the event can still be stopped.
 */
export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'held'; readonly text: string; readonly heldAtMs: number }
  | {
      readonly kind: 'releasing';
      /** The only text that may leave. */
      readonly text: string;
      /** Ways on which the replayed send has come by: a site's own chain uses each once. */
      readonly seen: readonly SendWay[];
    };

export type SendWay = 'key' | 'pointer' | 'submit';

export interface SendAttempt {
  readonly text: string;
  readonly via: SendWay;
  /** Made by the user's own hand, as the browser says; a script's event is false. */
  readonly trusted: boolean;
  /** The key is held down: never a decision. */
  readonly repeat: boolean;
  /** Comes from our own replay of the site's send. */
  readonly replay: boolean;
  /** The guideline has nothing against this exact text, or the user allowed it. */
  readonly clean: boolean;
  /** Masking would leave nothing that stops the send. */
  readonly maskable: boolean;
  readonly nowMs: number;
  /** When the key or button was struck: a busy page may get to it much later. */
  readonly struckAtMs: number;
}

/** A send that went to the site. */
export interface PassedSend {
  readonly text: string;
  readonly atMs: number;
}

/** `pass` lets the event go; `hold` stops it and tells; `confirm` stops it and masks; `swallow` stops it. */
export type SendAnswer = 'pass' | 'hold' | 'confirm' | 'swallow';

/** A second Enter sooner than this is a bounce, not a decision. */
export const CONFIRM_AFTER_MS = 300;
/** A second strike on the same words sooner than this is a double press: one send, not two. */
export const SAME_PRESS_MS = 500;

export const IDLE: SendState = { kind: 'idle' };

export function toReleasing(text: string): SendState {
  return { kind: 'releasing', text, seen: [] };
}

export function onSendAttempt(
  state: SendState,
  attempt: SendAttempt,
): { readonly state: SendState; readonly answer: SendAnswer } {
  if (state.kind === 'releasing') return onAttemptWhileReleasing(state, attempt);
  if (attempt.repeat) return { state, answer: 'swallow' };
  if (attempt.clean) return { state: IDLE, answer: 'pass' };
  if (state.kind === 'held' && state.text === attempt.text) {
    const confirmed =
      attempt.via === 'key' &&
      attempt.trusted &&
      attempt.maskable &&
      isDecision(state, attempt.struckAtMs);
    return { state, answer: confirmed ? 'confirm' : 'hold' };
  }
  return { state: { kind: 'held', text: attempt.text, heldAtMs: attempt.nowMs }, answer: 'hold' };
}

/**
 * Whether an answer to a hold, from the panel or by a second Enter, comes late enough to be one: the
 * second beat of a double press is not.
 */
export function isDecision(state: SendState, nowMs: number): boolean {
  return state.kind !== 'held' || nowMs - state.heldAtMs >= CONFIRM_AFTER_MS;
}

/**
 * Sites empty their composer only some time after a send; until then they would send the same words
 * again.
 *
 * @param passed What went to the site last; absent when nothing did.
 * @param strike `struckAtMs` is absent for events that only follow from a strike: those belong to it.
 */
export function isSecondStrike(
  passed: PassedSend | undefined,
  strike: { readonly text: string; readonly struckAtMs: number | undefined },
): boolean {
  return (
    strike.struckAtMs !== undefined &&
    strike.text.trim() !== '' &&
    strike.text === passed?.text &&
    strike.struckAtMs - passed.atMs < SAME_PRESS_MS
  );
}

/**
 * Lets the site's own chain through (our click, the submit that follows from it), each way once and
 * for the released text only. A second press of the user in this time is not another send.
 */
function onAttemptWhileReleasing(
  state: Extract<SendState, { kind: 'releasing' }>,
  attempt: SendAttempt,
): { readonly state: SendState; readonly answer: SendAnswer } {
  const started = attempt.replay || state.seen.length > 0;
  const ofTheChain = attempt.replay || attempt.via === 'submit' || !attempt.trusted;
  // A site may empty its composer before the submit that follows from our click.
  const ours = attempt.text === state.text || (started && attempt.text.trim() === '');
  if (!ours || !started || !ofTheChain || attempt.repeat || state.seen.includes(attempt.via)) {
    return { state, answer: 'swallow' };
  }
  return { state: { ...state, seen: [...state.seen, attempt.via] }, answer: 'pass' };
}
