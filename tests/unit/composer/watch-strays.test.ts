// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchStrays } from '../../../composer/watch-strays';
import type { ReadableBody } from '../../../core/gate/link';

const DRAFT = '佐々木商店の見積りについて、田中太郎様への返信を丁寧に書いてください。';
const LEAK: ReadableBody = { kind: 'text', text: JSON.stringify({ draft: DRAFT }) };
const LOG: ReadableBody = { kind: 'text', text: '{"event":"view"}' };

let rest: (() => void)[] = [];
/** A quiet moment of the page. */
const idle = () => {
  for (const run of rest.splice(0)) run();
};

function setUp() {
  const show = vi.fn<(on: boolean) => void>();
  const onFound = vi.fn();
  const controller = new AbortController();
  const watch = watchStrays({ window, show, signal: controller.signal }, onFound);
  return { watch, show, onFound, abort: () => controller.abort() };
}

beforeEach(() => {
  rest = [];
  window.requestIdleCallback = (run) => rest.push(run as () => void);
  window.cancelIdleCallback = () => void (rest = []);
});

describe('watchStrays', () => {
  it('is shown bodies only while a draft stands that can be told apart', () => {
    const { watch, show } = setUp();
    watch.draft('短い');
    expect(show).not.toHaveBeenCalled();
    watch.draft(DRAFT);
    watch.draft(`${DRAFT}追伸`);
    watch.draft('');
    expect(show.mock.calls).toEqual([[true], [false]]);
  });

  it('finds the draft in a stray, off the call that it came in', () => {
    const { watch, show, onFound } = setUp();
    watch.draft(DRAFT);
    watch.stray(LOG);
    watch.stray(LEAK);
    expect(watch.any()).toBe(false);
    idle();
    expect(watch.any()).toBe(true);
    expect(onFound).toHaveBeenCalledTimes(1);
    // It is known now, and nothing more need be handed over.
    expect(show.mock.calls).toEqual([[true], [false]]);
    watch.draft(`${DRAFT}続き`);
    expect(show).toHaveBeenCalledTimes(2);
  });

  it('compares with the draft of the moment, also when it is gone by then', () => {
    const { watch, onFound } = setUp();
    watch.draft(DRAFT);
    watch.stray(LEAK);
    watch.draft('');
    idle();
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  it('takes no other request for one, and none without a draft', () => {
    const { watch, onFound } = setUp();
    watch.stray(LEAK);
    watch.draft(DRAFT);
    watch.stray(LOG);
    idle();
    watch.draft('');
    watch.stray(LEAK);
    idle();
    expect(watch.any()).toBe(false);
    expect(onFound).not.toHaveBeenCalled();
  });

  it('does not look for words that were let go, while they still stand in the box', () => {
    const { watch, show, onFound } = setUp();
    watch.draft(DRAFT);
    watch.letGo(DRAFT);
    watch.draft(`${DRAFT} `); // the last look comes behind the key that sent it
    watch.stray(LEAK);
    idle();
    expect(onFound).not.toHaveBeenCalled();
    expect(show.mock.calls).toEqual([[true], [false]]);
    watch.draft('続きとして、請求書の送付先も確かめる文を三行で書いてください。');
    expect(show).toHaveBeenLastCalledWith(true);
  });

  it('keeps few bodies waiting, and none when it ends', () => {
    const { watch, onFound, abort } = setUp();
    watch.draft(DRAFT);
    for (let n = 0; n < 8; n += 1) watch.stray(LOG);
    watch.stray(LEAK);
    idle();
    expect(onFound).not.toHaveBeenCalled();
    watch.stray(LEAK);
    abort();
    idle();
    expect(onFound).not.toHaveBeenCalled();
  });
});
