import type { FilePiece, Place } from './file-text';
import { countUpTo } from './line-starts';

/** Pieces as one text, so that a row or a paragraph is judged with what stands around it. */
export interface JoinedText {
  readonly text: string;
  /** Where each piece begins in `text`. */
  readonly starts: readonly number[];
}

export function joinPieces(pieces: readonly FilePiece[]): JoinedText {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text, joint, lead = '' } of pieces) {
    length += lead.length;
    starts.push(length);
    parts.push(lead, text, joint);
    length += text.length + joint.length;
  }
  return { text: parts.join(''), starts };
}

/** The place of an offset into the joined text. */
export function placeAt(
  pieces: readonly FilePiece[],
  { starts }: JoinedText,
  offset: number,
): Place {
  // Nothing has a place in a file without pieces: the file itself is the nearest.
  return pieces[countUpTo(starts, offset) - 1]?.place ?? { kind: 'name' };
}
