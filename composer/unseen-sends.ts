/**
 * Notices a send that nobody read: one that the composer gate let go and the request gate never saw,
 * and one that the browser saw leave without the request gate having been asked.
 */
import { createCrossCheck, type LeftRequest } from '../core/gate/cross-check';
import { comparable } from '../core/gate/same-text';

export interface UnseenSends {
  /** The composer gate let a send of this text pass. */
  passed(text: string): void;
  /** The request gate was asked about a send. */
  seen(): void;
  /** The request gate was asked, and let go what it could not read. */
  unread(): void;
  /** True while the latest send left by a way that nobody read. */
  any(): boolean;
  /** The request gate answered for a request of this shape, and it may go. */
  asked(shape: string): void;
  /** The browser saw a request leave this tab. */
  left(request: LeftRequest): void;
  /** True once a request left that the gate was not asked about. Stays so: the page has a way past. */
  past(): boolean;
}

export interface UnseenSendsSource {
  readonly window: Window;
  /** What stands in the box now, or nothing where there is no box. */
  readonly standing: () => string;
  /** Epoch milliseconds, as the browser dates the requests it sees. */
  readonly wallNow: () => number;
  /** Whether requests of this shape are the user's own sends, and not drafts or titles. */
  readonly isSend: (shape: string) => boolean;
  readonly signal: AbortSignal;
}

export interface UnseenSendsSink {
  readonly onChange: () => void;
  /** One send left that nobody read. */
  readonly onBlindSend: () => void;
}

/** A slow site has asked for its tokens and sent by then. */
export const SEEN_WITHIN_MS = 8_000;
/** Enter on a command or a mention picks from the site's menu: words leave the box and go nowhere. */
const MENU = /^[/@]/u;

export function createUnseenSends(source: UnseenSendsSource, sink: UnseenSendsSink): UnseenSends {
  const { window, signal, wallNow, isSend } = source;
  const crossCheck = createCrossCheck();
  const sinceMs = wallNow();
  let timer: number | undefined;
  let unseen = false;
  let past = false;

  const set = (next: boolean): void => {
    if (unseen === next) return;
    unseen = next;
    sink.onChange();
  };
  const stop = (): void => window.clearTimeout(timer);
  signal.addEventListener('abort', stop);

  return {
    passed(text) {
      const words = comparable(text);
      if (words === '' || MENU.test(words)) return;
      stop();
      timer = window.setTimeout(() => {
        // The page may take an Enter for something else; then the words are still there.
        if (comparable(source.standing()).includes(words)) return;
        sink.onBlindSend();
        set(true);
      }, SEEN_WITHIN_MS);
    },
    seen() {
      stop();
      set(false);
    },
    unread() {
      stop();
      sink.onBlindSend();
      set(true);
    },
    any: () => unseen,
    asked: (shape) => crossCheck.asked({ shape, atMs: wallNow() }),
    left(request) {
      // Of the page that stood here before: its last words may be told to the next one.
      if (request.atMs < sinceMs || crossCheck.explains(request)) return;
      if (isSend(request.shape)) {
        // The send that the composer gate let go is this one: it is counted once.
        stop();
        sink.onBlindSend();
      }
      past = true;
      sink.onChange();
    },
    past: () => past,
  };
}
