/**
 * Reads JSON for its form alone. The parser of the host gives neither a position that is the same in
 * every browser, nor the depth, nor a key that stands twice, of which it would silently keep one.
 */

/** Where a text stops being the JSON we take. `offset` is in UTF-16 code units. */
export interface JsonFault {
  readonly code: 'not-json' | 'too-deep' | 'duplicate-key';
  readonly offset: number;
}

interface Cursor {
  readonly text: string;
  readonly maxDepth: number;
  at: number;
}

const SPACE = /[ \t\r\n]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const LITERALS = ['true', 'false', 'null'];

/**
 * Finds the first place where `text` is no JSON, is nested deeper than `maxDepth`, or gives one
 * object the same key twice. Linear in the length of the text.
 *
 * @returns Undefined when `JSON.parse` will take the text and give what it says.
 */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  const cursor: Cursor = { text, maxDepth, at: 0 };
  const fault = readValue(cursor, 0);
  if (fault) return fault;
  skipSpace(cursor);
  return cursor.at < text.length ? notJson(cursor) : undefined;
}

/** @returns Line and column of an offset, both from 1; a column is one UTF-16 code unit. */
export function placeOf(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function readValue(cursor: Cursor, depth: number): JsonFault | undefined {
  skipSpace(cursor);
  const first = cursor.text.charAt(cursor.at);
  if (first === '{') return readMembers(cursor, depth + 1);
  if (first === '[') return readItems(cursor, depth + 1);
  return first === '"' ? readString(cursor) : readScalar(cursor);
}

function readMembers(cursor: Cursor, depth: number): JsonFault | undefined {
  const keys = new Set<string>();
  return readList(cursor, { close: '}', depth }, () => {
    skipSpace(cursor);
    const start = cursor.at;
    if (cursor.text[start] !== '"') return notJson(cursor);
    const fault = readString(cursor);
    if (fault) return fault;
    // Parsed, because "a" and "\u0061" are one key.
    const key = JSON.parse(cursor.text.slice(start, cursor.at)) as string;
    if (keys.has(key)) return { code: 'duplicate-key', offset: start };
    keys.add(key);
    skipSpace(cursor);
    if (cursor.text[cursor.at] !== ':') return notJson(cursor);
    cursor.at += 1;
    return readValue(cursor, depth);
  });
}

function readItems(cursor: Cursor, depth: number): JsonFault | undefined {
  return readList(cursor, { close: ']', depth }, () => readValue(cursor, depth));
}

function readList(
  cursor: Cursor,
  { close, depth }: { readonly close: string; readonly depth: number },
  readOne: () => JsonFault | undefined,
): JsonFault | undefined {
  if (depth > cursor.maxDepth) return { code: 'too-deep', offset: cursor.at };
  cursor.at += 1;
  skipSpace(cursor);
  if (cursor.text[cursor.at] === close) {
    cursor.at += 1;
    return undefined;
  }
  for (;;) {
    const fault = readOne();
    if (fault) return fault;
    skipSpace(cursor);
    const next = cursor.text[cursor.at];
    if (next !== close && next !== ',') return notJson(cursor);
    cursor.at += 1;
    if (next === close) return undefined;
  }
}

function readString(cursor: Cursor): JsonFault | undefined {
  cursor.at += 1;
  while (cursor.at < cursor.text.length) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 0x22) {
      cursor.at += 1;
      return undefined;
    }
    if (code < 0x20) break;
    if (code !== 0x5c) cursor.at += 1;
    else if (!readPattern(cursor, ESCAPE)) break;
  }
  return notJson(cursor);
}

function readScalar(cursor: Cursor): JsonFault | undefined {
  const literal = LITERALS.find((word) => cursor.text.startsWith(word, cursor.at));
  if (literal) {
    cursor.at += literal.length;
    return undefined;
  }
  return readPattern(cursor, NUMBER) ? undefined : notJson(cursor);
}

function readPattern(cursor: Cursor, sticky: RegExp): boolean {
  sticky.lastIndex = cursor.at;
  if (!sticky.test(cursor.text)) return false;
  cursor.at = sticky.lastIndex;
  return true;
}

function skipSpace(cursor: Cursor): void {
  readPattern(cursor, SPACE);
}

function notJson(cursor: Cursor): JsonFault {
  return { code: 'not-json', offset: cursor.at };
}
