/** Writes protobuf and Connect bytes as the specification says, sharing nothing with the reader. */
import { gzipSync } from 'node:zlib';

export type Wire =
  | { readonly field: number; readonly varint: bigint }
  | { readonly field: number; readonly fixed32: number }
  | { readonly field: number; readonly fixed64: bigint }
  | { readonly field: number; readonly bytes: Buffer }
  | { readonly field: number; readonly text: string }
  | { readonly field: number; readonly message: readonly Wire[] };

export function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Buffer.from(bytes);
}

const tag = (field: number, wire: number) => varint((BigInt(field) << 3n) | BigInt(wire));

function delimited(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([tag(field, 2), varint(BigInt(bytes.length)), bytes]);
}

export function write(message: readonly Wire[]): Buffer {
  return Buffer.concat(
    message.map((part) => {
      if ('varint' in part) return Buffer.concat([tag(part.field, 0), varint(part.varint)]);
      if ('text' in part) return delimited(part.field, Buffer.from(part.text, 'utf8'));
      if ('bytes' in part) return delimited(part.field, part.bytes);
      if ('message' in part) return delimited(part.field, write(part.message));
      const wide = 'fixed64' in part;
      const bytes = Buffer.alloc(wide ? 8 : 4);
      if (wide) bytes.writeBigUInt64LE(part.fixed64);
      else bytes.writeUInt32LE(part.fixed32);
      return Buffer.concat([tag(part.field, wide ? 1 : 5), bytes]);
    }),
  );
}

export function envelope(message: Buffer, zipped: boolean): Buffer {
  const packed = zipped ? gzipSync(message) : message;
  const head = Buffer.alloc(5);
  head[0] = zipped ? 1 : 0;
  head.writeUInt32BE(packed.length, 1);
  return Buffer.concat([head, packed]);
}
