import { describe, expect, it } from 'vitest';
import { createOwnListActs } from '../../../composer/own-list-acts';
import { emptyLists, type OwnLists } from '../../../core/detect/own-lists';
import type { Notice } from '../../../core/gate/panel-port';
import { judge } from './judging';

const TEXT = '佐々木様のメールは sasaki@example.co.jp です';
const MAIL = { index: 0, excerpt: 'sasaki@example.co.jp' };
const sizes = ({ neverFlag, alwaysMask }: OwnLists) => [neverFlag.length, alwaysMask.length];

function setUp({ selected = '', fails = false } = {}) {
  let lists = emptyLists('f3a1c2');
  const notices: Notice[] = [];
  const acts = createOwnListActs(
    {
      lists: () => lists,
      storeLists: (next) => {
        if (fails) return Promise.reject(new Error('full'));
        lists = next;
        return Promise.resolve();
      },
      judge,
      shown: () => TEXT,
      selected: () => selected,
    },
    (notice) => notices.push(notice),
  );
  return { acts, notices, now: () => sizes(lists) };
}

describe('own list acts', () => {
  it('list the words of a finding, and take them off', async () => {
    const { acts, notices, now } = setUp();
    await acts.run({ kind: 'list-finding', list: 'neverFlag', ...MAIL });
    expect(now()).toEqual([1, 0]);
    await acts.run({ kind: 'unlist-finding', ...MAIL });
    expect(now()).toEqual([0, 0]);
    expect(notices).toEqual(['never-flagged', 'off-lists']);
  });

  it('list nothing when other words stand there than those the user saw', async () => {
    const { acts, notices, now } = setUp();
    await acts.run({ kind: 'list-finding', list: 'neverFlag', index: 0, excerpt: 'other@x.jp' });
    await acts.run({ kind: 'list-finding', list: 'neverFlag', index: 3, excerpt: MAIL.excerpt });
    expect([now(), notices]).toEqual([[0, 0], []]);
  });

  it('list what is selected, and ask for a selection where there is none', async () => {
    const some = setUp({ selected: ' 青嵐計画 ' });
    await some.acts.run({ kind: 'list-selection' });
    expect([some.now(), some.notices]).toEqual([[0, 1], ['always-masked']]);
    const none = setUp({ selected: ' ' });
    await none.acts.run({ kind: 'list-selection' });
    expect([none.now(), none.notices]).toEqual([[0, 0], ['nothing-selected']]);
    const long = setUp({ selected: 'あ'.repeat(200) });
    await long.acts.run({ kind: 'list-selection' });
    expect(long.notices).toEqual(['not-listable']);
  });

  it('undo the last act, whatever it was', async () => {
    const { acts, notices, now } = setUp({ selected: '青嵐計画' });
    await acts.run({ kind: 'undo-listing' });
    await acts.run({ kind: 'list-selection' });
    await acts.run({ kind: 'clear-list', list: 'alwaysMask' });
    expect(now()).toEqual([0, 0]);
    await acts.run({ kind: 'undo-listing' });
    expect(now()).toEqual([0, 1]);
    expect(notices).toEqual(['always-masked', 'list-cleared', 'lists-restored']);
  });

  it('undo a double press as one', async () => {
    const { acts, now } = setUp({ selected: '青嵐計画' });
    await acts.run({ kind: 'list-selection' });
    await acts.run({ kind: 'list-selection' });
    await acts.run({ kind: 'undo-listing' });
    expect(now()).toEqual([0, 0]);
  });

  it('say so when nothing could be stored', async () => {
    const { acts, notices, now } = setUp({ fails: true });
    await acts.run({ kind: 'list-finding', list: 'neverFlag', ...MAIL });
    expect([now(), notices]).toEqual([[0, 0], ['list-not-stored']]);
  });
});
