// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCoverageMinutes } from '../../../composer/coverage-minutes';
import {
  CHECK_EVERY_MS,
  createPulse,
  GRACE_MS,
  watchCoverage,
  type CoverageSink,
} from '../../../composer/watch-coverage';

let guard: AbortController;
beforeEach(() => {
  guard = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  guard.abort();
  vi.useRealTimers();
});

function setUp() {
  const facts = {
    extensionAlive: true,
    chatExpected: true,
    composerGate: true,
    requestGate: true,
    checkFailed: false,
    sendPastGate: false,
    strayedSend: false,
    unseenSend: false,
    unknownRequest: false,
    panelMissing: false,
    guidelineRead: true,
    namesByRules: false,
  };
  const sink = {
    onChange: vi.fn<CoverageSink['onChange']>(),
    onSpent: vi.fn<CoverageSink['onSpent']>(),
  };
  const watch = watchCoverage(
    { window, facts: () => facts, now: () => performance.now(), signal: guard.signal },
    sink,
  );
  return { facts, sink, watch };
}

describe('watchCoverage', () => {
  it('reports changes, once each', () => {
    const { facts, sink, watch } = setUp();
    expect(watch.now()).toEqual({ state: 'starting' });
    watch.check();
    watch.check();
    facts.requestGate = false;
    vi.advanceTimersByTime(GRACE_MS + 1);
    expect(sink.onChange.mock.calls.map(([coverage]) => coverage)).toEqual([
      { state: 'attached' },
      { state: 'starting' },
      { state: 'degraded', reason: 'request-gate-missing' },
    ]);
  });

  it('is starting for no longer than the grace, and again after a navigation', () => {
    const { facts, watch } = setUp();
    facts.composerGate = false;
    vi.advanceTimersByTime(GRACE_MS + 1);
    expect(watch.now()).toEqual({ state: 'degraded', reason: 'composer-not-found' });
    watch.restartGrace();
    expect(watch.now()).toEqual({ state: 'starting' });
    vi.advanceTimersByTime(GRACE_MS + 1);
    expect(watch.now().state).toBe('degraded');
  });

  it('finds out by itself that the extension is gone', () => {
    const { facts, watch } = setUp();
    watch.check();
    facts.extensionAlive = false;
    vi.advanceTimersByTime(CHECK_EVERY_MS);
    expect(watch.now()).toEqual({ state: 'blind', reason: 'extension-gone' });
  });

  it('spends time in the state that was shown, while the tab is looked at', () => {
    const { sink, watch } = setUp();
    watch.check();
    vi.advanceTimersByTime(CHECK_EVERY_MS * 2);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    vi.advanceTimersByTime(CHECK_EVERY_MS * 5);
    Reflect.deleteProperty(document, 'visibilityState');
    expect(sink.onSpent.mock.calls).toEqual([
      ['attached', CHECK_EVERY_MS],
      ['attached', CHECK_EVERY_MS],
    ]);
  });
});

describe('createPulse', () => {
  it('is heard while our listeners stand, and not when they were removed', () => {
    const pulse = createPulse(window, guard.signal);
    expect(pulse()).toBe(true);
    expect(pulse()).toBe(true);
    guard.abort();
    expect(pulse()).toBe(false);
  });
});

describe('createCoverageMinutes', () => {
  it('tells whole minutes per state and keeps the rest', () => {
    const counted: unknown[] = [];
    const spend = createCoverageMinutes((state, minutes) => counted.push([state, minutes]));
    for (let beat = 0; beat < 25; beat += 1) spend('attached', 5_000);
    spend('blind', 59_000);
    spend('blind', 62_000);
    expect(counted).toEqual([
      ['attached', 1],
      ['attached', 1],
      ['blind', 2],
    ]);
  });
});
