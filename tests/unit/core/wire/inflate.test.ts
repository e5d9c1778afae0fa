import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../../../core/wire/gzip';
import { inflate } from '../../../../core/wire/inflate';

const LIMIT = 4 * 1024 * 1024;
const SENTENCES = [
  '{"prompt":"来週の定例会議の議題を三つに絞ってください。","locale":"ja-JP"}',
  'Please rewrite the following paragraph so that a new colleague understands it.',
  '0123456789',
  '\n\n',
];

function expectWhole(packed: Uint8Array, bytes: Uint8Array): void {
  const result = inflate(packed, 0, LIMIT);
  expect(result.kind).toBe('whole');
  if (result.kind !== 'whole') return;
  expect(Buffer.compare(result.bytes, bytes)).toBe(0);
  expect(result.end).toBe(packed.length);
}

/** Prose that repeats itself, and noise between: every kind of block and long copies. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.tuple(fc.nat(255), fc.nat(3000)).map(([byte, length]) => Buffer.alloc(length, byte)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts));

describe('inflate', () => {
  it.each([
    ['dynamic codes', {}],
    ['the fixed code', { strategy: constants.Z_FIXED }],
    ['codes without copies', { strategy: constants.Z_HUFFMAN_ONLY }],
    ['stored blocks', { level: 0 }],
    ['quick compression', { level: 1 }],
    ['a small window', { windowBits: 9 }],
  ])('reads %s as another implementation wrote them', (_, options) => {
    fc.assert(
      fc.property(texts, (bytes) => {
        expectWhole(new Uint8Array(deflateRawSync(bytes, options)), bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a long body of many blocks', () => {
    const bytes = Buffer.from(SENTENCES.join('').repeat(20_000)).subarray(0, LIMIT - 1);
    expectWhole(new Uint8Array(deflateRawSync(bytes)), bytes);
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(65_000)));
    expectWhole(
      new Uint8Array(deflateRawSync(Buffer.concat([noise, noise]))),
      Buffer.concat([noise, noise]),
    );
  });

  it('never throws, hangs or says whole of what is cut off, whatever the bytes', () => {
    const packed = new Uint8Array(deflateRawSync(Buffer.from(SENTENCES.join('').repeat(50))));
    for (let length = 0; length < packed.length; length += 1) {
      expect(inflate(packed.subarray(0, length), 0, LIMIT).kind).toBe('broken');
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['whole', 'broken', 'too-big']).toContain(inflate(bytes, 0, 100_000).kind);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('gunzip', () => {
  it('reads headers with a name, a comment, extra bytes and a sum of their own', () => {
    const plain = new Uint8Array(gzipSync('田中様'));
    const rest = plain.subarray(10);
    const head = (flags: number, ...more: number[]) =>
      new Uint8Array([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3, ...more, ...rest]);
    for (const bytes of [
      head(8, 0x61, 0),
      head(16, 0x62, 0x62, 0),
      head(4, 2, 0, 9, 9),
      head(2, 7, 7),
      head(30, 1, 0, 9, 0x61, 0, 0x62, 0, 7, 7),
    ]) {
      expect(gunzip(bytes, LIMIT)).toEqual({
        ok: true,
        value: new Uint8Array(Buffer.from('田中様')),
      });
    }
    expect(gunzip(head(0x20), LIMIT).ok).toBe(false);
    expect(gunzip(new Uint8Array([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 0x61]), LIMIT).ok).toBe(
      false,
    );
  });
});
