import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt, MAX_LOOKS, toPrompt } from '../../../../../core/detect/names/looks';
import { parseNameModel } from '../../../../../core/detect/names/name-model';
import { createProposer } from '../../../../../core/detect/names/propose';

const parsed = parseNameModel(
  readFileSync(join(import.meta.dirname, '../../../../../public/names.bin')),
);
if (!parsed.ok) throw new Error(parsed.error.code);
const { words } = parsed.value;
const proposer = createProposer(parsed.value);

/** The looks of each proposal, by its words. */
function looksOf(text: string): ReadonlyMap<string, readonly number[]> {
  const proposals = proposer.propose(text);
  const { units, context } = proposer;
  const prompt = toPrompt(context, words, proposals);
  const out = new Int32Array(MAX_LOOKS);
  return new Map(
    proposals.map(({ first, last }, index) => [
      text.slice(units.start[first], units.end[last]),
      [...out.subarray(0, lookAt(prompt, index, out))],
    ]),
  );
}

const ONE = '昨日の会議では三浦さくらが新しい企画を説明した。';

describe('what is seen of a proposal', () => {
  it('fits the room, whatever the text', () => {
    const piece = fc.constantFrom(
      '三浦',
      'さくら',
      'マリア',
      '・',
      '=',
      ' ',
      '\n',
      'Emily',
      'J.',
      '、',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const looks of looksOf(any).values()) {
          expect(looks.length).toBeGreaterThan(20);
          expect(looks.length).toBeLessThan(MAX_LOOKS);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells a name that stands alone from one that is met again', () => {
    const once = looksOf(ONE).get('三浦さくら');
    const again = looksOf(`${ONE}三浦さくらは営業部に移った。`).get('三浦さくら');
    expect(once).toBeDefined();
    expect(again?.length).toBe(once?.length);
    expect(again).not.toEqual(once);
  });

  it('does not depend on how far into the text it stands', () => {
    const filler = '資料を確認し、手順を表にまとめる。';
    const near = looksOf(`${filler}${filler}${ONE}${filler}`).get('三浦さくら');
    const far = looksOf(`${filler}${filler}${filler}${ONE}`).get('三浦さくら');
    expect(near).toBeDefined();
    expect(far).toEqual(near);
  });
});
