// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocator } from '../../../composer/locate';
import { CONTROL_WITHIN_MS, replaySend, SENT_WITHIN_MS } from '../../../composer/replay-send';
import { createSendControls } from '../../../composer/send-control';
import { createSendGate } from '../../../composer/send-gate';
import { createSentTexts } from '../../../composer/sent-texts';
import { createAllowances } from '../../../core/gate/allowances';
import { claude } from '../../../sites/claude';
import { judge } from './judging';
import { pretendLayout, show } from './layout';

beforeAll(pretendLayout);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = '[メール1] に返信して';

function setUp() {
  const at = show(`<div data-testid="chat-input-grid-container">
    <div data-testid="chat-input" contenteditable="true">${TEXT}</div>
    <button data-testid="chat-input-send"></button></div>`);
  const readText = (element: HTMLElement) => element.textContent;
  const locator = createLocator(claude, document);
  const controls = createSendControls(claude, locator);
  const gate = createSendGate(
    {
      readText,
      judge,
      allowances: createAllowances(),
      stopOnFailure: () => true,
      now: () => 0,
    },
    { onPassed: vi.fn(), onHeld: vi.fn(), onConfirmed: vi.fn() },
  );
  const sentTexts = createSentTexts();
  const { signal } = new AbortController();
  const box = { kind: 'composer', element: at('[data-testid="chat-input"]') } as const;
  const button = at('button');
  const clicks = vi.fn();
  button.addEventListener('click', clicks);
  const replay = () => replaySend({ controls, gate, readText, sentTexts, signal }, box, TEXT);
  return { box, button, clicks, sentTexts, replay };
}

describe('replaySend', () => {
  it('clicks the site’s control once and sees the box emptied', async () => {
    const { box, button, clicks, replay } = setUp();
    button.addEventListener('click', () => {
      box.element.textContent = '';
    });
    await expect(replay()).resolves.toBe('sent');
    expect(clicks).toHaveBeenCalledTimes(1);
  });

  it('waits for a control that is not ready yet', async () => {
    const { box, button, clicks, replay } = setUp();
    button.setAttribute('aria-disabled', 'true');
    const outcome = replay();
    await vi.advanceTimersByTimeAsync(500);
    expect(clicks).not.toHaveBeenCalled();
    button.removeAttribute('aria-disabled');
    button.addEventListener('click', () => box.element.remove());
    await vi.advanceTimersByTimeAsync(100);
    await expect(outcome).resolves.toBe('sent');
  });

  it('presses Enter once where there is no control', async () => {
    const { box, button, replay } = setUp();
    button.remove();
    const keys = vi.fn();
    box.element.addEventListener('keydown', (event) => {
      keys(event.key, event.isComposing);
      box.element.textContent = '';
    });
    const outcome = replay();
    await vi.advanceTimersByTimeAsync(CONTROL_WITHIN_MS + 100);
    await expect(outcome).resolves.toBe('sent');
    expect(keys.mock.calls).toEqual([['Enter', false]]);
  });

  it('replays nothing for other words', async () => {
    const { box, clicks, replay } = setUp();
    box.element.textContent = `${TEXT} と b@example.com`;
    const outcome = replay();
    await vi.advanceTimersByTimeAsync(CONTROL_WITHIN_MS + 100);
    await expect(outcome).resolves.toBe('changed');
    expect(clicks).not.toHaveBeenCalled();
  });

  it('believes the request gate, in good and in bad', async () => {
    for (const answer of ['sent', 'refused'] as const) {
      const { button, sentTexts, replay } = setUp();
      button.addEventListener('click', () => sentTexts.seen([TEXT], answer));
      await expect(replay()).resolves.toBe(answer);
    }
  });

  it('tries once and no more when nothing happens', async () => {
    const { clicks, replay } = setUp();
    const outcome = replay();
    await vi.advanceTimersByTimeAsync(SENT_WITHIN_MS + 100);
    await expect(outcome).resolves.toBe('not-sent');
    expect(clicks).toHaveBeenCalledTimes(1);
  });
});
