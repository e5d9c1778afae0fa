/**
 * Finds its way in the characters of a JSON text, without building values.
 *
 * A parsed value hides what a server might see: of two members with one name only the last is left.
 * Every function here expects text that `JSON.parse` accepts.
 */

/** One member of an object, as offsets into the text. */
export interface JsonMember {
  /** Escapes resolved. */
  readonly name: string;
  /** At the opening quote of the name. */
  readonly start: number;
  /** At the first character of the value. */
  readonly value: number;
  /** Behind the value. */
  readonly end: number;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

/** Offset of the value itself, behind a byte order mark and white space. */
export function startOfJson(text: string): number {
  return skipSpace(text, text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
}

export function isObjectAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN_OBJECT;
}

export function isListAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN_LIST;
}

export function isStringAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === QUOTE;
}

export function isNullAt(text: string, at: number): boolean {
  return text.charAt(at) === 'n';
}

/** The members of the object at `at` in order, those of the same name too. */
export function membersAt(text: string, at: number): JsonMember[] {
  const members: JsonMember[] = [];
  let position = skipSpace(text, at + 1);
  while (text.charCodeAt(position) === QUOTE) {
    const start = position;
    const nameEnd = endOfString(text, start);
    const value = skipSpace(text, skipSpace(text, nameEnd) + 1); // behind the colon
    const end = endOfValue(text, value);
    members.push({ name: stringAt(text, start), start, value, end });
    position = skipSpace(text, end);
    if (text.charCodeAt(position) === COMMA) position = skipSpace(text, position + 1);
  }
  return members;
}

/** Where the elements of the list at `at` begin. */
export function elementsAt(text: string, at: number): number[] {
  const elements: number[] = [];
  let position = skipSpace(text, at + 1);
  while (position < text.length && text.charCodeAt(position) !== CLOSE_LIST) {
    elements.push(position);
    position = skipSpace(text, endOfValue(text, position));
    if (text.charCodeAt(position) === COMMA) position = skipSpace(text, position + 1);
  }
  return elements;
}

/** The string at `at`, escapes resolved. */
export function stringAt(text: string, at: number): string {
  return String(JSON.parse(text.slice(at, endOfString(text, at))));
}

/** Offset behind the value at `at`; never deeper in the call stack for deeper values. */
export function endOfValue(text: string, at: number): number {
  if (isStringAt(text, at)) return endOfString(text, at);
  if (!isObjectAt(text, at) && !isListAt(text, at)) return endOfScalar(text, at);
  let depth = 0;
  let position = at;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) {
      position = endOfString(text, position);
      continue;
    }
    if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
    position += 1;
    if (depth === 0) return position;
  }
  return position;
}

function endOfString(text: string, at: number): number {
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return text.length;
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    const escaped = (quote - 1 - before) % 2 === 1;
    if (!escaped) return quote + 1;
    from = quote + 1;
  }
}

function endOfScalar(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsScalar(text.charCodeAt(end))) end += 1;
  return end;
}

function endsScalar(code: number): boolean {
  return code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT || isSpace(code);
}

function skipSpace(text: string, at: number): number {
  let position = at;
  while (isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}
