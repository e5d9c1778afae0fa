import { describe, expect, it, vi } from 'vitest';
import { runPanelCommand, type PanelCommandParts } from '../../../composer/panel-commands';
import type { PanelToGuard } from '../../../core/gate/panel-port';

function setUp(seen: boolean) {
  const run = vi.fn(() => Promise.resolve());
  const open = vi.fn();
  const sendAnyway = vi.fn(() => Promise.resolve());
  const parts = {
    gate: { isDecision: () => true },
    acts: { sendAnyway },
    lists: { run },
    host: { isSeen: () => seen, open },
    panel: {},
    showFinding: vi.fn(),
  } as unknown as PanelCommandParts;
  return {
    run,
    open,
    sendAnyway,
    tell: (message: PanelToGuard) => runPanelCommand(parts, message),
  };
}

const WEAKENING: readonly PanelToGuard[] = [
  { kind: 'list-finding', list: 'neverFlag', index: 0, excerpt: 'a@example.jp' },
  { kind: 'list-selection' },
  { kind: 'unlist-finding', index: 0, excerpt: 'a@example.jp' },
  { kind: 'clear-list', list: 'alwaysMask' },
  { kind: 'undo-listing' },
];

describe('commands of the panel', () => {
  it.each(WEAKENING)('$kind is done from a panel that is seen, and from no other', (message) => {
    const seen = setUp(true);
    seen.tell(message);
    expect(seen.run.mock.calls).toEqual([[message]]);
    const covered = setUp(false);
    covered.tell(message);
    expect(covered.run).not.toHaveBeenCalled();
    expect(covered.open).toHaveBeenCalledOnce();
  });

  it('sending anyway is done from a panel that is seen, and from no other', () => {
    const message = { kind: 'send-anyway', reason: null } as const;
    const covered = setUp(false);
    covered.tell(message);
    expect(covered.sendAnyway).not.toHaveBeenCalled();
    const seen = setUp(true);
    seen.tell(message);
    expect(seen.sendAnyway).toHaveBeenCalledOnce();
  });
});
