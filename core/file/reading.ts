import type { FilePiece, UnreadPart } from './file-text';

/** What a reader of one format gives. */
export interface Reading {
  readonly pieces: readonly FilePiece[];
  readonly unread: readonly UnreadPart[];
}
