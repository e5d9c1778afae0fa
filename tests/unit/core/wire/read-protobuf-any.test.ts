import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../core/wire/read-body';
import { attachment, message, read, sent, SHAPE, textsOf } from './message-service';
import { envelope, varint, type Wire } from './write-proto';

/** Any message, without words: what a site may add around them. */
const filling: fc.Arbitrary<Wire> = fc.letrec<{ part: Wire }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      field: fc.integer({ min: 100, max: 9_000 }),
      varint: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    }),
    fc.record({
      field: fc.integer({ min: 100, max: 200 }),
      fixed64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    }),
    fc.record({ field: fc.integer({ min: 100, max: 200 }), fixed32: fc.nat() }),
    fc.record({ field: fc.integer({ min: 100, max: 200 }), text: fc.string() }),
    fc.record({
      field: fc.integer({ min: 100, max: 200 }),
      message: fc.array(tie('part'), { maxLength: 3 }),
    }),
  ),
})).part;
const words = fc.string({ unit: 'grapheme', minLength: 1 });

function wordsIn(found: readonly string[] | string): boolean {
  return typeof found === 'string' || found.some((text) => text.includes('田中'));
}

describe('protobuf, whatever comes', () => {
  it('reads what an encoder wrote, and strips nothing but that', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(words, { maxLength: 3 }),
        fc.array(filling, { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (...[text, files, around, zipped, enveloped]) => {
          const inner = [...around, { field: 3, text }, ...files.map(attachment), ...around];
          const bare = [
            ...around,
            ...files.map((): Wire => ({
              field: 15,
              message: [
                { field: 1, text: '議事録.txt' },
                { field: 2, varint: 12n },
              ],
            })),
            ...around,
          ];
          const draft = (message: readonly Wire[]) =>
            sent({ field: 15, message: [{ field: 1, message }, ...around] });
          const pack = (bytes: Buffer) =>
            enveloped ? envelope(bytes, zipped) : zipped ? gzipSync(bytes) : bytes;
          const reading = read(pack(draft(inner)));
          expect(reading).toMatchObject({ texts: [text, ...files] });
          const rest =
            typeof reading === 'string' ? undefined : Buffer.from(reading.stripped() as Uint8Array);
          if (!zipped) expect(rest).toEqual(pack(draft(bare)));
          else if (enveloped) expect(gunzipSync(rest?.subarray(5) ?? '')).toEqual(draft(bare));
          else expect(gunzipSync(rest ?? '')).toEqual(draft(bare));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds every string of an undescribed action', () => {
    const anything = fc.letrec<{ part: Wire }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small' },
        fc.record({
          field: fc.integer({ min: 17, max: 60 }),
          varint: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        }),
        fc.record({
          field: fc.integer({ min: 17, max: 60 }),
          text: fc.string({ unit: 'grapheme' }),
        }),
        fc.record({
          field: fc.integer({ min: 17, max: 60 }),
          message: fc.array(tie('part'), { maxLength: 3 }),
        }),
      ),
    })).part;
    const stringsOf = (wire: Wire): string[] =>
      'text' in wire ? [wire.text] : 'message' in wire ? wire.message.flatMap(stringsOf) : [];
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (parts) => {
        const found = textsOf(sent({ field: 46, message: parts }));
        const all = typeof found === 'string' ? undefined : found.join('\n');
        for (const text of parts.flatMap(stringsOf))
          expect(all === undefined || all.includes(text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never loses the words of a body that is cut off', () => {
    const whole = sent({
      field: 2,
      message: message('佐藤様から田中太郎様へ', attachment('田中')),
    });
    for (const body of [whole, envelope(whole, false), envelope(whole, true), gzipSync(whole)]) {
      expect(wordsIn(textsOf(body))).toBe(true);
      for (let length = 0; length < body.length; length += 1) {
        expect(read(body.subarray(0, length)), `cut at ${length}`).toBeTypeOf('string');
      }
    }
  });

  it('never throws, and never calls random bytes clean', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, wrapped) => {
        const body = wrapped ? sent({ field: 2, bytes: Buffer.from(bytes) }) : bytes;
        const result = readBody(new Uint8Array(body), SHAPE);
        if (!result.ok) return;
        // What can be read is a message with a known action, by the same rules as any other.
        expect(result.value.action).toBeDefined();
        expect(result.value.texts.every((text) => typeof text === 'string')).toBe(true);
        if (!wrapped) expect([2, 3, 6, 15, 46].some((field) => hasTag(bytes, field))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

function hasTag(bytes: Uint8Array, field: number): boolean {
  return [0, 1, 2, 5].some((wire) =>
    Buffer.from(bytes).includes(varint((BigInt(field) << 3n) | BigInt(wire))),
  );
}
