import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attachment, message, read, sent, textsOf, TOOLS } from './message-service';
import { envelope, write, type Wire } from './write-proto';

describe('protobuf', () => {
  it.each([
    ['raw', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['an envelope', (bytes: Buffer) => envelope(bytes, false)],
    ['a gzip envelope', (bytes: Buffer) => envelope(bytes, true)],
    ['gzip around an envelope', (bytes: Buffer) => gzipSync(envelope(bytes, true))],
  ])('reads the words of a message sent as %s, and not the tool list', (_, pack) => {
    const body = pack(sent({ field: 2, message: message('田中様へ', attachment('議事録')) }));
    expect(read(body)).toMatchObject({
      texts: ['田中様へ', '議事録'],
      action: { kind: 'send', onFinding: 'refuse' },
    });
  });

  it('reads every envelope of a stream', () => {
    const one = envelope(sent({ field: 2, message: message('一') }), false);
    const two = envelope(sent({ field: 2, message: message('二') }), true);
    expect(textsOf(Buffer.concat([one, two]))).toEqual(['一', '二']);
    const end = Buffer.concat([one, Buffer.from([2, 0, 0, 0, 0])]);
    expect(read(end)).toBe('not-protobuf');
  });

  it.each([
    ['a stop', [{ field: 3, message: [] }], 'harmless', []],
    [
      'a new name',
      [{ field: 6, message: [{ field: 2, text: '田中様の件' }] }],
      'title',
      ['田中様の件'],
    ],
    [
      'a warm-up',
      [{ field: 15, message: [{ field: 1, message: message('下書き') }] }],
      'draft',
      ['下書き'],
    ],
    ['a warm-up without words', [{ field: 15, message: [] }], 'draft', []],
    [
      'a stop and a message',
      [
        { field: 3, message: [] },
        { field: 2, message: message('田中様へ') },
      ],
      'send',
      ['田中様へ'],
    ],
    [
      'a warm-up and a message',
      [
        { field: 2, message: message('本文') },
        { field: 15, message: [{ field: 1, message: message('下書き') }] },
      ],
      'send',
      ['本文', '下書き'],
    ],
    [
      'repeated words',
      [{ field: 2, message: [...message('表'), ...message('裏')] }],
      'send',
      ['表', '裏'],
    ],
  ] as const)('tells %s by the action that is met', (...[, wires, kind, texts]) => {
    expect(read(sent(...wires))).toMatchObject({ texts, action: { kind } });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'unknown-action'],
    ['a header alone', sent(), 'unknown-action'],
    ['an action of tomorrow', sent({ field: 60, message: message('田中様') }), 'unknown-action'],
    ['an action that is a number', sent({ field: 60, varint: 1n }), 'unknown-action'],
    [
      'an action of tomorrow beside a known one',
      sent({ field: 2, message: message('田中様') }, { field: 61, text: '田中様' }),
      'unknown-action',
    ],
    [
      'words that are a number',
      sent({ field: 2, message: [{ field: 3, varint: 4n }] }),
      'unknown-shape',
    ],
    ['an action with words that is a number', sent({ field: 2, varint: 3n }), 'unknown-shape'],
    [
      'words in another encoding',
      sent({ field: 2, message: [{ field: 3, bytes: Buffer.from([0x93, 0x63]) }] }),
      'not-utf8',
    ],
    ['JSON', Buffer.from('{"sendMessage":{"text":"田中様"}}'), 'not-protobuf'],
    ['a group', Buffer.concat([sent(), Buffer.from([0x13, 0x14])]), 'not-protobuf'],
    [
      'a wire type that does not exist',
      Buffer.concat([sent(), Buffer.from([0x16, 0])]),
      'not-protobuf',
    ],
    ['field number zero', Buffer.concat([sent(), Buffer.from([0x02, 0])]), 'not-protobuf'],
    [
      'a number without end',
      Buffer.concat([sent(), Buffer.from([0x10, ...Array<number>(10).fill(0x80), 0])]),
      'not-protobuf',
    ],
    [
      'a length beyond the end',
      Buffer.concat([sent(), Buffer.from([0x12, 0xff, 0x7f])]),
      'not-protobuf',
    ],
    [
      'an envelope cut off',
      envelope(sent({ field: 2, message: message('田') }), false).subarray(0, -1),
      'not-protobuf',
    ],
    ['an envelope that is no gzip', Buffer.from([1, 0, 0, 0, 2, 9, 9]), 'not-gzip'],
    ['a form', Buffer.from('text=a'), 'not-protobuf'],
  ])('does not take %s for clean', (_, body, code) => {
    expect(read(body)).toBe(code);
  });

  it('takes a string for the bytes that it is on the wire', () => {
    const body = sent({ field: 2, message: [{ field: 3, text: 'to Mr. Sato' }] });
    expect(read(body.toString('utf8'))).toMatchObject({ texts: ['to Mr. Sato'] });
    expect(read('{"text":"a"}')).toBe('not-protobuf');
  });

  it('looks everywhere for words that are not where they were', () => {
    const moved: Wire[] = [
      { field: 1, text: '0b1c2d3e-0000-4000-8000-000000000001' },
      {
        field: 40,
        message: [
          {
            field: 9,
            message: [
              { field: 1, text: '田中様へ' },
              { field: 2, varint: 1n },
            ],
          },
        ],
      },
      TOOLS,
    ];
    expect(textsOf(sent({ field: 2, message: moved }))).toEqual(['田中様へ']);
    const emptied = [{ field: 3, text: '' }, ...moved];
    expect(textsOf(sent({ field: 2, message: emptied }))).toEqual(['田中様へ']);
    const packed = [{ field: 40, bytes: Buffer.from([0xff, 0xfe, 0xfd]) }];
    expect(read(sent({ field: 2, message: packed }))).toBe('not-utf8');
  });

  it('reads all of an action that nobody has described, but its tool list', () => {
    const wrapped: Wire[] = [
      { field: 2, text: 'メンバー' },
      { field: 1, message: message('田中様へ') },
    ];
    expect(textsOf(sent({ field: 46, message: wrapped }))).toEqual([
      'メンバー',
      '田中様へ',
      'model',
    ]);
  });

  it('reads context as a string or as a message', () => {
    const plain = message('表', { field: 23, text: '引用' });
    const nested = message('表', {
      field: 23,
      message: [{ field: 1, message: [{ field: 2, text: '引用' }] }],
    });
    expect(textsOf(sent({ field: 2, message: plain }))).toEqual(['表', '引用']);
    expect(textsOf(sent({ field: 2, message: nested }))).toEqual(['表', '引用']);
  });

  it('does not follow nesting without end', () => {
    let deep: Wire = { field: 5, bytes: Buffer.from([0xff]) };
    for (let n = 0; n < 40; n += 1) deep = { field: 5, message: [deep] };
    expect(read(sent({ field: 46, message: [deep] }))).toBe('unknown-shape');
    let text: Wire = { field: 5, text: '田中' };
    for (let n = 0; n < 40; n += 1) text = { field: 5, message: [text] };
    expect(read(sent({ field: 46, message: [text] }))).toBe('unknown-shape');
  });

  it('strips a warm-up, and keeps every other byte and the packing', () => {
    const odd = Buffer.from([0xf8, 0x87, 0x00, 0x01]); // field 127, written longer than it must be
    const sentWith = (...words: readonly Wire[]) => {
      const rest = write([{ field: 1, text: 'id' }, ...words, { field: 7, text: 'model' }, TOOLS]);
      const inner: Wire = { field: 1, bytes: Buffer.concat([rest, odd]) };
      return sent({ field: 15, message: [inner, { field: 8, fixed64: 7n }] });
    };
    const named: Wire = { field: 1, text: 'a' };
    const full = sentWith(
      { field: 3, text: '田中太郎' },
      { field: 15, message: [named, { field: 4, text: '裏' }] },
    );
    const bare = sentWith({ field: 15, message: [named] });
    const strip = (body: Uint8Array) => {
      const reading = read(body);
      return typeof reading === 'string'
        ? undefined
        : Buffer.from(reading.stripped() as Uint8Array);
    };
    expect(read(full)).toMatchObject({
      texts: ['田中太郎', '裏'],
      action: { kind: 'draft', onFinding: 'strip' },
    });
    expect(strip(full)).toEqual(bare);
    expect(gunzipSync(strip(gzipSync(full)) ?? '')).toEqual(bare);
    expect(strip(envelope(full, false))).toEqual(envelope(bare, false));
    const zipped = strip(envelope(full, true));
    expect(zipped?.[0]).toBe(1);
    expect(zipped?.readUInt32BE(1)).toBe((zipped?.length ?? 0) - 5);
    expect(gunzipSync(zipped?.subarray(5) ?? '')).toEqual(bare);
  });

  it('does not strip where it had to search for the words', () => {
    const reading = read(
      sent({ field: 15, message: [{ field: 1, message: [{ field: 40, text: '田中' }] }] }),
    );
    expect(reading).toMatchObject({ texts: ['田中'] });
    expect(typeof reading === 'string' || reading.stripped()).toBeUndefined();
  });
});
