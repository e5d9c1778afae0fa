/** Lets the site send once, by its own control, and finds out whether it did. */
import { comparable } from '../core/gate/same-text';
import type { Box } from './locate';
import type { SendControls } from './send-control';
import type { SendGate } from './send-gate';
import type { SentTexts } from './sent-texts';

export type ReplayOutcome =
  /** A request with this text passed, or the box was emptied by the site. */
  | 'sent'
  /** The request gate stopped it. */
  | 'refused'
  /** Nothing happened. */
  | 'not-sent'
  /** The box no longer holds the text: nothing was replayed. */
  | 'changed';

export interface ReplaySource {
  readonly controls: SendControls;
  readonly gate: SendGate;
  readonly readText: (element: HTMLElement) => string;
  readonly sentTexts: SentTexts;
  readonly signal: AbortSignal;
}

/** How long the site may take to show or enable its control after the text has changed. */
export const CONTROL_WITHIN_MS = 1000;
/** How long it may take from the click to an emptied box or a request. */
export const SENT_WITHIN_MS = 4000;
const LOOK_EVERY_MS = 25;

/**
 * Replays the send of `box` for exactly `text`. The site gets one click, or one Enter where it has no
 * control; whatever comes of it, there is no second try.
 */
export async function replaySend(
  source: ReplaySource,
  box: Box,
  text: string,
): Promise<ReplayOutcome> {
  const holds = () => box.element.isConnected && source.readText(box.element) === text;
  const control = await until(
    () => (holds() ? readyControl(source.controls, box) : undefined),
    CONTROL_WITHIN_MS,
    source.signal,
  );
  if (!holds()) return 'changed';
  const seenBefore = source.sentTexts.mark();
  source.gate.replay(() => {
    if (control) control.click();
    else pressEnter(box.element);
  });
  const outcome = await until(
    (): ReplayOutcome | undefined => {
      const seen = source.sentTexts.since(seenBefore, comparable(text));
      if (seen) return seen;
      return leftBehind(source, box) ? 'sent' : undefined;
    },
    SENT_WITHIN_MS,
    source.signal,
  );
  return outcome ?? 'not-sent';
}

function readyControl(controls: SendControls, box: Box): HTMLElement | undefined {
  const control = controls.of(box);
  const off =
    control?.matches(':disabled') === true || control?.getAttribute('aria-disabled') === 'true';
  return off ? undefined : control;
}

/** The site empties its composer, or takes an edit box away, once it has taken the text. */
function leftBehind(source: ReplaySource, box: Box): boolean {
  return !box.element.isConnected || source.readText(box.element).trim() === '';
}

function pressEnter(element: HTMLElement): void {
  element.focus();
  for (const type of ['keydown', 'keyup']) {
    element.dispatchEvent(
      new KeyboardEvent(type, {
        key: 'Enter',
        code: 'Enter',
        keyCode: 13,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }
}

/** Looks until there is an answer, the time is up or the guard ends. */
async function until<T>(
  look: () => T | undefined,
  withinMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    const found = look();
    if (found !== undefined || waitedMs >= withinMs || signal.aborted) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
