// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAnswer, type RestoredAnswer } from '../../../composer/watch-answer';
import { createVault, type Vault } from '../../../core/mask/vault';
import { SITES } from '../../../sites/registry';

const site = SITES.find(({ id }) => id === 'claude');
if (!site) throw new Error('Claude is a site');

const turn = (text: string, streaming = false) =>
  `<div data-testid="assistant-message" data-is-streaming="${String(streaming)}"><p>${text}</p></div>`;

describe('watchAnswer', () => {
  let vault: Vault;
  let stop: AbortController;
  let answers: (RestoredAnswer | null)[];
  const start = () =>
    watchAnswer({
      site,
      document,
      vault: () => vault,
      onAnswer: (answer) => answers.push(answer),
      signal: stop.signal,
    });
  const last = () => document.body.lastElementChild;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers();
    vault = createVault();
    vault.placeholderFor({ type: 'PERSON' }, '青木さくら', 'ja');
    stop = new AbortController();
    answers = [];
    document.body.innerHTML = '';
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it('gives the last answer with the originals, growing, then complete', async () => {
    const watch = start();
    watch.check();
    document.body.innerHTML = turn('前の回答') + turn('[氏名1]様', true);
    await pass(300);
    expect(answers).toEqual([{ text: '青木さくら様', complete: false }]);
    const words = last()?.querySelector('p')?.firstChild;
    if (words) words.nodeValue = '[氏名1]様、ありがとうございます。';
    await pass(300);
    last()?.setAttribute('data-is-streaming', 'false');
    await pass(300);
    expect(answers.at(-1)).toEqual({
      text: '青木さくら様、ありがとうございます。',
      complete: false,
    });
    await pass(1000);
    expect(answers.at(-1)).toEqual({
      text: '青木さくら様、ありがとうございます。',
      complete: true,
    });
    expect(answers).toHaveLength(3);
  });

  it('waits for the stop control of the page to go as well', async () => {
    document.body.innerHTML = `${turn('[氏名1]様')}<button data-testid="chat-input-stop">停止</button>`;
    start().check();
    await pass(3000);
    expect(answers).toEqual([{ text: '青木さくら様', complete: false }]);
    last()?.remove();
    await pass(1500);
    expect(answers.at(-1)).toEqual({ text: '青木さくら様', complete: true });
  });

  it('says nothing of an answer without placeholders, and takes the last one back', async () => {
    document.body.innerHTML = turn('[氏名1]様');
    start().check();
    await pass(2000);
    document.body.insertAdjacentHTML('beforeend', turn('承知しました。'));
    await pass(300);
    expect(answers.at(-1)).toBeNull();
  });

  it('observes nothing and reads nothing while nothing is masked', async () => {
    vault = createVault();
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const query = vi.spyOn(document, 'querySelectorAll');
    const watch = start();
    watch.check();
    document.body.innerHTML = turn('[氏名1]様');
    await pass(2000);
    expect(observe).not.toHaveBeenCalled();
    expect(query).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(answers).toEqual([]);
    vi.restoreAllMocks();
  });

  it('follows the page into a conversation with an empty vault and back', async () => {
    const full = vault;
    document.body.innerHTML = turn('[氏名1]様');
    const watch = start();
    watch.check();
    await pass(2000);
    vault = createVault();
    watch.check();
    expect(answers.at(-1)).toBeNull();
    vault = full;
    watch.check();
    await pass(2000);
    expect(answers.at(-1)).toEqual({ text: '青木さくら様', complete: true });
  });

  it('rests when the answer is complete and when it is stopped', async () => {
    document.body.innerHTML = turn('[氏名1]様');
    start().check();
    await pass(5000);
    expect(vi.getTimerCount()).toBe(0);
    const count = answers.length;
    stop.abort();
    document.body.innerHTML = turn('[氏名1]さん');
    await pass(2000);
    expect(answers.slice(count)).toEqual([null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks at a fast stream only a few times a second', async () => {
    document.body.innerHTML = turn('[氏名1]', true);
    start().check();
    await pass(300);
    const query = vi.spyOn(document, 'querySelectorAll');
    for (let word = 0; word < 100; word += 1) {
      last()?.querySelector('p')?.append('語');
      await pass(10);
    }
    expect(answers.at(-1)?.text.length).toBeGreaterThan(40);
    expect(query.mock.calls.length).toBeLessThan(14);
    vi.restoreAllMocks();
  });
});
