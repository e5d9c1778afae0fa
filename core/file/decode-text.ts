import { err, ok, type Result } from '../result';
import type { FileError } from './file-text';
import { guessJapanese } from './guess-japanese';

export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark, which is not part of `text`. */
  readonly markBytes: number;
}

/**
 * Decodes a text file. Nothing is replaced and nothing guessed: bytes that do not decode, or that fit
 * two encodings equally well, are an error (`unknown-encoding`), as are bytes of no text (`not-text`).
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileError> {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(bytes, marked.encoding, marked.mark.length);
  if (bytes.includes(0)) return decodeUnmarkedUtf16(bytes);
  if (bytes.includes(ESCAPE) && hasJapaneseEscape(bytes)) return decodeAs(bytes, 'iso-2022-jp');
  const unicode = decodeAs(bytes, 'utf-8');
  if (unicode.ok) return unicode;
  const japanese = guessJapanese(bytes);
  return japanese ? decodeAs(bytes, japanese) : err({ code: 'unknown-encoding' });
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

const ESCAPE = 0x1b;

/** The escape sequences that switch to kanji, which are plain ASCII bytes. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    const first = bytes[at + 1];
    const second = bytes[at + 2] ?? 0;
    if (first === 0x24 && (second === 0x40 || second === 0x42)) return true;
    if (first === 0x28 && second === 0x49) return true;
  }
  return false;
}

function decodeAs(
  bytes: Uint8Array,
  encoding: TextEncoding,
  markBytes = 0,
): Result<DecodedText, FileError> {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes.subarray(markBytes));
    return text.includes('\0') ? err({ code: 'not-text' }) : ok({ text, encoding, markBytes });
  } catch {
    return err({ code: 'unknown-encoding' });
  }
}

/** Every second byte of a line end is zero, so text of some length always shows itself. */
function decodeUnmarkedUtf16(bytes: Uint8Array): Result<DecodedText, FileError> {
  const fitting = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => decodeAs(bytes, encoding))
    .filter((decoded) => decoded.ok && isUsual(decoded.value.text));
  const [only] = fitting;
  return only && fitting.length === 1 ? only : err({ code: 'not-text' });
}

const USUAL = /[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/gu;

function isUsual(text: string): boolean {
  const usual = text.match(USUAL)?.length ?? 0;
  return text.length > 0 && usual >= text.length * 0.95;
}
