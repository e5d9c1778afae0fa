/** Follows what is written in the boxes and has its verdict ready before Enter comes. */
import { comparable } from '../core/gate/same-text';
import type { Judge } from '../core/gate/request-answer';
import type { Verdict } from '../core/guideline/decide';
import { targetOf, type Box, type Locator } from './locate';

/** What stands in the box that the user works in. */
export interface WatchedText {
  readonly box: Box;
  readonly text: string;
  readonly verdict: Verdict | 'too-long';
}

export interface TextWatch {
  /** The last look; undefined before there was a box. */
  latest(): WatchedText | undefined;
  /** The box that the user works in, as it stands now. */
  box(): Box | undefined;
  /** Looks now, for acts that need the text of this moment. */
  look(): WatchedText | undefined;
  /** Looks soon, off the key path. */
  lookSoon(): void;
  /** The user himself wrote these words into a box, known or not, and no gate has let them go. */
  writtenByUser(texts: readonly string[]): boolean;
  /** The words written last were sent, by a way that was seen. */
  forgetWritten(): void;
}

export interface TextWatchSource {
  readonly window: Window;
  readonly locator: Locator;
  readonly composer: () => Box | undefined;
  readonly readText: (element: HTMLElement) => string;
  readonly judge: Judge;
  readonly composing: () => boolean;
  readonly signal: AbortSignal;
}

/** From the last input to the look; grows with what a look costs, so that typing stays smooth. */
const MIN_WAIT_MS = 60;
const MAX_WAIT_MS = 600;
const WAIT_PER_COST = 8;
/** A busy page may put the look off by no more than this. */
const IDLE_WITHIN_MS = 200;

export function watchText(
  source: TextWatchSource,
  onLook: (watched: WatchedText | undefined) => void,
): TextWatch {
  const { window, signal } = source;
  let active: Box | undefined;
  let latest: WatchedText | undefined;
  const written = createWritten(source.readText);
  const schedule = createSchedule(source, () => {
    written.read();
    look();
  });

  /** The box of the last input while it stands, otherwise the composer. */
  function box(): Box | undefined {
    return active?.element.isConnected === true ? active : source.composer();
  }

  function look(): WatchedText | undefined {
    const at = box();
    if (!at) {
      if (latest) onLook((latest = undefined));
      return undefined;
    }
    const text = source.readText(at.element);
    if (latest?.text === text && latest.box.element === at.element) {
      if (latest.verdict === source.judge(text)) return latest;
    }
    latest = { box: at, text, verdict: source.judge(text) };
    onLook(latest);
    return latest;
  }

  const follow = (event: Event): void => {
    const target = targetOf(event);
    const at = source.locator.boxOf(target);
    if (event.type === 'input' && event.isTrusted) written.note(at?.element ?? editableOf(target));
    if (at) active = at;
    if (at || event.type === 'input') schedule();
  };
  for (const type of ['focusin', 'input', 'compositionend'] as const) {
    window.addEventListener(type, follow, { capture: true, passive: true, signal });
  }

  return {
    latest: () => latest,
    box,
    look,
    lookSoon: schedule,
    writtenByUser: written.holds,
    forgetWritten: written.forget,
  };
}

/** One look at a time, in a quiet moment of the page, and never while an IME is at work. */
function createSchedule(source: TextWatchSource, look: () => void): () => void {
  const { window, signal } = source;
  let timer: number | undefined;
  let idle: number | undefined;
  let costMs = 0;

  const run = (): void => {
    idle = undefined;
    if (signal.aborted) return;
    if (source.composing()) {
      schedule();
      return;
    }
    const startMs = window.performance.now();
    look();
    costMs = window.performance.now() - startMs;
  };
  const whenIdle = (): void => {
    timer = undefined;
    if (idle !== undefined) return;
    idle = window.requestIdleCallback(run, { timeout: IDLE_WITHIN_MS });
  };
  const schedule = (): void => {
    window.clearTimeout(timer);
    const waitMs = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, costMs * WAIT_PER_COST));
    timer = window.setTimeout(whenIdle, waitMs);
  };
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    if (idle !== undefined) window.cancelIdleCallback(idle);
  });
  return schedule;
}

/**
 * Remembers in which editable the user last wrote with his own hand, and what. Search fields are no
 * editables of this kind; words that only a script put there are not the user's.
 */
function createWritten(readText: (element: HTMLElement) => string) {
  let editable: HTMLElement | undefined;
  let words = '';

  const note = (element: HTMLElement | undefined): void => {
    editable = element ?? editable;
  };
  const read = (): void => {
    const now = editable?.isConnected === true ? comparable(readText(editable)) : '';
    // An emptied box was just sent: its words are what the next request is compared with.
    if (now !== '') words = now;
  };
  const forget = (): void => {
    editable = undefined;
    words = '';
  };
  const holds = (texts: readonly string[]): boolean =>
    words !== '' && texts.some((text) => comparable(text) === words);
  return { note, read, forget, holds };
}

function editableOf(target: EventTarget | null): HTMLElement | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLElement && target.isContentEditable ? target : undefined;
}
