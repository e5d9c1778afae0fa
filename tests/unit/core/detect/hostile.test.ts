import { describe, expect, it } from 'vitest';
import { createScanner } from '../../../../core/detect/scan';
import { fill, HOSTILE_PIECES, HOSTILE_SHAPES, PLAIN_PIECE } from '../../../bench/hostile-texts';

const options = { terms: [{ id: 'x', terms: ['青嵐計画'] }] };
/** The bench takes the whole corpus at a million characters, with and without names. */
const SIZE = 200_000;
const TIMES = 10;

function bestMs(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    // A new one each time: a scanner that has read the text before remembers it.
    const scanner = createScanner(options);
    // Time of the processor, not of the clock: other work on the machine does not count.
    const before = process.cpuUsage();
    if (!scanner.scan(text).ok) throw new Error('nothing was measured');
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('hostile texts', { timeout: 240_000 }, () => {
  // Plain text of this size takes some 50 ms; the floor keeps a busy machine from failing it, and the bench holds the exact ratio.
  const plainMs = Math.max(bestMs(fill(PLAIN_PIECE, SIZE)), 100);

  it.each(HOSTILE_PIECES)(
    '%j again and again takes no more than a few times plain text',
    (piece) => {
      expect(bestMs(fill(piece, SIZE)) / plainMs).toBeLessThan(TIMES);
    },
  );

  it.each(Object.entries(HOSTILE_SHAPES))('%s: no more than a few times plain text', (_, shape) => {
    expect(bestMs(shape(SIZE)) / plainMs).toBeLessThan(TIMES);
  });

  // The bench asks for the longest text that is scanned: one that is longer would be measured as nothing.
  it.each([1_000_000, 200_003])('all have the length they are asked for: %i', (size) => {
    const shapes = Object.entries(HOSTILE_SHAPES).map(
      ([name, shape]) => [name, shape(size)] as const,
    );
    const texts = [
      ...HOSTILE_PIECES.map((piece) => [piece, fill(piece, size)] as const),
      ...shapes,
    ];
    expect(texts.filter(([, text]) => text.length !== size).map(([name]) => name)).toEqual([]);
  });

  it('takes time in proportion to the length', () => {
    const short = bestMs(fill(PLAIN_PIECE, 100_000));
    const long = bestMs(fill(PLAIN_PIECE, 1_000_000));
    expect(long).toBeLessThan(Math.max(10 * 2 * short, 500));
  });
});
