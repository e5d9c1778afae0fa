import { gunzipSync } from 'node:zlib';

/** Text of a body, inflated where its first bytes say gzip, whatever the headers say. */
export function decodeBody(raw: Buffer): string {
  return inflate(raw).toString('utf8');
}

function inflate(raw: Buffer): Buffer {
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return raw;
  try {
    return gunzipSync(raw);
  } catch {
    // Cut short or damaged: the log must still show what came.
    return raw;
  }
}
