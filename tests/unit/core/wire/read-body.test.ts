import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyShape, JsonShape } from '../../../../core/wire/body-shape';
import { gunzip, gzip } from '../../../../core/wire/gzip';
import { MAX_BODY_BYTES, readBody } from '../../../../core/wire/read-body';

const PROMPT: JsonShape = { codec: 'json', text: ['prompt', 'attachments?[].extracted_content'] };
const DRAFT: JsonShape = { codec: 'json', text: ['draft?.parts[]'], stripField: 'draft' };
const AGAIN: JsonShape = {
  codec: 'json',
  text: ['messages[+].parts[+]'],
  wordless: { field: 'action', values: ['variant'] },
};
const encode = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function textsOf(body: string | Uint8Array, shape: BodyShape): readonly string[] | string {
  const read = readBody(body, shape);
  return read.ok ? read.value.texts : read.error.code;
}

describe('readBody', () => {
  const json = '{"prompt":"田中太郎様へ","attachments":[{"extracted_content":"議事録"}]}';

  it.each([
    ['text', json],
    ['bytes', encode(json)],
    ['gzip', gzip(encode(json))],
    ['text with a byte order mark', `\ufeff${json}`],
    ['bytes with a byte order mark', encode(`\ufeff${json}`)],
  ])('reads the words of a body given as %s', (_, body) => {
    expect(textsOf(body, PROMPT)).toEqual(['田中太郎様へ', '議事録']);
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['a list', '["prompt"]', 'not-json'],
    ['two values', '{"prompt":"a"}{"prompt":"b"}', 'not-json'],
    ['a form', 'prompt=a', 'not-json'],
    ['a broken object', '{"prompt":"a"', 'not-json'],
    ['another encoding', new Uint8Array([0x7b, 0x22, 0xa4, 0xa2, 0x22, 0x7d]), 'not-utf8'],
    ['UTF-16', new Uint8Array(Buffer.from('{"prompt":"a"}', 'utf16le')), 'not-json'],
    ['gzip within gzip', gzip(gzip(encode(json))), 'not-utf8'],
    ['broken gzip', gzip(encode(json)).slice(0, 30), 'not-gzip'],
    ['a member of another name', '{"text":"田中太郎"}', 'unknown-shape'],
    ['a list in place of an object', '{"prompt":"a","attachments":{"0":"b"}}', 'unknown-shape'],
  ])('does not take %s for clean', (_, body, code) => {
    expect(textsOf(body, PROMPT)).toBe(code);
  });

  it('reads empty words as words', () => {
    expect(textsOf('{"prompt":""}', PROMPT)).toEqual(['']);
  });

  it('tells a body without words by contract from one that nobody knows', () => {
    expect(textsOf('{"action":"variant"}', AGAIN)).toEqual([]);
    expect(textsOf('{"action":"variant","messages":[]}', AGAIN)).toEqual([]);
    expect(textsOf('{"action":"next"}', AGAIN)).toBe('unknown-shape');
    expect(textsOf('{"action":"next","messages":[]}', AGAIN)).toBe('unknown-shape');
    expect(textsOf('{}', AGAIN)).toBe('unknown-shape');
  });

  it('still reads words in a body that need not have any', () => {
    const repeated = '{"action":"variant","messages":[{"parts":["田中太郎"]}]}';
    expect(textsOf(repeated, AGAIN)).toEqual(['田中太郎']);
    const elsewhere = '{"action":"variant","messages":[{"text":"田中太郎"}]}';
    expect(textsOf(elsewhere, AGAIN)).toBe('unknown-shape');
  });

  it('does not let a second member say that there are no words', () => {
    expect(textsOf('{"action":"next","action":"variant"}', AGAIN)).toBe('unknown-shape');
    expect(textsOf('{"action":["variant"]}', AGAIN)).toBe('unknown-shape');
  });

  it('strips one field and keeps kind, compression, mark and every other byte', () => {
    const body = '\ufeff{ "model":"m", "draft":{"parts":["田中太郎"]}, "n":1.0 }';
    const rest = '\ufeff{ "model":"m", "n":1.0 }';
    const strip = (given: string | Uint8Array) => {
      const read = readBody(given, DRAFT);
      return read.ok ? read.value.stripped() : undefined;
    };
    expect(strip(body)).toBe(rest);
    expect(textOf(strip(encode(body)) as Uint8Array)).toBe(rest);
    const zipped = gunzip(strip(gzip(encode(body))) as Uint8Array, 1000);
    expect(zipped.ok && textOf(zipped.value)).toBe(rest);
  });

  it('leaves no words in a stripped body', () => {
    const part = fc.oneof(fc.string(), fc.constant('田中太郎'));
    fc.assert(
      fc.property(fc.array(part), fc.boolean(), (parts, twice) => {
        const draft = `"draft":${JSON.stringify({ parts })}`;
        const body = `{${draft},"model":"m"${twice ? `,"dr\\u0061ft":{"parts":["裏"]}` : ''}}`;
        const read = readBody(body, DRAFT);
        expect(read.ok && read.value.texts).toEqual(twice ? [...parts, '裏'] : parts);
        const rest = read.ok ? read.value.stripped() : undefined;
        expect(rest).toBe('{"model":"m"}');
      }),
    );
  });

  it('empties every place of the words where the shape names no field to take out', () => {
    const twice: BodyShape = {
      codec: 'json',
      text: ['query_str', 'params.dsl_query?', 'params.parts?[]'],
      notText: ['kind'],
    };
    const body =
      '\ufeff{ "query_str":"田中\\n太郎" , "n":1.0, "params":{"dsl_query":"田中\\n太郎","parts":[{"kind":"t","a":"佐藤"},4111111111111111]} }';
    const read = readBody(body, twice);
    expect(read.ok && read.value.texts).toEqual([
      '田中\n太郎',
      '田中\n太郎',
      '佐藤',
      '4111111111111111',
    ]);
    const rest = read.ok ? read.value.stripped() : undefined;
    expect(rest).toBe(
      '\ufeff{ "query_str":"" , "n":1.0, "params":{"dsl_query":"","parts":[{"kind":"t","a":""},null]} }',
    );
    const again = readBody(rest ?? '', twice);
    expect(again.ok && again.value.texts.join('')).toBe('');
  });

  it('does not read a body that is too big, plain or inflated', () => {
    expect(textsOf(`{"prompt":"${'a'.repeat(MAX_BODY_BYTES)}"}`, PROMPT)).toBe('too-big');
    const zipped = gzipSync(new Uint8Array(MAX_BODY_BYTES + 1), { level: 1 });
    expect(textsOf(new Uint8Array(zipped), PROMPT)).toBe('too-big');
  });

  it('never throws, and never calls clean what is not an object', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => gzip(bytes)),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(PROMPT, DRAFT, AGAIN), (body, shape) => {
        const read = readBody(body, shape);
        if (read.ok) expect(read.value.texts.every((text) => typeof text === 'string')).toBe(true);
        else
          expect(read.error.code).toMatch(/^(not-gzip|not-utf8|not-json|too-big|unknown-shape)$/u);
      }),
      { numRuns: 300 },
    );
  });
});
