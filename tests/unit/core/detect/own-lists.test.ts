import { describe, expect, it } from 'vitest';
import {
  emptyLists,
  isListable,
  withoutWords,
  withWords,
  type OwnLists,
} from '../../../../core/detect/own-lists';
import { PRIVATE_LIST_LIMITS } from '../../../../core/detect/private-list';

const NONE = emptyLists('f3a1c2');

function added(lists: OwnLists, name: 'neverFlag' | 'alwaysMask', words: string): OwnLists {
  const next = withWords(lists, name, words);
  if (!next.ok) throw new Error(next.error);
  return next.value;
}

describe('own lists', () => {
  it('hold no word', () => {
    const lists = added(added(NONE, 'neverFlag', '青嵐計画'), 'alwaysMask', 'Blue Gale');
    expect(JSON.stringify(lists)).not.toMatch(/青嵐|計画|blue|gale/iu);
  });

  it('take words once, in whatever notation, and on one list only', () => {
    const once = added(NONE, 'neverFlag', 'プラン七海');
    const twice = added(once, 'neverFlag', ' ﾌﾟﾗﾝ七海');
    expect(twice.neverFlag).toHaveLength(1);
    const moved = added(twice, 'alwaysMask', 'プラン七海');
    expect([moved.neverFlag.length, moved.alwaysMask.length]).toEqual([0, 1]);
    expect(withoutWords(moved, 'ﾌﾟﾗﾝ七海')).toEqual(NONE);
  });

  it('say what cannot be listed', () => {
    expect(withWords(NONE, 'neverFlag', 'あ')).toEqual({ ok: false, error: 'not-listable' });
    expect([isListable('あ'), isListable('あい'), isListable('x'.repeat(121))]).toEqual([
      false,
      true,
      false,
    ]);
    const full = {
      ...NONE,
      neverFlag: Array.from({ length: PRIVATE_LIST_LIMITS.maxTerms }, (_, n) => ({
        length: 4,
        tag: n,
        digest: String(n),
      })),
    };
    expect(withWords(full, 'neverFlag', '青嵐計画')).toEqual({ ok: false, error: 'list-full' });
    expect(withWords(full, 'alwaysMask', '青嵐計画').ok).toBe(true);
  });
});
