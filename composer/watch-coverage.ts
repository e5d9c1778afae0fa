/** Keeps the coverage state true: asks each part for proof instead of remembering that it once worked. */
import { sameCoverage, toCoverage, type Coverage, type CoverageFacts } from '../core/gate/coverage';

export interface CoverageWatch {
  now(): Coverage;
  /** Asks all parts again and reports a change. */
  check(): void;
  /** The page builds itself anew: what is missing may come for a while. */
  restartGrace(): void;
}

export interface CoverageSource {
  readonly window: Window;
  readonly facts: () => Omit<CoverageFacts, 'withinGrace'>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** A slow chat page shows its composer within this time. */
export const GRACE_MS = 10_000;
/** While the tab is looked at. There is no event for an extension that is gone under its tab. */
export const CHECK_EVERY_MS = 5_000;

export interface CoverageSink {
  readonly onChange: (coverage: Coverage) => void;
  /** Time that the tab, looked at, spent in a state. */
  readonly onSpent: (state: Coverage['state'], elapsedMs: number) => void;
}

export function watchCoverage(source: CoverageSource, sink: CoverageSink): CoverageWatch {
  const { window, signal } = source;
  let coverage: Coverage = { state: 'starting' };
  let graceUntilMs = source.now() + GRACE_MS;
  let graceTimer: number | undefined;

  function check(): void {
    const withinGrace = source.now() < graceUntilMs;
    const next = toCoverage({ ...source.facts(), withinGrace });
    if (sameCoverage(next, coverage)) return;
    coverage = next;
    sink.onChange(coverage);
  }

  function restartGrace(): void {
    graceUntilMs = source.now() + GRACE_MS;
    window.clearTimeout(graceTimer);
    graceTimer = window.setTimeout(check, GRACE_MS);
    check();
  }

  const timer = window.setInterval(() => {
    if (window.document.visibilityState !== 'visible') return;
    // One beat, not the time since the last: a computer that slept in between was not looked at.
    sink.onSpent(coverage.state, CHECK_EVERY_MS);
    check();
  }, CHECK_EVERY_MS);
  window.document.addEventListener('visibilitychange', check, { signal });
  window.addEventListener('focus', check, { signal });
  graceTimer = window.setTimeout(check, GRACE_MS);
  signal.addEventListener('abort', () => {
    window.clearInterval(timer);
    window.clearTimeout(graceTimer);
  });
  return { now: () => coverage, check, restartGrace };
}

/**
 * Whether listeners on this window are still heard. A page that rewrites its document removes them
 * without a word. The name is drawn once, so that a page cannot answer in our place.
 */
export function createPulse(window: Window, signal: AbortSignal): () => boolean {
  const name = window.crypto.randomUUID();
  let heard = false;
  window.addEventListener(
    name,
    () => {
      heard = true;
    },
    { capture: true, signal },
  );
  return () => {
    heard = false;
    window.dispatchEvent(new Event(name));
    return heard;
  };
}
