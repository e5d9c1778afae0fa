import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findCanary } from '../../e2e/canary';

const CANARY = '鳴子砂丘オルカ';
const around = (bytes: Buffer, before = 'xyz') =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from('!tail')]);

describe('findCanary', () => {
  it.each([
    ['UTF-8', around(Buffer.from(CANARY))],
    ['UTF-16LE', around(Buffer.from(CANARY, 'utf16le'))],
    ['percent', around(Buffer.from(encodeURIComponent(`a ${CANARY} b`)))],
    ['\\u escapes', around(Buffer.from(String.raw`\u9cf4\u5b50\u7802\u4e18\u30aa\u30eb\u30ab`))],
  ])('finds it as %s', (name, bytes) => {
    expect(findCanary(bytes, CANARY)).toContain(name);
  });

  it.each([0, 1, 2, 3, 4, 5])('finds it in base64 behind %i other bytes', (count) => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = around(Buffer.from(CANARY, encoding), 'p'.repeat(count));
      expect(findCanary(Buffer.from(bytes.toString('base64')), CANARY)).not.toEqual([]);
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(findCanary(around(Buffer.from('鳴子砂丘')), CANARY)).toEqual([]);
    expect(findCanary(gzipSync('hello'), CANARY)).toEqual([]);
  });
});
