/** Knows the composer of the page at any time, however late it comes and however often it is replaced. */
import type { Box, Locator } from './locate';

export interface FollowedComposer {
  current(): Box | undefined;
  /** Looks now; the first call starts the following. Cheap while the known composer still stands. */
  refresh(): void;
}

export interface FollowSource {
  readonly window: Window & typeof globalThis;
  readonly locator: Locator;
  readonly signal: AbortSignal;
}

export interface FollowSink {
  readonly onChange: (composer: Box | undefined) => void;
  /** The page changed what stands in the composer. */
  readonly onMutation: () => void;
}

/** Looking is bounded while the page builds itself: at most once in this time. */
const LOOK_EVERY_MS = 100;
const SHOWN_BY = ['class', 'style', 'hidden', 'contenteditable', 'disabled'];

/**
 * Three observers, none of which hears the answers that stream in: one on the whole page, but only
 * while there is no composer; one on what stands in the composer; one on the children of each element
 * above it, which tells when it is taken away.
 */
export function followComposer(source: FollowSource, sink: FollowSink): FollowedComposer {
  const { window, locator, signal } = source;
  let current: Box | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const search = new window.MutationObserver(() => lookSoon());
  const contents = new window.MutationObserver(() => sink.onMutation());
  const above = new window.MutationObserver(() => {
    if (current?.element.isConnected !== true) refresh();
  });
  const size = new window.ResizeObserver(() => refresh());

  function lookSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh();
    }, LOOK_EVERY_MS);
  }

  function refresh(): void {
    if (signal.aborted) return;
    const found = locator.composer();
    if (found?.element === current?.element && found) return;
    const had = current !== undefined;
    current = found;
    for (const observer of [search, contents, above, size]) observer.disconnect();
    if (found) watch(found.element);
    else searchPage();
    if (had || found) sink.onChange(found);
  }

  function watch(element: HTMLElement): void {
    contents.observe(element, { childList: true, characterData: true, subtree: true });
    size.observe(element);
    for (let node = element.parentElement; node; node = node.parentElement) {
      above.observe(node, { childList: true });
    }
  }

  function searchPage(): void {
    search.observe(window.document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: SHOWN_BY,
    });
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const observer of [search, contents, above, size]) observer.disconnect();
  });
  return { current: () => current, refresh };
}
