import type { TextEdit } from '../mask/text-edit';
import { err, ok, type Result } from '../result';
import type { DecodedText, TextEncoding } from './decode-text';

export interface EncodeError {
  /** The encoding has no bytes for a character that is to be written. */
  readonly code: 'not-encodable';
}

/**
 * Edits a text file in its bytes: the mark, the line ends and all that is not edited stay as they were.
 *
 * @param bytes What `decoded` was made of.
 * @param edits Of `decoded.text`: sorted, not overlapping, cutting no character in two.
 */
export function editBytes(
  bytes: Uint8Array,
  { encoding, markBytes }: Omit<DecodedText, 'text'>,
  edits: readonly TextEdit[],
): Result<Uint8Array<ArrayBuffer>, EncodeError> {
  const encode = encoderOf(encoding);
  const parts: Uint8Array[] = [];
  let kept = 0;
  let at = markBytes;
  let units = 0;
  const goTo = (target: number): void => {
    while (units < target && at < bytes.length) {
      const character = characterAt(encoding, bytes, at);
      at += character.bytes;
      units += character.units;
    }
  };
  for (const { start, end, replacement } of edits) {
    const written = encode(replacement);
    if (!written) return err({ code: 'not-encodable' });
    goTo(start);
    parts.push(bytes.subarray(kept, at), written);
    goTo(end);
    kept = at;
  }
  parts.push(bytes.subarray(kept));
  return ok(joinBytes(parts));
}

/** One after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function characterAt(
  encoding: TextEncoding,
  bytes: Uint8Array,
  at: number,
): { readonly bytes: number; readonly units: number } {
  const lead = bytes[at] ?? 0;
  switch (encoding) {
    case 'utf-8':
      if (lead < 0x80) return { bytes: 1, units: 1 };
      if (lead < 0xe0) return { bytes: 2, units: 1 };
      return lead < 0xf0 ? { bytes: 3, units: 1 } : { bytes: 4, units: 2 };
    case 'utf-16le':
    case 'utf-16be':
      return { bytes: 2, units: 1 };
    case 'shift_jis': {
      const single = lead < 0x81 || (lead >= 0xa0 && lead <= 0xdf);
      return { bytes: single ? 1 : 2, units: 1 };
    }
    case 'euc-jp':
      return { bytes: lead === 0x8f ? 3 : lead < 0x80 ? 1 : 2, units: 1 };
    case 'iso-2022-jp':
      // A character has no bytes of its own here: `encoderOf` refuses before this is asked.
      return { bytes: 1, units: 1 };
  }
}

type Encode = (text: string) => Uint8Array | undefined;

function encoderOf(encoding: TextEncoding): Encode {
  switch (encoding) {
    case 'utf-8':
      return (text) => new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be':
      return (text) => encodeUtf16(text, encoding === 'utf-16le');
    case 'shift_jis':
    case 'euc-jp':
      return (text) => encodeByTable(text, tableOf(encoding));
    case 'iso-2022-jp':
      return () => undefined;
  }
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function encodeByTable(
  text: string,
  table: ReadonlyMap<string, readonly number[]>,
): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const written = code < 0x80 ? [code] : table.get(character);
    if (!written) return undefined;
    bytes.push(...written);
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<TextEncoding, ReadonlyMap<string, readonly number[]>>();

/** Hosts decode these encodings and do not encode them, so the table is read off the decoder. */
function tableOf(encoding: 'shift_jis' | 'euc-jp'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== '\ufffd' && !table.has(character)) {
      table.set(character, bytes);
    }
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    if (encoding === 'shift_jis') add([lead]);
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add([lead, trail]);
  }
  tables.set(encoding, table);
  return table;
}
