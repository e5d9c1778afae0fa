/** A browser whose report of what is on the screen the test decides. */
import { vi } from 'vitest';

export interface FakeSight {
  /** Reports to everybody who watches. */
  report(entry: { isIntersecting: boolean; intersectionRatio: number; isVisible?: boolean }): void;
  /** Options of each observer that was made. */
  readonly options: readonly Record<string, unknown>[];
  readonly watching: () => number;
}

export const SEEN = { isIntersecting: true, intersectionRatio: 1, isVisible: true };

/** @param tracks Whether the browser can tell what covers an element (version 2). */
export function fakeSight(tracks: boolean): FakeSight {
  const callbacks = new Set<(entries: readonly unknown[]) => void>();
  const options: Record<string, unknown>[] = [];
  class Observer {
    constructor(
      private readonly callback: (entries: readonly unknown[]) => void,
      given: Record<string, unknown>,
    ) {
      options.push(given);
    }
    observe(): void {
      callbacks.add(this.callback);
    }
    disconnect(): void {
      callbacks.delete(this.callback);
    }
  }
  if (tracks) Object.defineProperty(Observer.prototype, 'trackVisibility', { get: () => true });
  vi.stubGlobal('IntersectionObserver', Observer);
  return {
    report(entry) {
      for (const callback of callbacks) callback([entry]);
    },
    options,
    watching: () => callbacks.size,
  };
}
