// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnseenSends, SEEN_WITHIN_MS } from '../../../composer/unseen-sends';

const PROMPT = '議事録を三行でまとめてください。';
let box: string;
let changes: number;

function given() {
  return createUnseenSends(
    { window, standing: () => box, signal: new AbortController().signal },
    () => {
      changes += 1;
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  box = '';
  changes = 0;
});
afterEach(() => vi.useRealTimers());

describe('createUnseenSends', () => {
  it('tells of a send that nobody saw leave, and is calm again at the next one seen', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    vi.advanceTimersByTime(SEEN_WITHIN_MS - 1);
    expect(unseen.any()).toBe(false);
    vi.advanceTimersByTime(1);
    expect([unseen.any(), changes]).toEqual([true, 1]);
    unseen.seen();
    expect([unseen.any(), changes]).toEqual([false, 2]);
  });

  it('says nothing of a send that was seen', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    unseen.seen();
    vi.advanceTimersByTime(2 * SEEN_WITHIN_MS);
    expect([unseen.any(), changes]).toEqual([false, 0]);
  });

  it('says nothing where the page did not send: the words still stand, perhaps with more', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    box = `${PROMPT}\n\n箇条書きで。`;
    vi.advanceTimersByTime(SEEN_WITHIN_MS);
    expect(unseen.any()).toBe(false);
  });

  it('leaves menus of the site alone', () => {
    const unseen = given();
    for (const text of ['/image', '@資料', '  ']) {
      unseen.passed(text);
      vi.advanceTimersByTime(SEEN_WITHIN_MS);
    }
    expect(unseen.any()).toBe(false);
  });
});
