import type { ReadableBody } from '../core/gate/link';
import { isRequest, sizeOf, takeBody, takeRequestBody, weigh, type LaterBody } from './take-body';

/** Larger bodies are files and recordings, not words that somebody is typing. */
export const MAX_STRAY_BYTES = 256 * 1024;

/**
 * Looks at the body of a request that is not ours, and hands it on as soon as it can be read. A
 * stream is left alone: it can be read only once, and that belongs to the page.
 */
export function glanceAt(bodyOf: () => unknown, onRead: (body: ReadableBody) => void): void {
  try {
    const body = bodyOf();
    const weight = isRequest(body) ? MAX_STRAY_BYTES : weigh(body);
    if (!weight || weight > MAX_STRAY_BYTES) return;
    const taken = isRequest(body) ? takeRequestBody(body) : takeBody(body);
    const hand = ({ body: read }: LaterBody): void => {
      if (read.kind !== 'opaque' && sizeOf(read) <= MAX_STRAY_BYTES * 4) onRead(read);
    };
    if (taken.kind === 'now') hand(taken);
    else if (taken.kind === 'later') taken.read(hand, ignore);
  } catch {
    // Detached, or a getter of the page threw: the browser says so to the page.
  }
}

function ignore(): void {
  // What cannot be read here, cannot be sent either, and the page is told.
}
