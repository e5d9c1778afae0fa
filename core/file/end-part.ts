import { PART_JOINT, type FilePiece } from './file-text';

/** Marks the last piece of a part as such: what follows belongs to something else. */
export function endPart(pieces: readonly FilePiece[]): readonly FilePiece[] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, joint: PART_JOINT }] : pieces;
}
