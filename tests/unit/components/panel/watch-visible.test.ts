// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTLE_MS, watchVisible, type Sight } from '../../../../components/panel/watch-visible';
import { fakeSight, SEEN } from './fake-sight';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch(tracks: boolean) {
  const sight = fakeSight(tracks);
  const seen: Sight[] = [];
  const ended = new AbortController();
  watchVisible(document.body, (next) => seen.push(next), ended.signal);
  return { sight, seen, ended };
}

function setVisibility(state: string): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('watchVisible', () => {
  it('calls an element seen after it was truly visible for long enough', () => {
    const { sight, seen } = watch(true);
    sight.report(SEEN);
    vi.advanceTimersByTime(SETTLE_MS - 1);
    expect(seen).toEqual(['settling']);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['settling', 'seen']);
  });

  it('asks the browser for what was painted', () => {
    const { sight } = watch(true);
    expect(sight.options[0]).toMatchObject({ trackVisibility: true, delay: 100 });
  });

  it.each([
    ['covered or faded', { ...SEEN, isVisible: false }],
    ['outside the frame', { isIntersecting: false, intersectionRatio: 0, isVisible: false }],
    ['half scrolled away', { ...SEEN, intersectionRatio: 0.5 }],
  ])('does not call it seen while it is %s', (_, entry) => {
    const { sight, seen } = watch(true);
    sight.report(entry);
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([]);
  });

  it('starts anew when the element was hidden in between', () => {
    const { sight, seen } = watch(true);
    sight.report(SEEN);
    vi.advanceTimersByTime(SETTLE_MS - 1);
    sight.report({ ...SEEN, isVisible: false });
    sight.report(SEEN);
    vi.advanceTimersByTime(SETTLE_MS - 1);
    expect(seen).toEqual(['settling', 'hidden', 'settling']);
  });

  it('goes by the viewport where the browser cannot tell what covers the element', () => {
    const { sight, seen } = watch(false);
    expect(sight.options[0]).not.toHaveProperty('trackVisibility');
    sight.report({ isIntersecting: true, intersectionRatio: 1 });
    vi.advanceTimersByTime(SETTLE_MS);
    expect(seen).toEqual(['settling', 'seen']);
  });

  it('is hidden while the tab is in the background', () => {
    const { sight, seen } = watch(true);
    sight.report(SEEN);
    vi.advanceTimersByTime(SETTLE_MS);
    setVisibility('hidden');
    setVisibility('visible');
    expect(seen).toEqual(['settling', 'seen', 'hidden', 'settling']);
  });

  it('stops watching when it is told to', () => {
    const { sight, seen, ended } = watch(true);
    sight.report(SEEN);
    ended.abort();
    vi.advanceTimersByTime(10_000);
    expect(sight.watching()).toBe(0);
    expect(seen).toEqual(['settling']);
  });
});
