/**
 * True in the very task in which the user's composition ended: WebKit sends the Enter that confirmed
 * it only then, and without a mark that it is the input method's.
 *
 * Compositions that a script plays do not count, and none stays open here: either would let Enter
 * pass unread.
 */
export function watchCompositionEnd(window: Window, signal: AbortSignal): () => boolean {
  let justEnded = false;
  window.addEventListener(
    'compositionend',
    (event) => {
      if (!event.isTrusted) return;
      justEnded = true;
      window.setTimeout(() => {
        justEnded = false;
      });
    },
    { capture: true, passive: true, signal },
  );
  return () => justEnded;
}
