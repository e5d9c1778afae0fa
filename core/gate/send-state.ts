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
      /** Submits seen since the replay; a site submits its form once per click. */
      readonly submits: number;
    };

export interface SendAttempt {
  readonly text: string;
  readonly via: 'key' | 'pointer' | 'submit';
  /** The key is held down: never a decision. */
  readonly repeat: boolean;
  /** Our own click on the site's send control. */
  readonly replay: boolean;
  /** The guideline has nothing against this exact text, or the user allowed it. */
  readonly clean: boolean;
  readonly nowMs: number;
}

/** `pass` lets the event go; `hold` stops it and tells; `confirm` stops it and masks; `swallow` stops it. */
export type SendAnswer = 'pass' | 'hold' | 'confirm' | 'swallow';

/** A second Enter sooner than this is a bounce, not a decision. */
export const CONFIRM_AFTER_MS = 300;

export const IDLE: SendState = { kind: 'idle' };

export function onSendAttempt(
  state: SendState,
  attempt: SendAttempt,
): { readonly state: SendState; readonly answer: SendAnswer } {
  if (state.kind === 'releasing') return onAttemptWhileReleasing(state, attempt);
  if (attempt.clean) return { state: IDLE, answer: 'pass' };
  if (state.kind === 'held' && state.text === attempt.text) {
    const confirmed =
      attempt.via === 'key' &&
      !attempt.repeat &&
      attempt.nowMs - state.heldAtMs >= CONFIRM_AFTER_MS;
    if (attempt.repeat) return { state, answer: 'swallow' };
    return { state, answer: confirmed ? 'confirm' : 'hold' };
  }
  if (attempt.repeat) return { state, answer: 'swallow' };
  return { state: { kind: 'held', text: attempt.text, heldAtMs: attempt.nowMs }, answer: 'hold' };
}

function onAttemptWhileReleasing(
  state: Extract<SendState, { kind: 'releasing' }>,
  attempt: SendAttempt,
): { readonly state: SendState; readonly answer: SendAnswer } {
  const ours = attempt.text === state.text;
  if (ours && attempt.replay) return { state, answer: 'pass' };
  if (ours && attempt.via === 'submit' && state.submits === 0) {
    return { state: { ...state, submits: 1 }, answer: 'pass' };
  }
  return { state, answer: 'swallow' };
}
