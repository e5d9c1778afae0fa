import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip, gzip, isGzip } from '../../../../core/wire/gzip';

const MEGABYTE = 1024 * 1024;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('gzip', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expect(gunzip(gzip(bytes), MEGABYTE)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it('reads what another implementation wrote, beyond one slice of input', () => {
    const bytes = new Uint8Array(Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))));
    expect(gunzip(new Uint8Array(gzipSync(bytes)), MEGABYTE)).toEqual({ ok: true, value: bytes });
  });

  it('gives equal bytes for equal bytes', () => {
    expect(gzip(bytesOf('見積書'))).toEqual(gzip(bytesOf('見積書')));
  });

  it('knows gzip by its first two bytes', () => {
    expect(isGzip(gzip(bytesOf('a')))).toBe(true);
    expect(isGzip(bytesOf('{"a":1}'))).toBe(false);
    expect(isGzip(new Uint8Array([0x1f]))).toBe(false);
  });

  it('stops at the limit, and not before', () => {
    const bytes = new Uint8Array(1000);
    expect(gunzip(gzip(bytes), 1000)).toEqual({ ok: true, value: bytes });
    expect(gunzip(gzip(bytes), 999)).toEqual({ ok: false, error: { code: 'too-big' } });
  });

  it('does not inflate a bomb far beyond the limit', () => {
    const bomb = gzipSync(new Uint8Array(100 * MEGABYTE), { level: 1 });
    const before = process.memoryUsage().arrayBuffers;
    const result = gunzip(new Uint8Array(bomb), MEGABYTE);
    expect(result).toEqual({ ok: false, error: { code: 'too-big' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * MEGABYTE);
  });

  it.each([
    ['a second member, which a server would read', join(gzip(bytesOf('a')), gzip(bytesOf('b')))],
    ['bytes behind the end', join(gzip(bytesOf('a')), bytesOf('and more of it'))],
    ['a body that is cut off', gzip(bytesOf('田中様 見積書')).slice(0, -9)],
    ['a trailer that is cut off', gzip(bytesOf('田中様 見積書')).slice(0, -4)],
    ['only the first bytes', new Uint8Array([0x1f, 0x8b])],
    ['nothing', new Uint8Array()],
    ['text', bytesOf('{"prompt":"こんにちは"}')],
  ])('does not read %s', (_, bytes) => {
    expect(gunzip(bytes, MEGABYTE)).toEqual({ ok: false, error: { code: 'not-gzip' } });
  });

  it('does not read a body whose sum is wrong', () => {
    const bytes = gzip(bytesOf('田中様'));
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
    expect(gunzip(bytes, MEGABYTE)).toEqual({ ok: false, error: { code: 'not-gzip' } });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, dressed) => {
        const head = dressed ? [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] : [];
        const result = gunzip(new Uint8Array([...head, ...bytes]), MEGABYTE);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
