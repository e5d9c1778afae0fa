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

/** The looks of each proposal, by its words; of the same words twice, those of the first. */
function looksOf(text: string): ReadonlyMap<string, readonly number[]> {
  const proposals = proposer.propose(text);
  const { units, context } = proposer;
  const prompt = toPrompt(context, words, proposals);
  const out = new Int32Array(MAX_LOOKS);
  const all = proposals.map(({ first, last }, index) => {
    const looks = [...out.subarray(0, lookAt(prompt, index, out))];
    return [text.slice(units.start[first], units.end[last]), looks] as const;
  });
  return new Map(all.reverse());
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

  it('tells a name that is met again from one that is not, and by nothing else', () => {
    const other = looksOf(`${ONE}田村さやかは営業部に移った。`).get('三浦さくら') ?? [];
    const again = looksOf(`${ONE}三浦さくらは営業部に移った。`).get('三浦さくら') ?? [];
    expect(again.length).toBeGreaterThan(0);
    expect(again.length).toBe(other.length);
    expect(again.filter((look, i) => look !== other[i])).toHaveLength(1);
  });

  it('does not depend on how far into the text it stands', () => {
    const filler = '資料を確認し、手順を表にまとめる。';
    const near = looksOf(`${filler}${filler}${ONE}${filler}`).get('三浦さくら');
    const far = looksOf(`${filler}${filler}${filler}${ONE}`).get('三浦さくら');
    expect(near).toBeDefined();
    expect(far).toEqual(near);
  });
});
