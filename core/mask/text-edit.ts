/** One replacement in a text. Lists of edits are sorted by `start` and never overlap. */
export interface TextEdit {
  /** UTF-16 offset into the text before any edit, inclusive. */
  readonly start: number;
  /** UTF-16 offset, exclusive; equals `start` for an insertion. */
  readonly end: number;
  readonly replacement: string;
}
