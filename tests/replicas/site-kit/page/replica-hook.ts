/** What a page offers to the tests that drive it, on `window.replica`. */
export interface ReplicaHook {
  /** The browser's `fetch` as the first script of the page found it. */
  readonly fetch: typeof fetch;
  /** A socket that a script in the head has opened, and what was heard on it since. */
  readonly earlySocket?: WebSocket;
  readonly earlyMessages?: readonly unknown[];
  /** Throws the composer away and makes a new one with the same words. */
  readonly remount: () => void;
  /** What the editor itself holds: the words that a send would take. */
  readonly composerText: () => string;
}

declare global {
  interface Window {
    replica: ReplicaHook;
  }
}

/** Every request of the page goes this way: see `ReplicaHook.fetch`. */
export const pageFetch: typeof fetch = (input, init) =>
  window.replica.fetch.call(window, input, init);

export function offerHook(hook: Pick<ReplicaHook, 'remount' | 'composerText'>): void {
  Object.assign(window.replica, hook);
}
