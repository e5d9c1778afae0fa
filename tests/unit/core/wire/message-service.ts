/** A made-up message service: what the tests of the reader read. */
import type { ProtobufShape } from '../../../../core/wire/body-shape';
import { readBody } from '../../../../core/wire/read-body';
import { write, type Wire } from './write-proto';

const WORDS = { text: ['3', '15[].4', '23.**'], notText: ['7', '16'] } as const;
export const SHAPE: ProtobufShape = {
  codec: 'protobuf',
  around: [1],
  actions: {
    '2': { kind: 'send', ...WORDS },
    '3': { kind: 'harmless' },
    '6': { kind: 'title', text: ['2'] },
    '15': {
      kind: 'draft',
      onFinding: 'strip',
      text: ['1.3', '1.15[].4'],
      notText: ['1.7', '1.16'],
    },
    '46': { kind: 'send', text: ['**'], notText: ['16', '*.16'] },
  },
};
const HEADER: Wire = { field: 1, message: [{ field: 1, text: 'org' }] };
export const TOOLS: Wire = {
  field: 16,
  message: [{ field: 1, text: 'mail, for example tanaka@example.co.jp' }],
};
export const attachment = (text: string): Wire => ({
  field: 15,
  message: [
    { field: 1, text: '議事録.txt' },
    { field: 2, varint: 12n },
    { field: 4, text },
  ],
});
export const message = (text: string, ...more: readonly Wire[]): Wire[] => [
  { field: 1, text: '0b1c2d3e-0000-4000-8000-000000000001' },
  { field: 3, text },
  { field: 7, text: 'model' },
  TOOLS,
  ...more,
];
export const sent = (...wires: readonly Wire[]): Buffer => write([HEADER, ...wires]);

export function read(body: Uint8Array | string, shape = SHAPE) {
  const result = readBody(typeof body === 'string' ? body : new Uint8Array(body), shape);
  return result.ok ? result.value : result.error.code;
}
export function textsOf(body: Uint8Array, shape = SHAPE): readonly string[] | string {
  const result = read(body, shape);
  return typeof result === 'string' ? result : result.texts;
}
