/**
 * Tells whether a text is a regular expression that may be run on the path of every request of a
 * page: anchored, without lookaround and back references, and with no repetition inside another.
 */

const TOKEN =
  /\\[dwsDWS./\-?+*()[\]{}^$|]|\[\^?(?:[\w./~%:@,-]|\\[dwsDWS./\-\]])+\]|\(\?:|[\w./~%:@,=!&;'-]|\((?!\?)|[)|^$]|[*+?]|\{\d{1,3}(?:,\d{0,3})?\}/uy;
const OPEN_ENDED = /^(?:[*+]|\{\d{1,3},\})$/u;
const MANY = /^(?:[*+]|\{\d{1,3}(?:,\d{0,3})?\})$/u;
const MOST_OPEN_ENDED = 4;
/** Paths that no request of a chat has: a pattern that fits them would fit everything. */
const NOBODYS = ['/', '/q7', '/q7/z9/x1'];

/** @returns Whether it may say which pages are chats. */
export function isPathPattern(text: string): boolean {
  return text.startsWith('^') && isBounded(text) && compiles(text);
}

/** @returns Whether it may say which requests carry words: it names an address, not all of them. */
export function isRequestPattern(text: string): boolean {
  if (!isPathPattern(text)) return false;
  const pattern = new RegExp(text, 'u');
  return !NOBODYS.some((path) => pattern.test(path));
}

function isBounded(text: string): boolean {
  const groups: { repeats: boolean }[] = [{ repeats: false }];
  let total = 0;
  let closed = false;
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return false;
    at += token.length;
    if (token.startsWith('(')) groups.push({ repeats: false });
    const inner = token === ')' ? groups.pop() : undefined;
    const group = groups.at(-1);
    if (!group) return false;
    if (MANY.test(token)) {
      if (closed) return false;
      group.repeats = true;
    }
    if (OPEN_ENDED.test(token)) total += 1;
    if (inner?.repeats) group.repeats = true;
    closed = inner?.repeats ?? false;
  }
  return total <= MOST_OPEN_ENDED;
}

function compiles(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false; // not a regular expression: that is the answer
  }
}
