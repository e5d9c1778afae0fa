/**
 * Is a person really looking at this element? A page that frames the panel could fade it, cover it
 * or show it for a blink, and so get a click that was never meant. Browsers with the second version
 * of IntersectionObserver answer by what was painted, ancestors in the embedding page included.
 */

/** `settling`: seen, but not for long enough to have been read. */
export type Sight = 'hidden' | 'settling' | 'seen';

/** Nobody reads and decides sooner than this. */
export const SETTLE_MS = 500;
/** Least that the browser allows while it tracks visibility. */
const TRACK_DELAY_MS = 100;
const ENOUGH = 0.9;

/** Not in TypeScript's DOM library: version 2. */
interface TrackingOptions extends IntersectionObserverInit {
  readonly trackVisibility?: boolean;
  readonly delay?: number;
}
type TrackingEntry = Pick<IntersectionObserverEntry, 'isIntersecting' | 'intersectionRatio'> & {
  readonly isVisible?: boolean;
};

/**
 * Reports each change of sight until the signal aborts; `hidden` at first.
 *
 * A browser without version 2 cannot tell what covers the element: there, being in the viewport of a
 * visible tab must do, or nobody could act at all.
 */
export function watchVisible(
  element: Element,
  onChange: (sight: Sight) => void,
  signal: AbortSignal,
): void {
  const { document, IntersectionObserver: Observer } = globalThis;
  const tracks = 'trackVisibility' in Observer.prototype;
  let inSight = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sight: Sight = 'hidden';

  const report = (next: Sight) => {
    if (next === sight) return;
    sight = next;
    onChange(next);
  };
  const update = () => {
    clearTimeout(timer);
    if (!inSight || document.visibilityState !== 'visible') {
      report('hidden');
      return;
    }
    if (sight === 'seen') return;
    report('settling');
    timer = setTimeout(report, SETTLE_MS, 'seen');
  };

  const options: TrackingOptions = {
    threshold: [0, ENOUGH, 1],
    ...(tracks && { trackVisibility: true, delay: TRACK_DELAY_MS }),
  };
  const observer = new Observer((entries: readonly TrackingEntry[]) => {
    const entry = entries.at(-1);
    if (!entry) return;
    const whole = entry.isIntersecting && entry.intersectionRatio >= ENOUGH;
    const next = whole && (!tracks || entry.isVisible === true);
    if (next === inSight) return;
    inSight = next;
    update();
  }, options);
  observer.observe(element);
  document.addEventListener('visibilitychange', update, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
