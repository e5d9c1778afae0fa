/** What the composer gate let go and what the request gate saw go: each checks the other. */
import { comparable } from '../core/gate/same-text';

export interface SentTexts {
  /** The composer gate let a send of this text pass. */
  passed(text: string, nowMs: number): void;
  /** The request gate answered about a send with these texts. */
  seen(texts: readonly string[], answer: 'sent' | 'refused'): void;
  /** A place in what was seen so far, for `since`. */
  mark(): number;
  /** What became of a request with this comparable text after a mark. */
  since(mark: number, comparableText: string): 'sent' | 'refused' | undefined;
  /** Whether a gate event explains a request with these texts at this time. */
  explains(texts: readonly string[], nowMs: number): boolean;
}

/** A site may add a quotation or a pill to the words, but sends within moments of the user's act. */
const ANY_TEXT_WITHIN_MS = 5000;
/** The same words may be retried by the site itself. */
const SAME_TEXT_WITHIN_MS = 60_000;
const KEPT = 8;

export function createSentTexts(): SentTexts {
  let passes: readonly { readonly text: string; readonly atMs: number }[] = [];
  let sightings: readonly {
    readonly texts: readonly string[];
    readonly answer: 'sent' | 'refused';
  }[] = [];
  let dropped = 0;

  return {
    passed(text, nowMs) {
      passes = [...passes, { text: comparable(text), atMs: nowMs }].slice(-KEPT);
    },
    seen(texts, answer) {
      const all = [...sightings, { texts: texts.map(comparable), answer }];
      sightings = all.slice(-KEPT);
      dropped += all.length - sightings.length;
    },
    mark: () => dropped + sightings.length,
    since(mark, comparableText) {
      const after = sightings.slice(Math.max(0, mark - dropped));
      return after.find(({ texts }) => texts.includes(comparableText))?.answer;
    },
    explains(texts, nowMs) {
      const keys = texts.map(comparable);
      return passes.some(
        ({ text, atMs }) =>
          nowMs - atMs <= ANY_TEXT_WITHIN_MS ||
          (nowMs - atMs <= SAME_TEXT_WITHIN_MS && keys.includes(text)),
      );
    },
  };
}
