import { ok, type Result } from '../result';
import { decodeText } from './decode-text';
import type { FileError, FilePiece } from './file-text';
import { lineStartsOf } from './line-starts';
import type { Reading } from './reading';
import type { Source } from './read-work';

/** Plain text, Markdown, code and logs: a piece a line. */
export function readText({ bytes, budget }: Source): Result<Reading, FileError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const taken = budget.takeText(decoded.value.text.length);
  return taken.ok ? ok({ pieces: linesOf(decoded.value.text), unread: [] }) : taken;
}

/** @returns A piece for each line that holds anything. */
export function linesOf(text: string): FilePiece[] {
  const starts = lineStartsOf(text);
  return starts.flatMap((start, index): FilePiece[] => {
    const line = text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/u, '');
    if (line === '') return [];
    return [
      {
        text: line,
        place: { kind: 'line', line: index + 1 },
        joint: '\n',
        spans: [
          { part: '', start, end: start + line.length, form: 'plain', from: 0, to: line.length },
        ],
      },
    ];
  });
}
