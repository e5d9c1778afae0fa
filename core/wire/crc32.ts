let table: Uint32Array | undefined;

function toTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return value;
  });
}

/** The checksum of gzip and ZIP. @see https://www.rfc-editor.org/rfc/rfc1952#section-8 */
export function crc32(bytes: Uint8Array): number {
  table ??= toTable();
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
