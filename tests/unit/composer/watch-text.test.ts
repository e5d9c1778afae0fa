// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocator } from '../../../composer/locate';
import { createVerdicts, type Verdicts } from '../../../composer/verdicts';
import { watchText, type TextWatch } from '../../../composer/watch-text';
import type { Verdict } from '../../../core/guideline/decide';
import { ok } from '../../../core/result';
import { readText } from '../../../editor/read-text';
import { chatgpt } from '../../../sites/chatgpt';
import { judge } from './judging';
import { pretendLayout, show } from './layout';
import { CHATGPT_A } from './pages';
import { fire } from './press';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';

let guard: AbortController;
let watch: TextWatch;
let verdicts: Verdicts;
let composing: boolean;
let $: ReturnType<typeof show>;
const onLook = vi.fn();

beforeAll(() => {
  pretendLayout();
  // happy-dom has no idle time; a page that is never busy calls at once.
  Object.assign(window, {
    requestIdleCallback: (run: () => void) => setTimeout(run),
    cancelIdleCallback: (id: number) => clearTimeout(id),
  });
});

beforeEach(() => {
  // A look that takes longer makes the next one wait longer: a busy machine must not count here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  guard = new AbortController();
  composing = false;
  onLook.mockReset();
  $ = show(`${CHATGPT_A}<input class="search"><textarea class="unknown"></textarea>`);
  const locator = createLocator(chatgpt, document);
  let scanned = '';
  verdicts = createVerdicts(() => ({
    scan: (text) => {
      scanned = text;
      return ok([]);
    },
    decide: () => judge(scanned) as Verdict,
  }));
  watch = watchText(
    {
      window,
      locator,
      composer: () => locator.composer(),
      readText,
      judge: verdicts.judge,
      composing: () => composing,
      signal: guard.signal,
    },
    onLook,
  );
});
afterEach(() => {
  guard.abort();
  vi.useRealTimers();
});

const wait = (ms = 130) => vi.advanceTimersByTimeAsync(ms);

function write(selector: string, text: string, init: { isTrusted?: boolean } = {}): HTMLElement {
  const element = $(selector);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.value = text;
  } else {
    const line = document.createElement('p');
    line.textContent = text;
    element.replaceChildren(line);
  }
  fire(element, 'input', init);
  return element;
}

describe('the last look', () => {
  it('is ready before Enter comes', async () => {
    write('#prompt-textarea', MAIL);
    expect(watch.latest()).toBeUndefined();
    await wait();
    expect(watch.latest()).toMatchObject({ text: MAIL, verdict: { decision: 'mask' } });
    expect(onLook).toHaveBeenCalledOnce();
  });

  it('is told once for the same text, and again after a new guideline', () => {
    const first = watch.look();
    expect(watch.look()).toBe(first);
    expect(onLook).toHaveBeenCalledOnce();
    verdicts.forget();
    expect(watch.look()).not.toBe(first);
    expect(onLook).toHaveBeenCalledTimes(2);
  });

  it('is put off while an input method is at work, and then made', async () => {
    composing = true;
    write('#prompt-textarea', 'ささき');
    await wait(250);
    expect(onLook).not.toHaveBeenCalled();
    composing = false;
    write('#prompt-textarea', '佐々木');
    fire($('#prompt-textarea'), 'compositionend');
    await wait();
    expect(watch.latest()?.text).toBe('佐々木');
  });

  it('is made soon after the last of many inputs, once', async () => {
    for (const text of ['あ', 'あい', 'あいう']) write('#prompt-textarea', text);
    await wait();
    expect(onLook.mock.calls.map(([watched]) => (watched as { text: string }).text)).toEqual([
      'あいう',
    ]);
  });

  it('goes to the box of the last input, and back when that is gone', () => {
    const edit = write('.edit-box textarea', '先週の議事録');
    expect(watch.look()).toMatchObject({ box: { kind: 'edit' }, text: '先週の議事録' });
    edit.remove();
    expect(watch.look()).toMatchObject({ box: { kind: 'composer' }, text: 'こんにちは' });
  });

  it('follows the focus', async () => {
    fire($('.edit-box textarea'), 'focusin');
    await wait();
    expect(watch.latest()?.box.kind).toBe('edit');
  });

  it('is taken back when there is no box any more', () => {
    watch.look();
    document.body.innerHTML = '';
    expect(watch.look()).toBeUndefined();
    expect(onLook).toHaveBeenLastCalledWith(undefined);
    watch.look();
    expect(onLook).toHaveBeenCalledTimes(2);
  });

  it('is not made after the end of the guard', async () => {
    watch.lookSoon();
    guard.abort();
    write('#prompt-textarea', MAIL);
    await wait();
    expect(onLook).not.toHaveBeenCalled();
  });
});

describe('the words that the user wrote himself', () => {
  it.each(['#prompt-textarea', '.edit-box textarea', '.unknown'])('are known in %s', async (at) => {
    write(at, MAIL);
    await wait();
    expect(watch.writtenByUser([MAIL])).toBe(true);
    expect(watch.writtenByUser(['会議の議題を三つ考えて'])).toBe(false);
  });

  it('are known after the page has emptied the box, as it does on a send', async () => {
    write('#prompt-textarea', MAIL);
    await wait();
    write('#prompt-textarea', '');
    await wait();
    expect(watch.writtenByUser([MAIL])).toBe(true);
  });

  it('are forgotten once they were sent', async () => {
    write('#prompt-textarea', MAIL);
    await wait();
    watch.forgetWritten();
    expect(watch.writtenByUser([MAIL])).toBe(false);
  });

  it('are not what a script put there', async () => {
    write('#prompt-textarea', MAIL, { isTrusted: false });
    await wait();
    expect(watch.latest()?.text).toBe(MAIL);
    expect(watch.writtenByUser([MAIL])).toBe(false);
  });

  it('are not what stands in a search field', async () => {
    write('.search', MAIL);
    await wait();
    expect(watch.writtenByUser([MAIL])).toBe(false);
  });

  it('are nothing at first: an empty request is not theirs', () => {
    expect(watch.writtenByUser([''])).toBe(false);
  });
});
