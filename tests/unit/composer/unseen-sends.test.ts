// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnseenSends, SEEN_WITHIN_MS } from '../../../composer/unseen-sends';

const PROMPT = '議事録を三行でまとめてください。';
let box: string;
let changes: number;
let blindSends: number;
let now: number;

function given() {
  return createUnseenSends(
    {
      window,
      standing: () => box,
      wallNow: () => now,
      isSend: (shape) => shape === 'send',
      signal: new AbortController().signal,
    },
    {
      onChange: () => {
        changes += 1;
      },
      onBlindSend: () => {
        blindSends += 1;
      },
    },
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  box = '';
  changes = 0;
  blindSends = 0;
  now = 1_000_000;
});
afterEach(() => vi.useRealTimers());

describe('createUnseenSends', () => {
  it('tells of a send that nobody saw leave, and is calm again at the next one seen', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    vi.advanceTimersByTime(SEEN_WITHIN_MS - 1);
    expect(unseen.any()).toBe(false);
    vi.advanceTimersByTime(1);
    expect([unseen.any(), changes, blindSends]).toEqual([true, 1, 1]);
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

describe('what the browser saw leave', () => {
  it('says nothing of requests that the gate let go, each of them once', () => {
    const unseen = given();
    for (const shape of ['send', 'prepare', 'send']) unseen.asked(shape);
    for (const shape of ['send', 'send', 'prepare']) unseen.left({ shape, atMs: now + 40 });
    expect([unseen.past(), changes, blindSends]).toEqual([false, 0, 0]);
  });

  it('tells of one that the gate was not asked about, for as long as the page stands', () => {
    const unseen = given();
    unseen.asked('send');
    unseen.left({ shape: 'send', atMs: now + 40 });
    unseen.left({ shape: 'send', atMs: now + 60 });
    expect([unseen.past(), blindSends]).toEqual([true, 1]);
    unseen.seen();
    expect(unseen.past()).toBe(true);
  });

  it('counts a draft for no send', () => {
    const unseen = given();
    unseen.left({ shape: 'prepare', atMs: now });
    expect([unseen.past(), changes, blindSends]).toEqual([true, 1, 0]);
  });

  it('counts a checked send that left past the gate once, not again when nobody saw it', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    unseen.left({ shape: 'send', atMs: now + 100 });
    vi.advanceTimersByTime(2 * SEEN_WITHIN_MS);
    expect([unseen.any(), unseen.past(), blindSends]).toEqual([false, true, 1]);
  });

  it('leaves the last words of the page before alone', () => {
    const unseen = given();
    unseen.left({ shape: 'send', atMs: now - 1 });
    expect([unseen.past(), blindSends]).toEqual([false, 0]);
  });

  it('tells of what the gate could not read and let go', () => {
    const unseen = given();
    unseen.passed(PROMPT);
    unseen.unread();
    vi.advanceTimersByTime(2 * SEEN_WITHIN_MS);
    expect([unseen.any(), blindSends]).toEqual([true, 1]);
  });
});
