import { endPart } from './end-part';
import type { FilePiece, FileText, UnreadPart } from './file-text';
import type { Reading } from './reading';

/** Tells of the text of an inner file where the inner file is. It cannot be masked from outside. */
export function insideEntry(
  { pieces, unread }: Pick<FileText, 'pieces' | 'unread'>,
  at: { readonly entry: number; readonly path: string },
): Reading {
  return {
    pieces: endPart(pieces).map(({ place, text, joint, lead = '' }): FilePiece => {
      return { text, joint, lead, place: { kind: 'entry', ...at, inner: place } };
    }),
    unread: unread.map(({ code, count, place }): UnreadPart => {
      const inner = place ?? { kind: 'name' };
      return { code, count, place: { kind: 'entry', ...at, inner } };
    }),
  };
}
