import { readText } from './read-text';
import { isTextControl } from './text-control';

/** How long an editor may take to show what was written. */
const SETTLE_MS = 400;
/** Longer than this, another text that no longer changes is the answer. */
const GIVE_UP_MS = 150;
const FIRST_LOOKS_MS = [0, 8, 16, 32] as const;
/** An editor that does not want a change takes it back within a frame or two. */
const STABLE_MS = 40;

export interface Settling {
  readonly expected: string;
  /** What stood there before the write. */
  readonly before: string;
}

/**
 * Waits until the editor shows `expected` and keeps showing it. Never reads in the task of the
 * write: editors take a change over later, and some undo it later still.
 */
export async function settlesAs(el: HTMLElement, { expected, before }: Settling): Promise<boolean> {
  const holds = (text: string) =>
    text === expected || (text !== before && isWithTail(el, text, expected));
  const startedAt = performance.now();
  let shown: string | undefined;
  let shownSince = startedAt;
  for (let look = 0; performance.now() - startedAt < SETTLE_MS; look += 1) {
    await pause(FIRST_LOOKS_MS[look] ?? STABLE_MS);
    const text = readText(el);
    if (text !== shown) shownSince = performance.now();
    const stableMs = performance.now() - shownSince;
    if (holds(text) && text === shown && stableMs >= STABLE_MS) return true;
    if (!holds(text) && look > FIRST_LOOKS_MS.length && stableMs >= GIVE_UP_MS) return false;
    shown = text;
  }
  return false;
}

/**
 * Waits until the editor has taken `expected` over, for a step of a longer way: the next step shall
 * come so soon that the editor's history counts both as one.
 */
export async function takesOver(el: HTMLElement, expected: string): Promise<boolean> {
  const startedAt = performance.now();
  do {
    await pause(0);
    const text = readText(el);
    if (text === expected || isWithTail(el, text, expected)) return true;
  } while (performance.now() - startedAt < GIVE_UP_MS);
  return false;
}

/**
 * Editors keep an empty paragraph after a list or a block of code, to click into: TipTap adds it with
 * the first change of any kind. The words are the same for all that.
 */
function isWithTail(el: HTMLElement, text: string, expected: string): boolean {
  return !isTextControl(el) && text === `${expected}\n`;
}

/** Until editors have heard of a selection made by a script, which they are told in a later task. */
export async function selectionHeard(document: Document): Promise<void> {
  await Promise.race([
    new Promise<void>((resolve) => {
      document.addEventListener('selectionchange', () => resolve(), { once: true });
    }),
    pause(60),
  ]);
  await pause(0);
}

// Not animation frames: in a tab in the background there are none.
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
