/** Every way in which a text may hide in bytes: to look for words that must be nowhere. */
export function encodingsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text, 'utf8');
  const forms = new Map<string, Buffer>([
    ['UTF-8', utf8],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['percent', Buffer.from(encodeURIComponent(text))],
    ['JSON escapes', Buffer.from(JSON.stringify(text).slice(1, -1))],
    ['\\u escapes', Buffer.from(text.replace(/[^ -~]/gu, toEscapes))],
  ]);
  for (const [name, bytes] of [
    ['UTF-8', utf8],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
  ] as const) {
    // Base64 of a text inside other bytes depends on where it starts: three alignments, without the
    // characters at the edges that depend on the neighbours.
    for (const shift of [0, 1, 2]) {
      const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
      const encoded = padded.toString('base64').replace(/=+$/u, '');
      forms.set(
        `base64 of ${name}, shifted by ${shift}`,
        Buffer.from(encoded.slice(shift === 0 ? 0 : shift + 1, -2)),
      );
    }
  }
  return forms;
}

/** Names of the encodings in which the text stands in the bytes. */
export function findCanary(bytes: Buffer, text: string): readonly string[] {
  return [...encodingsOf(text)].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
}

function toEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
