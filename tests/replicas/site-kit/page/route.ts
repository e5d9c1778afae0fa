/** The address of a page that never loads again. */
import { useSyncExternalStore } from 'react';

export interface Router {
  /** The path now. */
  readonly path: () => string;
  readonly push: (path: string) => void;
  readonly replace: (path: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param firstPath Path of the document; also what the server renders. */
export function createRouter(firstPath: string): Router {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const inBrowser = typeof window !== 'undefined';
  if (inBrowser) window.addEventListener('popstate', notify);
  return {
    path: () => (inBrowser ? window.location.pathname : firstPath),
    push(path) {
      window.history.pushState({}, '', path);
      notify();
    },
    replace(path) {
      window.history.replaceState({}, '', path);
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePath(router: Router): string {
  return useSyncExternalStore(router.subscribe, router.path, router.path);
}
