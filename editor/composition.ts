/** Where a composition is open, by document. */
const openIn = new WeakMap<Document, EventTarget>();

/**
 * Keeps track of IME compositions in a page; call once at `document_start`.
 *
 * Browsers disagree whether `compositionend` comes before or after the key that confirms, so that a
 * composition counts as open until the task after it ended.
 */
export function trackComposition(target: Window, signal: AbortSignal): void {
  const { document } = target;
  const options = { capture: true, passive: true, signal } as const;
  let compositions = 0;
  target.addEventListener(
    'compositionstart',
    (event) => {
      compositions += 1;
      openIn.set(document, event.target ?? document);
    },
    options,
  );
  target.addEventListener(
    'compositionend',
    () => {
      const ended = compositions;
      setTimeout(() => {
        if (compositions === ended) openIn.delete(document);
      });
    },
    options,
  );
}

/** True while a composition is open, until the task after it ended. */
export function isComposing(document: Document): boolean {
  const target = openIn.get(document);
  if (target === undefined) return false;
  // An editor that is removed in the middle of a composition never tells its end.
  if (target instanceof Node && !target.isConnected) openIn.delete(document);
  return openIn.has(document);
}
