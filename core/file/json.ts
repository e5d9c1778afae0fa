import { ok, type Result } from '../result';
import { decodeText } from './decode-text';
import type { FileError, FilePiece, SourceSpan } from './file-text';
import type { Reading } from './reading';
import type { Source } from './read-work';
import { linesOf } from './text';

/**
 * JSON, one value or one a line: read as lines, with the escapes of strings resolved, since programs
 * write Japanese as escapes by default. Text that is no valid JSON is read all the same.
 */
export function readJson({ bytes, budget }: Source): Result<Reading, FileError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const taken = budget.takeText(decoded.value.text.length);
  if (!taken.ok) return taken;
  return ok({ pieces: linesOf(decoded.value.text).map(withoutEscapes), unread: [] });
}

interface Literal {
  readonly index: number;
  readonly whole: string;
}

/** One pass, whatever is never closed: an expression would begin anew at each quote. */
function* literalsIn(line: string): Iterable<Literal> {
  let index = line.indexOf('"');
  while (index >= 0) {
    let at = index + 1;
    while (at < line.length && line.charAt(at) !== '"') at += line.charAt(at) === '\\' ? 2 : 1;
    if (at >= line.length) return;
    yield { index, whole: line.slice(index, at + 1) };
    index = line.indexOf('"', at + 1);
  }
}

function withoutEscapes(line: FilePiece): FilePiece {
  const base = line.spans?.[0]?.start ?? 0;
  if (!line.text.includes('\\')) return line;
  const spans: SourceSpan[] = [];
  let text = '';
  const add = (raw: string, at: number, form: 'plain' | 'json'): void => {
    const value = form === 'json' ? String(JSON.parse(`"${raw}"`)) : raw;
    const [start, from] = [base + at, text.length];
    text += value;
    spans.push({ part: '', start, end: start + raw.length, form, from, to: text.length });
  };
  let at = 0;
  for (const { index, whole } of literalsIn(line.text)) {
    const inside = whole.slice(1, -1);
    if (!inside.includes('\\') || !isString(whole)) continue;
    add(line.text.slice(at, index + 1), at, 'plain');
    add(inside, index + 1, 'json');
    at = index + whole.length - 1;
  }
  if (at < line.text.length) add(line.text.slice(at), at, 'plain');
  return { ...line, text, spans };
}

function isString(literal: string): boolean {
  try {
    JSON.parse(literal);
    return true;
  } catch {
    return false;
  }
}
