/** Connect's envelopes: a flag, the length in four bytes, the payload. */

export const FLAG = { plain: 0, gzip: 1, end: 2 } as const;
const HEAD_BYTES = 5;

export interface Envelope {
  readonly flag: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

export function toEnvelope({ flag, payload }: Envelope): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + payload.length);
  new DataView(bytes.buffer).setUint8(0, flag);
  new DataView(bytes.buffer).setUint32(1, payload.length);
  bytes.set(payload, HEAD_BYTES);
  return bytes;
}

/** @returns The envelopes that are complete, and the bytes of the one that is not. */
export function splitEnvelopes(bytes: Uint8Array): {
  readonly envelopes: readonly Envelope[];
  readonly rest: Uint8Array;
} {
  const envelopes: Envelope[] = [];
  let rest = bytes;
  while (rest.length >= HEAD_BYTES) {
    const head = new DataView(rest.buffer, rest.byteOffset, HEAD_BYTES);
    const end = HEAD_BYTES + head.getUint32(1);
    if (rest.length < end) break;
    envelopes.push({ flag: head.getUint8(0), payload: rest.slice(HEAD_BYTES, end) });
    rest = rest.subarray(end);
  }
  return { envelopes, rest };
}
