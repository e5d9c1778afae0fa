/**
 * Tells whether a text is a CSS selector of the plain kind that a correction may use. Core has no
 * document to ask, and a selector that throws would take the search for the composer down with it.
 */

const IDENT = /-?(?:[_a-z\u0080-\uffff]|\\[^\n0-9a-f])(?:[\w\u0080-\uffff-]|\\[^\n0-9a-f])*/iy;
const ATTRIBUTE =
  /\[\s*[\w-]{1,64}\s*(?:[~|^$*]?=\s*(?:"[^"\\\n]{0,200}"|'[^'\\\n]{0,200}'|[\w-]{1,200})\s*(?:\s[is]\s*)?)?\]/iy;
const COMBINATOR = /\s*[>+~]\s*|\s+(?![,)>+~]|$)/y;
const COMMA = /\s*,\s*/y;
const PLAIN_PSEUDO =
  /:(?:first-child|last-child|only-child|first-of-type|last-of-type|only-of-type|empty|enabled|disabled|checked|read-only|read-write|focus|focus-within)(?![\w(-])/y;
const NTH =
  /:nth-(?:last-)?(?:child|of-type)\(\s*(?:odd|even|[+-]?\d{0,3}n?(?:\s*[+-]\s*\d{1,3})?)\s*\)/y;
const NESTING = /:(?:is|not|where|has)\(\s*/y;
const CLOSE = /\s*\)/y;
const DEEPEST = 3;

/** @returns Whether the whole text is a list of selectors, without pseudo-elements. */
export function isSelector(text: string): boolean {
  const reader = createReader(text);
  return readList(reader, 0) && reader.atEnd();
}

interface Reader {
  /** Takes what matches here, if it does. */
  take(pattern: RegExp): boolean;
  next(): string;
  atEnd(): boolean;
}

function createReader(text: string): Reader {
  let at = 0;
  return {
    take(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      at += found?.length ?? 0;
      return found !== undefined && found !== '';
    },
    next: () => text.charAt(at),
    atEnd: () => at === text.length,
  };
}

function readList(reader: Reader, depth: number): boolean {
  do {
    if (!readComplex(reader, depth)) return false;
  } while (reader.take(COMMA));
  return true;
}

function readComplex(reader: Reader, depth: number): boolean {
  // Inside `:has()` a selector may begin with how it stands to the element.
  if (depth > 0) reader.take(/[>+~]\s*/y);
  do {
    if (!readCompound(reader, depth)) return false;
  } while (reader.take(COMBINATOR));
  return true;
}

function readCompound(reader: Reader, depth: number): boolean {
  let any = reader.take(IDENT) || reader.take(/\*/y);
  for (;;) {
    const next = reader.next();
    if (next !== '#' && next !== '.' && next !== '[' && next !== ':') return any;
    if (!readSimple(reader, depth)) return false;
    any = true;
  }
}

function readSimple(reader: Reader, depth: number): boolean {
  if (reader.take(/[#.]/y)) return reader.take(IDENT);
  if (reader.take(ATTRIBUTE) || reader.take(PLAIN_PSEUDO) || reader.take(NTH)) return true;
  if (depth >= DEEPEST || !reader.take(NESTING)) return false;
  return readList(reader, depth + 1) && reader.take(CLOSE);
}
