import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDraftTraces } from '../../../../core/gate/draft-traces';
import type { ReadableBody } from '../../../../core/gate/link';

const DRAFT =
  '佐々木商店の見積りについて、田中太郎様（tanaka@example.co.jp）への\n返信を「丁寧に」書いてください。締切は11月30日です。';
const text = (body: string): ReadableBody => ({ kind: 'text', text: body });
const bytes = (body: Uint8Array): ReadableBody => ({ kind: 'bytes', bytes: new Uint8Array(body) });
const isIn = (draft: string, body: ReadableBody) => toDraftTraces(draft)?.in(body) ?? false;
const escaped = (value: string) =>
  value.replace(/[^ -~]/gu, (unit) =>
    [...Array(unit.length).keys()]
      .map((n) => `\\u${unit.charCodeAt(n).toString(16).padStart(4, '0')}`)
      .join(''),
  );

describe('toDraftTraces', () => {
  it.each([
    ['as it is', text(DRAFT)],
    ['as JSON', text(JSON.stringify({ q: DRAFT }))],
    ['as JSON in plain ASCII', text(escaped(JSON.stringify({ q: DRAFT })))],
    ['as JSON in JSON', text(JSON.stringify([null, JSON.stringify([[DRAFT]])]))],
    ['as a form', text(new URLSearchParams({ q: DRAFT }).toString())],
    [
      'as a form of JSON in JSON',
      text(new URLSearchParams({ r: JSON.stringify([JSON.stringify([DRAFT])]) }).toString()),
    ],
    ['as bytes', bytes(Buffer.from(`\u0000\u0012${DRAFT}\u001a`))],
    ['compressed', bytes(gzipSync(JSON.stringify({ q: DRAFT })))],
    ['in another width and case', text(DRAFT.replace('tanaka', 'ＴＡＮＡＫＡ'))],
    ['with other line ends and spaces', text(DRAFT.replaceAll('\n', ' \r\n\u00a0'))],
    ['up to the middle', text(DRAFT.slice(0, 40))],
    ['from the middle on', text(DRAFT.slice(25))],
  ])('finds a draft %s', (_, body) => {
    expect(isIn(DRAFT, body)).toBe(true);
  });

  it.each([
    ['nothing', text('')],
    ['a log line', text('{"event":"view","path":"/c/1","ms":120}')],
    ['a few of its words', text('{"q":"田中太郎様（tanaka@example"}')],
    ['noise', bytes(new Uint8Array(5_000).map((_, n) => (n * 197) % 251))],
  ])('does not find it in %s', (_, body) => {
    expect(isIn(DRAFT, body)).toBe(false);
  });

  it.each(['短い下書き', `${' '.repeat(30)}短い`, '-'.repeat(200), '1212'.repeat(50)])(
    'does not look for %j',
    (draft) => {
      expect(toDraftTraces(draft)).toBeUndefined();
    },
  );

  it('does not take the address of the page for a trace', () => {
    const address = 'https://chatgpt.com/c/0b1c2d3e-0000-4000-8000-000000000001?model=auto';
    const draft = `${address} の内容を三行で短くまとめてから、英語にも訳してください。`;
    expect(isIn(draft, text(JSON.stringify({ event: 'view', address })))).toBe(false);
    expect(isIn(draft, text(JSON.stringify({ draft })))).toBe(true);
  });

  it('finds every draft that has enough to tell, in every notation', () => {
    const words = fc.stringMatching(/^[ぁ-んァ-ン一-龠a-z0-9、。\n "\\%&]{60,400}$/u);
    fc.assert(
      fc.property(words, (draft) => {
        const traces = toDraftTraces(draft);
        if (!traces) return;
        const json = JSON.stringify({ a: 1, b: draft });
        for (const body of [draft, json, escaped(json), encodeURIComponent(json)]) {
          // A percent sign followed by digits is an escape to a reader of forms: those may differ.
          if (/%[0-9a-f]{2}/iu.test(draft)) continue;
          expect(traces.in(text(body))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
