import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyShape, SignalrShape, SocketJsonShape } from '../../../../core/wire/body-shape';
import { readBody } from '../../../../core/wire/read-body';

const HUB: SignalrShape = {
  codec: 'signalr',
  targets: {
    chat: { kind: 'send', text: ['arguments[+].message.text'] },
    typing: { kind: 'draft', text: ['arguments[+].text'] },
    Metrics: { kind: 'harmless' },
  },
};
const EVENTS: SocketJsonShape = {
  codec: 'socket-json',
  field: 'event',
  events: {
    send: { kind: 'send', text: ['content[+]'], notText: ['type', 'url'] },
    messagePreview: { kind: 'draft', text: ['content[]'], notText: ['type', 'url'] },
    ping: { kind: 'harmless' },
  },
};
const END = '\u001e';
const record = (value: unknown) => JSON.stringify(value) + END;
const chat = (text: string) =>
  record({ type: 4, target: 'chat', arguments: [{ source: 'officeweb', message: { text } }] });
const metrics = record({ type: 1, target: 'Metrics', arguments: [{ Timestamps: {} }] });
const ping = record({ type: 6 });
const handshake = record({ protocol: 'json', version: 1 });

function read(body: string | Uint8Array, shape: BodyShape) {
  const result = readBody(body, shape);
  return result.ok ? result.value : result.error.code;
}

describe('signalr', () => {
  it.each([
    ['a turn', chat('田中様へ'), ['田中様へ'], 'send'],
    ['a turn between others', metrics + chat('田中様へ') + ping, ['田中様へ'], 'send'],
    ['two turns', chat('一') + chat('二'), ['一', '二'], 'send'],
    [
      'words while typing',
      record({ type: 1, target: 'typing', arguments: [{ text: '田中' }] }),
      ['田中'],
      'draft',
    ],
    ['metrics', metrics, [], 'harmless'],
    ['a ping', ping, [], 'harmless'],
    ['a handshake', handshake, [], 'harmless'],
    ['a handshake and a turn', handshake + chat('一'), ['一'], 'send'],
    ['a close', record({ type: 7 }), [], 'harmless'],
    ['bytes', new TextEncoder().encode(chat('田中様へ')), ['田中様へ'], 'send'],
  ] as const)('reads %s', (...[, body, texts, kind]) => {
    expect(read(body, HUB)).toMatchObject({ texts, action: { kind, onFinding: 'refuse' } });
  });

  it.each([
    ['nothing', '', 'not-signalr'],
    ['a record that is not closed', chat('a').slice(0, -1), 'not-signalr'],
    ['an empty record', END, 'not-json'],
    ['a list', `[]${END}`, 'not-json'],
    [
      'an unknown target',
      record({ type: 1, target: 'send', arguments: ['田中'] }),
      'unknown-action',
    ],
    [
      'a name that objects are born with',
      record({ type: 1, target: 'constructor' }),
      'unknown-action',
    ],
    ['a stream of items', record({ type: 2, item: '田中' }), 'unknown-action'],
    ['a completion', record({ type: 3, result: '田中' }), 'unknown-action'],
    [
      'an unknown type beside a turn',
      chat('a') + record({ type: 10, text: '田中' }),
      'unknown-action',
    ],
    ['a type that is a string', record({ type: '6', text: '田中' }), 'unknown-action'],
    ['no type', record({ target: 'chat' }), 'unknown-action'],
    [
      'a handshake with more in it',
      record({ protocol: 'json', version: 1, text: '田中' }),
      'unknown-action',
    ],
    ['two types', `{"type":6,"type":4,"target":"chat"}${END}`, 'unknown-action'],
    ['two targets', `{"type":4,"target":"Metrics","target":"chat"}${END}`, 'unknown-action'],
    [
      'a turn of another shape',
      record({ type: 4, target: 'chat', arguments: [{ text: '田中' }] }),
      'unknown-shape',
    ],
    [
      'a turn without arguments',
      record({ type: 4, target: 'chat', arguments: [] }),
      'unknown-shape',
    ],
    ['bytes of another protocol', new Uint8Array([0x92, 0xff, 0x1e]), 'not-utf8'],
  ])('does not take %s for clean', (_, body, code) => {
    expect(read(body, HUB)).toBe(code);
  });
});

describe('socket json', () => {
  const send = (...content: unknown[]) =>
    JSON.stringify({ event: 'send', conversationId: 'c', content, mode: 'smart' });
  const text = (words: string) => ({ type: 'text', text: words });

  it.each([
    ['a prompt', send(text('田中様へ')), ['田中様へ'], 'send'],
    [
      'a prompt with a picture',
      send({ type: 'image', url: 'https://x' }, text('図を')),
      ['図を'],
      'send',
    ],
    ['a part of a new kind', send({ type: 'quote', words: '田中' }), ['田中'], 'send'],
    [
      'a preview',
      JSON.stringify({ event: 'messagePreview', content: [text('田中')] }),
      ['田中'],
      'draft',
    ],
    ['a ping', '{"event":"ping"}', [], 'harmless'],
  ])('reads %s', (...[, body, texts, kind]) => {
    expect(read(body, EVENTS)).toMatchObject({ texts, action: { kind } });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['an unknown event', JSON.stringify({ event: 'edit', text: '田中' }), 'unknown-action'],
    ['no event', JSON.stringify({ content: [text('田中')] }), 'unknown-action'],
    ['an event that is no string', '{"event":1}', 'unknown-action'],
    ['two events', '{"event":"ping","event":"send"}', 'unknown-action'],
    ['a prompt without content', send(), 'unknown-shape'],
    ['a prompt in another place', JSON.stringify({ event: 'send', text: '田中' }), 'unknown-shape'],
    ['bytes of another encoding', new Uint8Array([0x7b, 0xff]), 'not-utf8'],
  ])('does not take %s for clean', (_, body, code) => {
    expect(read(body, EVENTS)).toBe(code);
  });
});

describe('frames, whatever comes', () => {
  const words = fc.string({ unit: 'grapheme' });
  const noise = fc.constantFrom(metrics, ping, handshake);

  it('reads what an encoder wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, words.map(chat)), { minLength: 1 }), (records) => {
        const expected = records.flatMap((one) => {
          const parsed = JSON.parse(one.slice(0, -1)) as {
            target?: string;
            arguments?: { message: { text: string } }[];
          };
          return parsed.target === 'chat'
            ? (parsed.arguments ?? []).map(({ message }) => message.text)
            : [];
        });
        expect(read(records.join(''), HUB)).toMatchObject({ texts: expected });
      }),
    );
  });

  it('never loses the words of a frame that is cut off', () => {
    const frames: readonly (readonly [string, BodyShape])[] = [
      [metrics + chat('佐藤から田中へ') + ping, HUB],
      [JSON.stringify({ event: 'send', content: [{ type: 'text', text: '田中' }] }), EVENTS],
    ];
    for (const [frame, shape] of frames) {
      for (let length = 0; length < frame.length; length += 1) {
        const found = read(frame.slice(0, length), shape);
        const whole = frame.slice(0, length).endsWith(END);
        expect(typeof found === 'string' || whole, `cut at ${length}`).toBe(true);
      }
    }
  });

  it('never throws, and never calls clean what has no known name', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
      fc.json(),
      fc.json().map((json) => json + END),
    );
    fc.assert(
      fc.property(junk, fc.constantFrom(HUB, EVENTS), (body, shape) => {
        expect(read(body, shape)).toBeTypeOf('string');
      }),
      { numRuns: 1_000 },
    );
  });
});
