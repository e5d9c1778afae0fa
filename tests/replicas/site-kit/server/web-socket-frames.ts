/** The frames of RFC 6455, section 5: text and binary messages, ping and close. */

export interface Frame {
  readonly opcode: number;
  readonly final: boolean;
  readonly payload: Buffer;
}

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A frame as a server sends it: whole and not masked. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const first = Buffer.from([0x80 | opcode]);
  if (payload.length < 126) return Buffer.concat([first, Buffer.from([payload.length]), payload]);
  if (payload.length <= 0xffff) {
    const length = Buffer.from([126, 0, 0]);
    length.writeUInt16BE(payload.length, 1);
    return Buffer.concat([first, length, payload]);
  }
  const length = Buffer.alloc(9);
  length[0] = 127;
  length.writeBigUInt64BE(BigInt(payload.length), 1);
  return Buffer.concat([first, length, payload]);
}

/** @returns The frames that are complete, and the bytes of the one that is not. */
export function decodeFrames(bytes: Buffer): { frames: readonly Frame[]; rest: Buffer } {
  const frames: Frame[] = [];
  let rest = bytes;
  for (;;) {
    const decoded = decodeFrame(rest);
    if (decoded === undefined) return { frames, rest };
    frames.push(decoded.frame);
    rest = rest.subarray(decoded.length);
  }
}

function decodeFrame(bytes: Buffer): { frame: Frame; length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const masked = (second & 0x80) !== 0;
  const head = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < head) return undefined;
  const size =
    lengthBytes === 0
      ? short
      : lengthBytes === 2
        ? bytes.readUInt16BE(2)
        : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < head + size) return undefined;
  const payload = Buffer.from(bytes.subarray(head, head + size));
  if (masked) {
    const mask = bytes.subarray(head - 4, head);
    for (const [index, byte] of payload.entries()) payload[index] = byte ^ (mask[index % 4] ?? 0);
  }
  return {
    frame: { opcode: first & 0x0f, final: (first & 0x80) !== 0, payload },
    length: head + size,
  };
}
