import { applyTextEdits } from '../mask/mask';
import type { TextEdit } from '../mask/text-edit';
import { err, ok, type Result } from '../result';
import type { FilePiece, SourceForm, SourceSpan } from './file-text';
import { joinPieces } from './join-pieces';
import { encodeEntities } from './xml-entities';
import { append } from './append';

export interface SourceEdits {
  /** Edits of the source of each part: sorted, not overlapping. */
  readonly byPart: ReadonlyMap<string, readonly TextEdit[]>;
  /** Of the file, edited as well. */
  readonly name: string;
}

/**
 * Turns edits of the joined text into edits of what it was read from.
 *
 * Where an edit reaches over several stretches of the source, such as a name written in two runs, the
 * replacement stands in the first and the others lose what belonged to it.
 *
 * @param edits Sorted, not overlapping.
 * @returns Error `cannot-copy`: an edit falls on text that has no source in this file.
 */
export function toSourceEdits(
  pieces: readonly FilePiece[],
  edits: readonly TextEdit[],
  name: string,
): Result<SourceEdits, { readonly code: 'cannot-copy' }> {
  const { starts } = joinPieces(pieces);
  const byPart = new Map<string, TextEdit[]>();
  let newName = name;
  let next = 0;
  let placed = -1;
  for (const [index, piece] of pieces.entries()) {
    const start = starts[index] ?? 0;
    const end = start + piece.text.length;
    while ((edits[next]?.end ?? Infinity) <= start) next += 1;
    const inside = edits.slice(next, next + piece.text.length).filter((edit) => edit.start < end);
    if (inside.length === 0) continue;
    if (piece.place.kind === 'name' && piece.text === name) {
      newName = applyTextEdits(name, cut(inside, { start, end, placed }));
      placed = lastOf(inside);
      continue;
    }
    if (!piece.spans) return err({ code: 'cannot-copy' });
    for (const span of piece.spans) {
      const range = { start: start + span.from, end: start + span.to, placed };
      const touching = inside.filter((edit) => edit.start < range.end && edit.end > range.start);
      if (touching.length === 0) continue;
      const list = byPart.get(span.part) ?? [];
      append(list, rewrite(piece.text, span, cut(touching, range)));
      byPart.set(span.part, list);
      placed = lastOf(touching);
    }
  }
  for (const list of byPart.values()) list.sort((a, b) => a.start - b.start);
  return ok({ byPart, name: newName });
}

/** Start of the last edit: by it is known which edits have their replacement in place. */
function lastOf(edits: readonly TextEdit[]): number {
  return edits.at(-1)?.start ?? -1;
}

/** Edits as far as they lie in a range, counted from its start. */
function cut(
  edits: readonly TextEdit[],
  range: { readonly start: number; readonly end: number; readonly placed: number },
): TextEdit[] {
  return edits.map(({ start, end, replacement }) => ({
    start: Math.max(start, range.start) - range.start,
    end: Math.min(end, range.end) - range.start,
    replacement: start > range.placed ? replacement : '',
  }));
}

function rewrite(
  text: string,
  { start, end, form, from, to }: SourceSpan,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  if (form === 'plain') {
    return edits.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
  }
  const written = applyTextEdits(text.slice(from, to), edits);
  return [{ start, end, replacement: ENCODERS[form](written) }];
}

const ENCODERS: Record<SourceForm, (text: string) => string> = {
  plain: (text) => text,
  csv: (text) => `"${text.replaceAll('"', '""')}"`,
  json: (text) => JSON.stringify(text).slice(1, -1),
  xml: encodeEntities,
};
