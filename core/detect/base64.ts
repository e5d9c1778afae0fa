/** Base64 and its URL form, read without a host: `core` may not name `atob`. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;
VALUES[0x2d] = 62;
VALUES[0x5f] = 63;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @param text Base64 or base64url, with or without padding, without breaks.
 * @returns The text in it; undefined when it is no base64, or what it holds is not UTF-8.
 */
export function decodeBase64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  if (!bytes) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    // A decoder that is strict has no other way to say that the bytes are no text.
    return undefined;
  }
}

/** @returns The bytes; undefined when it is no base64. Breaks are not allowed. */
export function decodeBase64(text: string): Uint8Array | undefined {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === 0x3d) length--;
  if (length % 4 === 1 || text.length - length > 2) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}

/** Text as people write it: no control characters but breaks and tabs. */
export function isReadable(text: string): boolean {
  return text.length > 0 && !/[^\P{C}\n\r\t]/u.test(text);
}
