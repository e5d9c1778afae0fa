/** Notices a draft that leaves by a request which no pattern of the site's data knows. */
import { MIN_TRACED_LENGTH, toDraftTraces } from '../core/gate/draft-traces';
import type { ReadableBody } from '../core/gate/link';
import { comparable } from '../core/gate/same-text';

export interface StrayWatch {
  /** What stands in the box now; empty for nothing. */
  draft(text: string): void;
  /** These words were let go: they may leave from now on, and stand in the box for a moment more. */
  letGo(text: string): void;
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
  let gone: string | undefined;
  let showing = false;
  let found = false;
  let waiting: { readonly body: ReadableBody; readonly draft: string }[] = [];
  let idle: number | undefined;

  const show = (on: boolean): void => {
    if (on === showing) return;
    showing = on;
    source.show(on);
  };
  const search = (): void => {
    idle = undefined;
    const due = waiting;
    waiting = [];
    found ||= due.some(({ body, draft }) => toDraftTraces(draft)?.in(body));
    if (!found) return;
    show(false);
    onFound();
  };
  signal.addEventListener('abort', () => {
    waiting = [];
    if (idle !== undefined) window.cancelIdleCallback(idle);
  });

  const take = (next: string): void => {
    if (next === text) return;
    text = next;
    show(!found && text.length >= MIN_TRACED_LENGTH);
  };

  return {
    draft(next) {
      take(gone !== undefined && comparable(next) === gone ? '' : next);
    },
    letGo(words) {
      gone = comparable(words);
      take('');
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
