/** Paths in archives: UTF-8 where the entry says so, else what Japanese systems wrote. */
export function entryName(bytes: Uint8Array, saysUtf8: boolean): string {
  for (const encoding of saysUtf8 ? ['utf-8'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one; the last resort below shows every byte.
    }
  }
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
