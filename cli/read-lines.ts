/** Lines of a byte stream, without ever holding more than one of them. */

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'lineTooLong' | 'notUtf8' };

/** A prompt of the longest length, every character escaped as `\uXXXX`, has six million bytes. */
export const MAX_LINE_BYTES = 8_000_000;

const NEWLINE = 10;

/** Splits at line feeds; empty lines are counted but not given. The next chunk is read only on demand. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  const assembly = createAssembly();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      assembly.add(chunk.subarray(start, end));
      const line = assembly.take();
      if (line) yield line;
      start = end + 1;
    }
    assembly.add(chunk.subarray(start));
  }
  const last = assembly.take();
  if (last) yield last;
}

function createAssembly() {
  // Fatal: a replacement character would make another text of it. The mark at the start is dropped.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  return {
    add(piece: Uint8Array): void {
      size += piece.length;
      if (size > MAX_LINE_BYTES) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    take(): Line | undefined {
      number++;
      const bytes = Buffer.concat(pieces);
      const tooLong = size > MAX_LINE_BYTES;
      pieces = [];
      size = 0;
      if (tooLong) return { number, fault: 'lineTooLong' };
      try {
        const text = decoder.decode(bytes);
        return text.trim() === '' ? undefined : { number, text };
      } catch {
        return { number, fault: 'notUtf8' };
      }
    },
  };
}
