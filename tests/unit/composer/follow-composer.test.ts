// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { followComposer } from '../../../composer/follow-composer';
import { createLocator } from '../../../composer/locate';
import { chatgpt } from '../../../sites/chatgpt';
import { pretendLayout, show } from './layout';
import { CHATGPT_A, CHATGPT_B } from './pages';

let guard: AbortController;
beforeAll(pretendLayout);
beforeEach(() => {
  guard = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => guard.abort());

function follow() {
  const known = createLocator(chatgpt, document);
  const looked = vi.fn(() => known.composer());
  const sink = { onChange: vi.fn(), onMutation: vi.fn() };
  const locator = { ...known, composer: looked };
  const followed = followComposer({ window, locator, signal: guard.signal }, sink);
  return { followed, looked, ...sink };
}
const wait = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));

describe('followComposer', () => {
  it('knows the composer that is there', () => {
    const $ = show(CHATGPT_A);
    const { followed, onChange } = follow();
    followed.refresh();
    expect(followed.current()?.element).toBe($('#prompt-textarea'));
    expect(onChange).toHaveBeenCalledOnce();
    followed.refresh();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('finds one that comes late, by itself', async () => {
    const { followed, onChange } = follow();
    followed.refresh();
    expect(onChange).not.toHaveBeenCalled();
    const $ = show(CHATGPT_A);
    await wait();
    expect(followed.current()?.element).toBe($('#prompt-textarea'));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('finds one that only becomes visible', async () => {
    const $ = show(`<div hidden>${CHATGPT_A}</div>`);
    const { followed } = follow();
    followed.refresh();
    expect(followed.current()).toBeUndefined();
    $('body > div').removeAttribute('hidden');
    await wait();
    expect(followed.current()?.element).toBe($('#prompt-textarea'));
  });

  it('looks now and then while the page builds itself, not with each change', async () => {
    const { followed, looked } = follow();
    followed.refresh();
    looked.mockClear();
    const startMs = performance.now();
    for (let index = 0; index < 40; index += 1) {
      document.body.append(document.createElement('p'));
      await wait(2);
    }
    await wait();
    expect(looked.mock.calls.length).toBeGreaterThan(0);
    expect(looked.mock.calls.length).toBeLessThan((performance.now() - startMs) / 100 + 2);
  });

  it('follows a composer that is replaced, also together with what is around it', async () => {
    const $ = show(CHATGPT_A);
    const { followed, onChange } = follow();
    followed.refresh();
    const fresh = $('#prompt-textarea').cloneNode(true) as HTMLElement;
    $('#prompt-textarea').replaceWith(fresh);
    await wait();
    expect(followed.current()?.element).toBe(fresh);
    const $b = show(CHATGPT_B);
    await wait();
    expect(followed.current()?.element).toBe($b('.real'));
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('says that there is none any more, and finds the next', async () => {
    const $ = show(CHATGPT_A);
    const { followed, onChange } = follow();
    followed.refresh();
    $('main').remove();
    await wait();
    expect(onChange).toHaveBeenLastCalledWith(undefined);
    expect(followed.current()).toBeUndefined();
    show(CHATGPT_A);
    await wait();
    expect(followed.current()).toBeDefined();
  });

  it('hears what the page changes in the composer', async () => {
    const $ = show(CHATGPT_A);
    const { followed, onMutation } = follow();
    followed.refresh();
    const [paragraph] = $('#prompt-textarea').children;
    paragraph?.firstChild?.replaceWith('おはようございます');
    await wait(20);
    expect(onMutation).toHaveBeenCalled();
  });

  it('hears nothing of an answer that streams in', async () => {
    const $ = show(CHATGPT_A);
    const { followed, looked, onMutation } = follow();
    followed.refresh();
    looked.mockClear();
    for (let index = 0; index < 30; index += 1) $('article').append(document.createElement('p'));
    $('article').setAttribute('class', 'streaming');
    await wait();
    expect(looked).not.toHaveBeenCalled();
    expect(onMutation).not.toHaveBeenCalled();
  });

  it('lets go of the old composer', async () => {
    const $ = show(CHATGPT_A);
    const { followed, onMutation } = follow();
    followed.refresh();
    const old = $('#prompt-textarea');
    old.remove();
    await wait();
    onMutation.mockClear();
    old.append('words');
    await wait(20);
    expect(onMutation).not.toHaveBeenCalled();
  });

  it('ends with the guard', async () => {
    const { followed, looked, onChange } = follow();
    followed.refresh();
    document.body.append(document.createElement('p'));
    await wait(5);
    guard.abort();
    looked.mockClear();
    show(CHATGPT_A);
    await wait();
    followed.refresh();
    expect(looked).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });
});
