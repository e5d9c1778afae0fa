/** Turns what a socket says into something that can be waited for. */
export interface EventQueue<T> {
  readonly push: (value: T) => void;
  readonly end: (error?: Error) => void;
  readonly read: () => AsyncGenerator<T>;
}

export function createEventQueue<T>(): EventQueue<T> {
  const waiting: T[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  return {
    push(value) {
      waiting.push(value);
      wake();
    },
    end(error) {
      ended = true;
      failure = error;
      wake();
    },
    async *read() {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else if (failure !== undefined) throw failure;
        else if (ended) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
