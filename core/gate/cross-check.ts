/** Compares what the request gate was asked about with what the browser saw leave the tab. */

/** A request of a known shape, as the browser saw it leave: an id and a time, nothing of the request. */
export interface LeftRequest {
  /** Id of the request shape in the site's data. */
  readonly shape: string;
  /** When it left. Epoch milliseconds. */
  readonly atMs: number;
}

export interface CrossCheck {
  /** The gate answered for a request of this shape, and it may go. */
  asked(request: LeftRequest): void;
  /** @returns Whether the gate was asked about this request. Each answer stands for one request. */
  explains(request: LeftRequest): boolean;
}

/**
 * A request may wait this long between the gate's answer and the network: for the site's own service
 * worker to start, or for a connection. An answer that is older stands for nothing any more.
 */
export const ANSWER_HOLDS_MS = 30_000;
/** The gate is always asked first; this is for clocks of two processes that are not quite the same. */
export const CLOCK_SLACK_MS = 500;
/** More than these never wait at once, unless the page means to fill our memory. */
const KEPT = 128;

/** Remembers answers, per shape, until the request they were for has been seen. */
export function createCrossCheck(): CrossCheck {
  let answers: readonly LeftRequest[] = [];
  return {
    asked(request) {
      answers = [...answers, request].slice(-KEPT);
    },
    explains({ shape, atMs }) {
      answers = answers.filter((answer) => answer.atMs >= atMs - ANSWER_HOLDS_MS);
      const at = answers.findIndex(
        (answer) => answer.shape === shape && answer.atMs <= atMs + CLOCK_SLACK_MS,
      );
      answers = answers.filter((_, index) => index !== at);
      return at >= 0;
    },
  };
}
