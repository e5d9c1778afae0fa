/** Makes room for the open panel beside the page, so that it does not stand on the composer. */

/** As wide as the frame in `panel-style.ts`. */
export const PANEL_WIDTH_PX = 380;
/** A chat narrower than what is left here is covered rather than squeezed. */
const LEAST_PAGE_WIDTH_PX = 560;

export interface ReservedSpace {
  reserve(): void;
  release(): void;
}

/**
 * A margin on the root element is all that is touched. Where the page does not give way and would
 * have to be scrolled sideways, the margin is taken back and the panel covers the page's edge.
 */
export function createReservedSpace(
  window: Window & typeof globalThis,
  signal: AbortSignal,
): ReservedSpace {
  const root = window.document.documentElement;
  let reserved = false;

  function release(): void {
    if (!reserved) return;
    reserved = false;
    root.style.removeProperty('margin-inline-end');
  }

  function reserve(): void {
    if (reserved || signal.aborted) return;
    if (window.innerWidth < PANEL_WIDTH_PX + LEAST_PAGE_WIDTH_PX) return;
    reserved = true;
    root.style.setProperty('margin-inline-end', `${String(PANEL_WIDTH_PX)}px`, 'important');
    window.requestAnimationFrame(() => {
      if (root.scrollWidth > window.innerWidth) release();
    });
  }

  window.addEventListener(
    'resize',
    () => {
      if (reserved && window.innerWidth < PANEL_WIDTH_PX + LEAST_PAGE_WIDTH_PX) release();
    },
    { signal },
  );
  signal.addEventListener('abort', release);
  return { reserve, release };
}
