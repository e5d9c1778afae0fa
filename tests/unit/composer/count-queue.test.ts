// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCountQueue } from '../../../composer/count-queue';
import type { CountEvent } from '../../../core/usage/counter';

const prompt: CountEvent = { metric: 'prompt', site: 'claude', action: 'allow' };
const masked: CountEvent = { metric: 'outcome', site: 'claude', subject: 'masked' };
let sent: (readonly CountEvent[])[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
});
afterEach(() => vi.useRealTimers());

it('hands counts on together, a moment later, each once', () => {
  const count = createCountQueue(window, (events) => sent.push(events));
  count([prompt]);
  count([masked, prompt]);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([[prompt, masked, prompt]]);
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(1);
  count([masked]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([[prompt, masked, prompt], [masked]]);
});

it('loses nothing when the tab is hidden or left', () => {
  const count = createCountQueue(window, (events) => sent.push(events));
  count([prompt]);
  window.dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([[prompt]]);
  count([masked]);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(sent).toEqual([[prompt], [masked]]);
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveLength(2);
});
