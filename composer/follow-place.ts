/**
 * Calls back whenever an element has moved or changed its size, and once at the start. Without
 * polling: a layout shift of anything around it shows as a change of what is visible in its old place.
 */
export function followPlace(element: Element, onMove: () => void, signal: AbortSignal): void {
  const window = element.ownerDocument.defaultView;
  if (!window || signal.aborted) return;
  let seen: IntersectionObserver | undefined;

  const watchPlace = (): void => {
    seen?.disconnect();
    if (signal.aborted) return;
    onMove();
    let first = true;
    seen = new IntersectionObserver(
      () => {
        if (!first) watchPlace();
        first = false;
      },
      { rootMargin: marginAround(element, window), threshold: THRESHOLDS },
    );
    seen.observe(element);
  };

  const resized = new ResizeObserver(watchPlace);
  resized.observe(element);
  const passive = { passive: true, signal } as const;
  window.addEventListener('scroll', watchPlace, { ...passive, capture: true });
  window.addEventListener('resize', watchPlace, passive);
  signal.addEventListener('abort', () => {
    seen?.disconnect();
    resized.disconnect();
  });
  watchPlace();
}

/** Fine enough for a shift of a pixel or two. */
const THRESHOLDS = Array.from({ length: 201 }, (_, index) => index / 200);

function marginAround(element: Element, window: Window): string {
  const { top, right, bottom, left } = element.getBoundingClientRect();
  const inset = (px: number) => `${-Math.floor(px)}px`;
  return [top, window.innerWidth - right, window.innerHeight - bottom, left].map(inset).join(' ');
}
