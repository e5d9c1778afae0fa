import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, createChunkMemory } from '../../../../core/detect/chunk-memory';
import { LONGEST_TOKEN } from '../../../../core/detect/chunks';

/** Small, so that short texts have many chunks, but no chunk is shorter than what tells its end. */
const GRAIN = { least: 16, loose: 26, most: 38, margin: 5 };
const NOTHING = changeBetween('', '');

const create = () =>
  createChunkMemory(GRAIN, (read, run) =>
    run.chunks.map(({ start, end, windowStart, windowEnd }) => ({
      window: read.slice(windowStart - run.start, windowEnd - run.start),
      own: [start - windowStart, end - windowStart],
    })),
  );

const piece = fc.constantFrom(
  'あ',
  'い',
  '。',
  '\n',
  ' ',
  '. ',
  'a',
  'bcd',
  '0',
  ',',
  '😀',
  '\ud83d',
);
const text = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(30),
  put: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
});

describe('chunk memory', { timeout: 60_000 }, () => {
  it('gives the chunks, the windows and what was read that a first reading gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const memory = create();
        let last = '';
        let now = start;
        for (const { at, cut, put } of [{ at: 0, cut: 0, put: '' }, ...edits]) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + put + now.slice(from + cut);
          const chunks = memory.read(now, changeBetween(last, now));
          expect(chunks).toEqual(create().read(now, changeBetween('', now)));
          last = now;
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('gives what is left at the end to one chunk when the end of the text is cut off', () => {
    const before = `${'あ'.repeat(10)}。${'あ'.repeat(40)}`;
    for (let length = 1; length < before.length; length++) {
      const memory = create();
      memory.read(before, changeBetween('', before));
      const now = before.slice(0, length);
      const fresh = create().read(now, changeBetween('', now));
      expect(memory.read(now, changeBetween(before, now)), `${length}`).toEqual(fresh);
    }
  });

  it('covers a text without gaps', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let end = 0;
        for (const chunk of create().read(whole, changeBetween('', whole))) {
          expect(chunk.start).toBe(end);
          expect(chunk.end).toBeGreaterThan(chunk.start);
          end = chunk.end;
        }
        expect(end).toBe(whole.length);
      }),
    );
  });

  it('cuts no token, and reads to the end of one that begins at the end of a chunk', () => {
    const token = 'aB3-'.repeat(200);
    const whole = `${'あ'.repeat(40)} ${token} ${'い'.repeat(40)}`;
    const chunks = create().read(whole, changeBetween('', whole));
    const [first] = chunks.filter(({ end }) => end > 41 && end >= whole.indexOf(token));
    expect(first?.found.window).toContain(token);
    expect(create().read('a'.repeat(LONGEST_TOKEN * 2), NOTHING).length).toBeLessThan(4);
  });
});

describe('changeBetween', () => {
  it('finds the longest common beginning, then the longest common end', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.string(), fc.string(), fc.string()),
        fc.nat(600),
        ([a, b, c], times) => {
          const around = 'あ'.repeat(times);
          const before = `${around}${a}${c}${around}`;
          const now = `${around}${b}${c}${around}`;
          const { head, tail, by } = changeBetween(before, now);
          expect(by).toBe(now.length - before.length);
          expect(now.slice(0, head)).toBe(before.slice(0, head));
          expect(now.slice(now.length - tail)).toBe(before.slice(before.length - tail));
          expect(head + tail).toBeLessThanOrEqual(Math.min(before.length, now.length));
          expect(head).toBeGreaterThanOrEqual(times);
          if (before !== now && head + tail < Math.min(before.length, now.length)) {
            expect(before[head]).not.toBe(now[head]);
            expect(before.at(-tail - 1)).not.toBe(now.at(-tail - 1));
          }
        },
      ),
    );
  });
});
