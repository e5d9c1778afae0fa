/**
 * A text decoded from another, with the way back: a rewrite then changes only the characters that it
 * means to, and never how a site spells the others.
 */
export interface TextLayer {
  readonly text: string;
  /**
   * Where in the encoded text each UTF-16 code unit begins; one more entry, behind the last, for the
   * end.
   */
  readonly starts: Uint32Array;
}

const SHORT_ESCAPE = /["\\/bfnrt]/u;

/** The string at `at` in JSON, without its quotes. */
export function jsonStringLayer(json: string, at: number, end: number): TextLayer {
  const starts: number[] = [];
  let position = at + 1;
  while (position < end - 1) {
    starts.push(position);
    const escaped = json.charAt(position) === '\\';
    position += escaped ? (SHORT_ESCAPE.test(json.charAt(position + 1)) ? 2 : 6) : 1;
  }
  starts.push(end - 1);
  return { text: String(JSON.parse(json.slice(at, end))), starts: Uint32Array.from(starts) };
}

/**
 * A name or value of a form, as servers read it.
 *
 * @returns Undefined where an escape is broken or its bytes are no UTF-8: servers disagree there.
 */
export function formLayer(form: string, start: number, end: number): TextLayer | undefined {
  const starts: number[] = [];
  let text = '';
  let position = start;
  while (position < end) {
    const character = form.charAt(position);
    const length = character === '%' ? escapeLength(form.slice(position, position + 3)) : 1;
    const piece = character === '%' ? decoded(form.slice(position, position + length)) : character;
    if (piece === undefined || position + length > end) return undefined;
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(position);
    text += character === '+' ? ' ' : piece;
    position += length;
  }
  starts.push(end);
  return { text, starts: Uint32Array.from(starts) };
}

/** By the first byte of a character: it says how many bytes there are, each of three characters. */
function escapeLength(first: string): number {
  const byte = Number.parseInt(first.slice(1), 16);
  if (!(byte >= 0xc0)) return 3;
  if (byte < 0xe0) return 6;
  return byte < 0xf0 ? 9 : 12;
}

function decoded(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return undefined; // broken, or no UTF-8: the caller reports it as unreadable
  }
}
