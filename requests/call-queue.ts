/** Calls that wait for each other. Each says by `done` when the next one may begin. */
export interface CallQueue {
  busy(): boolean;
  add(run: (done: () => void) => void): void;
}

interface Waiting {
  readonly run: (done: () => void) => void;
  next: Waiting | undefined;
}

/** A list of links, since the methods of arrays are the page's. */
export function createCallQueue(): CallQueue {
  let first: Waiting | undefined;
  let last: Waiting | undefined;

  const start = (): void => {
    const current = first;
    if (!current) return;
    const done = (): void => {
      if (first !== current) return;
      first = current.next;
      if (!first) last = undefined;
      start();
    };
    try {
      current.run(done);
    } catch {
      done(); // the browser would not take it; what comes behind must not wait for it
    }
  };

  return {
    busy: () => first !== undefined,
    add(run) {
      const waiting: Waiting = { run, next: undefined };
      if (last) last.next = waiting;
      last = waiting;
      if (first) return;
      first = waiting;
      start();
    },
  };
}
