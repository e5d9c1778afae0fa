/**
 * Folds notation so that full-width and half-width forms are the same thing, and remembers where
 * each folded character came from.
 */
export interface NormalizedText {
  /** As the user wrote it. */
  readonly original: string;
  /** Folded copy (NFKC per character, zero-width characters dropped). Scanned by recognizers. */
  readonly text: string;
  /** Start in `original` of each code unit of `text`; `text.length + 1` entries. */
  readonly map: ArrayLike<number>;
}
