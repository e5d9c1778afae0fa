import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../../replicas/site-kit/server/decode-body';

describe('decodeBody', () => {
  it('inflates by the first bytes', () => {
    expect(decodeBody(gzipSync('氏名: 佐倉'))).toBe('氏名: 佐倉');
    expect(decodeBody(Buffer.from('氏名: 佐倉'))).toBe('氏名: 佐倉');
    expect(decodeBody(Buffer.alloc(0))).toBe('');
  });

  it('still shows a body that was cut short', () => {
    expect(decodeBody(gzipSync('x'.repeat(100)).subarray(0, 14))).not.toBe('');
  });
});
