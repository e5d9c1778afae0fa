/** Notices a draft that leaves by a request which no pattern of the site's data knows. */
import { MIN_TRACED_LENGTH, toDraftTraces, type DraftTraces } from '../core/gate/draft-traces';
import type { ReadableBody } from '../core/gate/link';

export interface StrayWatch {
  /** What stands in the box now, and has not been let go; empty for nothing. */
  draft(text: string): void;
  /** A body that leaves by an unknown way. */
  stray(body: ReadableBody): void;
  /** True once a draft was found in one. Stays so: the page will do it again. */
  any(): boolean;
}

export interface StrayWatchSource {
  readonly window: Window;
  /** Asks the request gate to show strays, or no longer. */
  readonly show: (on: boolean) => void;
  readonly signal: AbortSignal;
}

/** More than these are not kept waiting: a page that sends without pause gets no memory of ours. */
const MAX_WAITING = 8;
/** A page that never rests may put the search off by no more than this. */
const IDLE_WITHIN_MS = 1_000;

export function watchStrays(source: StrayWatchSource, onFound: () => void): StrayWatch {
  const { window, signal } = source;
  let text = '';
  let traces: DraftTraces | undefined;
  let showing = false;
  let found = false;
  let waiting: { readonly body: ReadableBody; readonly draft: string }[] = [];
  let idle: number | undefined;

  const show = (on: boolean): void => {
    if (on === showing) return;
    showing = on;
    source.show(on);
  };
  const tracesOf = (draft: string): DraftTraces | undefined => {
    if (draft !== text) return toDraftTraces(draft);
    return (traces ??= toDraftTraces(draft));
  };
  const search = (): void => {
    idle = undefined;
    const due = waiting;
    waiting = [];
    found ||= due.some(({ body, draft }) => tracesOf(draft)?.in(body));
    if (!found) return;
    show(false);
    onFound();
  };
  signal.addEventListener('abort', () => {
    waiting = [];
    if (idle !== undefined) window.cancelIdleCallback(idle);
  });

  return {
    draft(next) {
      if (next === text) return;
      text = next;
      traces = undefined;
      show(!found && text.length >= MIN_TRACED_LENGTH);
    },
    stray(body) {
      if (!showing || waiting.length >= MAX_WAITING) return;
      // The draft of this moment: it may be gone from the box when the search begins.
      waiting.push({ body, draft: text });
      idle ??= window.requestIdleCallback(search, { timeout: IDLE_WITHIN_MS });
    },
    any: () => found,
  };
}
