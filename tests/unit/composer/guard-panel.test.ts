// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuardPanel, type GuardPanelSource } from '../../../composer/guard-panel';
import type { PanelHost } from '../../../composer/panel-host';
import { createSendGate, type SendGate } from '../../../composer/send-gate';
import { createUsageCounts } from '../../../composer/usage-counts';
import { createAllowances } from '../../../core/gate/allowances';
import { judge } from './judging';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';

let guard: AbortController;
let gate: SendGate;
let box: HTMLTextAreaElement;
let open: boolean;
let idle: (() => void)[];
const count = vi.fn();
const rememberClosed = vi.fn();
const onChange = vi.fn();
const opened = vi.fn();
const started = vi.fn();

beforeEach(() => {
  guard = new AbortController();
  document.body.innerHTML = '<textarea></textarea><button>elsewhere</button>';
  box = document.querySelector('textarea') as HTMLTextAreaElement;
  open = false;
  idle = [];
  for (const mock of [count, rememberClosed, onChange, opened, started]) mock.mockReset();
  Object.assign(window, { requestIdleCallback: (run: () => void) => idle.push(run) });
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(1400);
  gate = createSendGate(
    {
      readText: () => MAIL,
      judge,
      allowances: createAllowances(),
      stopOnFailure: () => true,
      now: () => 0,
    },
    { onPassed: vi.fn(), onHeld: vi.fn(), onConfirmed: vi.fn() },
  );
});
afterEach(() => {
  guard.abort();
  vi.restoreAllMocks();
});

/** Where the panel stands in the page is the business of the host: here it only knows whether. */
const host: PanelHost = {
  start(shown) {
    started(shown);
    open = shown;
  },
  open(focus) {
    opened(focus);
    open = true;
  },
  close: () => (open = false),
  isOpen: () => open,
  warm: vi.fn(),
  post: vi.fn(),
  showPill: vi.fn(),
  isMissing: () => false,
  isSeen: () => open,
  isReady: () => true,
};

function panel(changes: Partial<GuardPanelSource> = {}) {
  return createGuardPanel({
    window,
    host,
    gate,
    counts: createUsageCounts('claude', count),
    closed: () => Promise.resolve(false),
    rememberClosed,
    box: () => ({ kind: 'composer', element: box }),
    gone: () => false,
    onChange,
    signal: guard.signal,
    ...changes,
  });
}
const hold = () => {
  gate.onSend({
    box: { kind: 'composer', element: box },
    via: 'key',
    trusted: true,
    repeat: false,
  });
  expect(gate.state().kind).toBe('held');
};
async function quietMoment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const run of idle) run();
}
const edited = [{ metric: 'outcome', site: 'claude', subject: 'edited' }];

describe('at the start', () => {
  it('opens in a quiet moment, once', async () => {
    const it = panel();
    it.start();
    it.start();
    expect(started).not.toHaveBeenCalled();
    await quietMoment();
    expect(started.mock.calls).toEqual([[true]]);
  });

  it('stays closed when the user has closed it', async () => {
    panel({ closed: () => Promise.resolve(true) }).start();
    await quietMoment();
    expect(started.mock.calls).toEqual([[false]]);
  });

  it('stays closed where it would stand on the words', async () => {
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(1000);
    panel().start();
    await quietMoment();
    expect(started.mock.calls).toEqual([[false]]);
  });

  it('does not close what a held send has opened meanwhile', async () => {
    const it = panel({ closed: () => Promise.resolve(true) });
    it.start();
    it.showHeld(false);
    await quietMoment();
    expect(started.mock.calls).toEqual([[true]]);
  });

  it('does nothing once the guard has ended, or when only a reload helps', async () => {
    panel({ gone: () => true }).start();
    panel().start();
    guard.abort();
    await quietMoment();
    expect(started).not.toHaveBeenCalled();
  });
});

describe('a held send', () => {
  it('opens the panel, and gives it the focus only when told', () => {
    panel().showHeld(false);
    expect(opened).toHaveBeenLastCalledWith(undefined);
    panel().showHeld(true);
    expect(opened).toHaveBeenLastCalledWith('primary');
  });

  it('is over when the user goes back to his words: the panel goes as it came', () => {
    const it = panel();
    hold();
    it.showHeld(true);
    it.backToEditing();
    expect(gate.state().kind).toBe('idle');
    expect(count).toHaveBeenCalledExactlyOnceWith(edited);
    expect(open).toBe(false);
    expect(document.activeElement).toBe(box);
    expect(rememberClosed).not.toHaveBeenCalled();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('leaves the panel open that was open before', () => {
    open = true;
    const it = panel();
    hold();
    it.showHeld(true);
    it.backToEditing();
    expect(open).toBe(true);
    expect(document.activeElement).toBe(box);
  });

  it('leaves the panel open that the user has opened himself since', () => {
    const it = panel();
    hold();
    it.showHeld(false);
    it.toggle();
    it.toggle();
    it.backToEditing();
    expect(open).toBe(true);
  });

  it('is not shown when only a reload helps', () => {
    panel({ gone: () => true }).showHeld(true);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('the user', () => {
  it('opens and closes it himself, and that is remembered', () => {
    const it = panel();
    it.toggle();
    expect(opened).toHaveBeenCalledWith('tab');
    expect(rememberClosed).toHaveBeenLastCalledWith(false);
    it.toggle();
    expect(open).toBe(false);
    expect(rememberClosed).toHaveBeenLastCalledWith(true);
    expect(document.activeElement).toBe(box);
  });

  it('finds the decision focused when he opens it during a hold', () => {
    hold();
    panel().toggle();
    expect(opened).toHaveBeenCalledWith('primary');
  });

  it('goes back to editing by closing it: nothing stays held behind a closed panel', () => {
    const it = panel();
    hold();
    it.showHeld(true);
    it.close();
    expect(gate.state().kind).toBe('idle');
    expect(count).toHaveBeenCalledExactlyOnceWith(edited);
  });

  it('is counted as editing only where something was held', () => {
    const it = panel();
    it.backToEditing();
    it.close();
    expect(count).not.toHaveBeenCalled();
  });

  it('cannot open it when only a reload helps', () => {
    panel({ gone: () => true }).toggle();
    expect(opened).not.toHaveBeenCalled();
  });
});
