import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormJsonShape } from '../../../../core/wire/body-shape';
import { readBody } from '../../../../core/wire/read-body';

const SHAPE: FormJsonShape = { codec: 'form-json', field: 'f.req', within: '1', text: ['0.0'] };
const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
const form = (inner: unknown, outer: (inner: string) => unknown = (text) => [null, text]) =>
  `at=AB%3A12&f.req=${encode(JSON.stringify(outer(JSON.stringify(inner))))}&`;

function read(body: string | Uint8Array) {
  const result = readBody(body, SHAPE);
  return result.ok ? result.value : result.error.code;
}
function textsOf(body: string | Uint8Array): readonly string[] | string {
  const result = read(body);
  return typeof result === 'string' ? result : result.texts;
}

describe('a form of JSON in JSON', () => {
  const inner = [['田中様へ\n"a" + b & c', 0, null, []], ['ja'], ['c_1', 'r_1']];

  it.each([
    ['text', form(inner)],
    ['bytes', new TextEncoder().encode(form(inner))],
    ['gzip', new Uint8Array(gzipSync(form(inner)))],
    ['spaces as %20', form(inner).replaceAll('+', '%20')],
    ['a name with an escape', form(inner).replace('f.req=', 'f%2Ereq=')],
    [
      'characters as they are',
      `f.req=${JSON.stringify([null, '[["田中様へ\\n\\"a\\" %2b b %26 c"]]'])}`,
    ],
  ])('reads the words of a body given as %s', (_, body) => {
    expect(textsOf(body)).toEqual(['田中様へ\n"a" + b & c']);
  });

  it('reads every field of that name', () => {
    expect(textsOf(form([['表']]) + form([['裏']]))).toEqual(['表', '裏']);
  });

  it.each([
    ['nothing', '', 'unknown-shape'],
    ['another field', 'prompt=a', 'unknown-shape'],
    ['a field without value', 'f.req', 'not-json'],
    ['no JSON', 'f.req=a', 'not-json'],
    ['a broken escape', 'f.req=%5B%2', 'not-form'],
    ['another encoding', 'f.req=%93%63', 'not-form'],
    ['an escape cut in a character', 'f.req=%E7%94', 'not-form'],
    ['a broken name', '%=a', 'not-form'],
    ['an object', 'f.req=%7B%7D', 'unknown-shape'],
    ['a list without the string', 'f.req=%5Bnull%5D', 'unknown-shape'],
    ['no string in its place', 'f.req=%5Bnull%2C%5B%22a%22%5D%5D', 'unknown-shape'],
    ['a string that is no JSON', 'f.req=%5Bnull%2C%22a%22%5D', 'unknown-shape'],
    ['words elsewhere', form({ prompt: '田中' }), 'unknown-shape'],
    ['words that are missing', form([]), 'unknown-shape'],
    ['bytes of another encoding', new Uint8Array([0x66, 0xff]), 'not-utf8'],
    ['a second field that is broken', `${form([['a']])}f.req=x`, 'not-json'],
  ])('does not take %s for clean', (_, body, code) => {
    expect(textsOf(body)).toBe(code);
  });

  it('empties the words and leaves every other character as it is spelt', () => {
    const body =
      'at=A%3a1&f.req=%5bnull,+%22%5b%5b%5c%22\\u7530\\u4E2D%E7%94%B0+a%5c%22%2c0%5d,%5c%22k%5c%22%5d%22%5D&x=%E3%81%82';
    const rest =
      'at=A%3a1&f.req=%5bnull,+%22%5b%5b%5c%22%5c%22%2c0%5d,%5c%22k%5c%22%5d%22%5D&x=%E3%81%82';
    const reading = read(body);
    expect(textsOf(body)).toEqual(['田中田 a']);
    expect(typeof reading === 'string' ? '' : reading.stripped()).toBe(rest);
    const zipped = read(new Uint8Array(gzipSync(body)));
    const bytes = typeof zipped === 'string' ? undefined : zipped.stripped();
    expect(gunzipSync(bytes as Uint8Array).toString()).toBe(rest);
  });

  it('does not strip a number, which leaves nothing to stand in its place', () => {
    const reading = read(form([[4111111111111111]]));
    expect(reading).toMatchObject({ texts: ['4111111111111111'] });
    expect(typeof reading === 'string' || reading.stripped()).toBeUndefined();
  });

  it('reads what an encoder wrote, and strips nothing but that', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text !== 'f.req');
    const others = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' })), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.jsonValue(),
        others,
        (words, more, fields) => {
          const written = (prompt: string) => {
            const params = new URLSearchParams(fields);
            params.append('f.req', JSON.stringify([null, JSON.stringify([[prompt, more], more])]));
            params.append('at', '1');
            return params.toString();
          };
          const reading = read(written(words));
          expect(reading).toMatchObject({ texts: [words] });
          expect(typeof reading === 'string' ? '' : reading.stripped()).toBe(written(''));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never loses the words of a body that is cut off', () => {
    const body = form([['佐藤様から田中太郎様へ'], 'x']);
    for (let length = 0; length < body.length; length += 1) {
      const found = textsOf(body.slice(0, length));
      // Only what stands behind the field may go without loss.
      expect(typeof found === 'string' || found[0] === '佐藤様から田中太郎様へ').toBe(true);
    }
  });

  it('never throws, and never calls anything clean that has no such field', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => `f.req=${text}`),
      fc.json().map((text) => `f.req=${encodeURIComponent(text)}`),
    );
    fc.assert(
      fc.property(junk, (body) => {
        const found = textsOf(body);
        expect(typeof found === 'string' || found.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
