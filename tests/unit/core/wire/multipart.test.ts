import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultipartShape } from '../../../../core/wire/body-shape';
import { readMultipartForm, replacePart } from '../../../../core/wire/multipart';
import { readBody } from '../../../../core/wire/read-body';

const SHAPE: MultipartShape = { codec: 'multipart', text: ['message'], notText: ['file', 'id'] };

/** As a browser writes it. */
async function written(fill: (form: FormData) => void): Promise<Uint8Array> {
  const form = new FormData();
  fill(form);
  return new Uint8Array(await new Response(form).arrayBuffer());
}
function read(body: Uint8Array | string, shape = SHAPE) {
  const result = readBody(body, shape);
  return result.ok ? result.value : result.error.code;
}
const bytes = (text: string) => new TextEncoder().encode(text);
const B = '----b0undary';
const part = (name: string, value: string) =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const CLOSE = `--${B}--\r\n`;

describe('readMultipartForm', () => {
  it('lists parts with name, file name, type and place', async () => {
    const body = await written((form) => {
      form.append('message', '田中様へ\r\n--x');
      form.append('file', new File(['議事録'], '議事"録".txt', { type: 'text/plain' }));
      form.append('empty', '');
    });
    const form = readMultipartForm(body);
    expect(
      form?.parts.map(({ start, end, ...rest }) => ({
        ...rest,
        held: new TextDecoder().decode(body.subarray(start, end)),
      })),
    ).toEqual([
      { name: 'message', type: '', held: '田中様へ\r\n--x' },
      { name: 'file', filename: '議事"録".txt', type: 'text/plain', held: '議事録' },
      { name: 'empty', type: '', held: '' },
    ]);
  });

  it('puts other bytes into one part and keeps the rest', () => {
    const make = (message: string) =>
      part('id', '1') + part('message', message) + part('file', 'x') + CLOSE;
    const body = bytes(make('田中太郎'));
    const [, second] = readMultipartForm(body)?.parts ?? [];
    if (!second) throw new Error('no part');
    expect(new TextDecoder().decode(replacePart(body, second, bytes('氏名1')))).toBe(make('氏名1'));
  });

  it.each([
    ['nothing', ''],
    ['no boundary', '--\r\n'],
    ['JSON', '{"message":"a"}'],
    ['no end', part('message', '田中')],
    ['an end cut off', part('message', '田中') + CLOSE.slice(0, -3)],
    ['words behind the end', `${part('message', '')}${CLOSE}田中`],
    ['a part without a name', `--${B}\r\nContent-Type: text/plain\r\n\r\n田中\r\n${CLOSE}`],
    [
      'a part with two names',
      `--${B}\r\nContent-Disposition: form-data; name="file"\r\nContent-Disposition: form-data; name="message"\r\n\r\na\r\n${CLOSE}`,
    ],
    ['a header without end', `--${B}\r\n${'x'.repeat(5_000)}`],
  ])('does not take %s for a form', (_, text) => {
    expect(readMultipartForm(bytes(text))).toBeUndefined();
    expect(read(text)).toBe('not-multipart');
  });
});

describe('multipart', () => {
  it('reads the parts that are words, and strips only them', () => {
    const body =
      part('id', '1') +
      part('message', '田中太郎') +
      part('message', '裏') +
      part('file', '\u0000') +
      CLOSE;
    const reading = read(body);
    expect(reading).toMatchObject({ texts: ['田中太郎', '裏'] });
    const stripped = read(bytes(body));
    const rest = typeof stripped === 'string' ? undefined : stripped.stripped();
    expect(new TextDecoder().decode(rest as Uint8Array)).toBe(
      part('id', '1') + part('message', '') + part('message', '') + part('file', '\u0000') + CLOSE,
    );
  });

  it('does not take a part for clean that nobody told of, nor a form without its words', () => {
    expect(read(part('message', 'a') + part('note', '田中') + CLOSE)).toBe('unknown-shape');
    expect(read(part('id', '1') + CLOSE)).toBe('unknown-shape');
    const other = Buffer.concat([
      bytes(part('message', 'x').slice(0, -3)),
      Buffer.from([0x93]),
      bytes(`\r\n${CLOSE}`),
    ]);
    expect(read(new Uint8Array(other))).toBe('not-utf8');
  });

  it('agrees with the browser’s own writer', async () => {
    const entry = fc.tuple(fc.constantFrom('message', 'id'), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
        const body = await written((form) => {
          for (const [name, value] of [...entries, ['message', '終'] as const])
            form.append(name, value);
        });
        const normal = (text: string) => text.replaceAll(/\r\n|\r|\n/gu, '\r\n');
        const expected = entries
          .filter(([name]) => name === 'message')
          .map(([, value]) => normal(value));
        expect(read(body)).toMatchObject({ texts: [...expected, '終'] });
      }),
      { numRuns: 100 },
    );
  });

  it('never loses words of a body that is cut off, and never throws', () => {
    const body = bytes(part('id', '1') + part('message', '佐藤から田中へ') + CLOSE);
    for (let length = 0; length < body.length - 2; length += 1) {
      expect(read(body.subarray(0, length))).toBe('not-multipart');
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'binary' }).map((text) => `--${B}\r\n${text}`),
        ),
        (junk) => {
          expect(read(junk)).toBeTypeOf('string');
        },
      ),
      { numRuns: 500 },
    );
  });
});
