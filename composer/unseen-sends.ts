/** Notices a send that the composer gate let go and the request gate never saw leave. */
import { comparable } from '../core/gate/same-text';

export interface UnseenSends {
  /** The composer gate let a send of this text pass. */
  passed(text: string): void;
  /** The request gate was asked about a send. */
  seen(): void;
  /** True while the latest send left by a way that nobody read. */
  any(): boolean;
}

export interface UnseenSendsSource {
  readonly window: Window;
  /** What stands in the box now, or nothing where there is no box. */
  readonly standing: () => string;
  readonly signal: AbortSignal;
}

/** A slow site has asked for its tokens and sent by then. */
export const SEEN_WITHIN_MS = 8_000;
/** Enter on a command or a mention picks from the site's menu: words leave the box and go nowhere. */
const MENU = /^[/@]/u;

export function createUnseenSends(source: UnseenSendsSource, onChange: () => void): UnseenSends {
  const { window, signal } = source;
  let timer: number | undefined;
  let unseen = false;

  const set = (next: boolean): void => {
    if (unseen === next) return;
    unseen = next;
    onChange();
  };
  const stop = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', stop);

  return {
    passed(text) {
      const words = comparable(text);
      if (words === '' || MENU.test(words)) return;
      stop();
      timer = window.setTimeout(() => {
        timer = undefined;
        // The page may take an Enter for something else; then the words are still there.
        if (!comparable(source.standing()).includes(words)) set(true);
      }, SEEN_WITHIN_MS);
    },
    seen() {
      stop();
      set(false);
    },
    any: () => unseen,
  };
}
