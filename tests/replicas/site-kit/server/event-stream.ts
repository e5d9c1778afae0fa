/** Server-sent events as bytes, and pieces of text as a model would give them. */

export interface Frame {
  readonly event?: string;
  /** Written as it is when a string, as JSON otherwise. */
  readonly data: unknown;
}

/** @param newline `\r\n` or `\n`: the sites differ, and readers must take both. */
export function encodeFrames(frames: readonly Frame[], newline: '\n' | '\r\n'): Uint8Array {
  const text = frames
    .map(({ event, data }) => {
      const body = typeof data === 'string' ? data : JSON.stringify(data);
      return [...(event === undefined ? [] : [`event: ${event}`]), `data: ${body}`, '', ''].join(
        newline,
      );
    })
    .join('');
  return new TextEncoder().encode(text);
}

/** Cuts a reply into pieces of a few characters; a placeholder may well be cut in two. */
export function toPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  const lengths = [3, 5, 2, 4, 6];
  const characters = Array.from(text);
  for (let start = 0; start < characters.length;) {
    const length = lengths[pieces.length % lengths.length] ?? 1;
    pieces.push(characters.slice(start, start + length).join(''));
    start += length;
  }
  return pieces;
}

const CHUNK_BYTES = [61, 17, 113, 5, 89, 37, 149, 3];

/** Cuts bytes without regard to frames or characters. */
export function toChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const length = CHUNK_BYTES[chunks.length % CHUNK_BYTES.length] ?? 1;
    chunks.push(bytes.subarray(start, start + length));
    start += length;
  }
  return chunks;
}
