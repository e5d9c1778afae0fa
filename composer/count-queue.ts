import type { CountEvent } from '../core/usage/counter';

/** Nobody waits for a count, and waking the background takes the processor from the page's own send. */
const SEND_AFTER_MS = 1_000;

/** Gathers counts and hands them on together, a moment later; at once when the tab goes away. */
export function createCountQueue(
  window: Window,
  send: (events: readonly CountEvent[]) => void,
): (events: readonly CountEvent[]) => void {
  let waiting: CountEvent[] = [];
  let timer: number | undefined;

  const flush = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    send(events);
  };
  window.addEventListener('pagehide', flush);
  window.document.addEventListener('visibilitychange', flush);

  return (events) => {
    waiting.push(...events);
    timer ??= window.setTimeout(flush, SEND_AFTER_MS);
  };
}
