// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuardModel, type GuardModelSource } from '../../../composer/guard-model';
import type { GuardSnapshot } from '../../../core/gate/panel-port';
import type { SendState } from '../../../core/gate/send-state';
import { createVault, type Vault } from '../../../core/mask/vault';
import { judge, TOO_LONG } from './judging';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';
const KEY = '鍵は sk-abcdef です';

let text: string | undefined;
let state: SendState;
let lost: string | undefined;
let vault: Vault;
const onSnapshot = vi.fn<(snapshot: GuardSnapshot) => void>();
const onPill = vi.fn();
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  [text, state, lost, vault] = [undefined, { kind: 'idle' }, undefined, createVault()];
  onSnapshot.mockReset();
  onPill.mockReset();
});

function model(changes: Partial<GuardModelSource> = {}) {
  return createGuardModel(
    {
      site: { id: 'claude', name: 'Claude' },
      coverage: () => ({ state: 'attached' }),
      state: () => state,
      vault: () => vault,
      judge,
      limit: TOO_LONG,
      latest: () => (text === undefined ? undefined : { text, verdict: judge(text) }),
      lost: () => lost,
      lists: () => undefined,
      attach: () => null,
      unreadFiles: () => 0,
      ...changes,
    },
    { onSnapshot, onPill },
  );
}
/** What the panel is told now. */
function shown(changes: Partial<GuardModelSource> = {}): GuardSnapshot {
  model(changes).show();
  const [snapshot] = onSnapshot.mock.lastCall ?? [];
  if (!snapshot) throw new Error('nothing was shown');
  return snapshot;
}

describe('what the user may say for good', () => {
  it('is open for a finding that could be sent as it is, and closed for one that could not', () => {
    text = MAIL;
    expect(shown().findings).toMatchObject([{ listing: 'open' }]);
    text = KEY;
    expect(shown().findings).toMatchObject([{ action: 'block', listing: 'closed' }]);
  });

  it('is said with how much is listed, once that is known', () => {
    expect(shown().lists).toBeNull();
    const lists = { salt: 's', neverFlag: [], alwaysMask: [{ length: 2, tag: 1, digest: '' }] };
    expect(shown({ lists: () => lists }).lists).toEqual({ neverFlag: 0, alwaysMask: 1 });
  });
});

describe('what is shown', () => {
  it('is the text in the box, with what would stand in place of each finding', () => {
    text = MAIL;
    expect(shown()).toMatchObject({
      site: 'claude',
      siteName: 'Claude',
      coverage: { state: 'attached' },
      prompt: { kind: 'findings' },
      decision: 'mask',
      canMask: true,
      findings: [{ type: 'EMAIL', excerpt: 'sasaki@example.co.jp', placeholder: '[メール1]' }],
    });
  });

  it('uses up no placeholder by showing one', () => {
    text = MAIL;
    shown();
    expect(vault.size).toBe(0);
  });

  it('is held when this very text is held, not when another is', () => {
    text = MAIL;
    state = { kind: 'held', text: MAIL, heldAtMs: 0 };
    expect(shown().prompt).toEqual({ kind: 'held' });
    text = `${MAIL}。`;
    expect(shown().prompt).toEqual({ kind: 'findings' });
  });

  it('blocks what is too long to be scanned', () => {
    text = 'あ'.repeat(TOO_LONG + 1);
    expect(shown()).toMatchObject({
      prompt: { kind: 'too-long', length: TOO_LONG + 1, limit: TOO_LONG },
      decision: 'block',
      override: 'none',
    });
  });

  it('has no findings before there is a box', () => {
    expect(shown()).toMatchObject({ prompt: { kind: 'empty' }, findings: [] });
  });

  it('is the words that were refused on their way, while the user has not decided about them', () => {
    text = '';
    lost = KEY;
    state = { kind: 'held', text: KEY, heldAtMs: 0 };
    const guard = model();
    guard.show();
    expect(onSnapshot.mock.lastCall?.[0]).toMatchObject({
      prompt: { kind: 'held' },
      decision: 'block',
    });
    expect(guard.shown()).toBe(KEY);
    state = { kind: 'idle' };
    guard.show();
    expect(guard.shown()).toBe('');
  });
});

describe('putting back', () => {
  it('is offered for words refused on their way that stand no more in the box', () => {
    [text, lost] = ['', KEY];
    expect(shown().canPutBack).toBe(true);
    text = KEY;
    expect(shown().canPutBack).toBe(false);
  });

  it('is offered while one of our placeholders stands in the box', () => {
    text = '[メール1] に返信';
    expect(shown().canPutBack).toBe(false);
    vault.placeholderFor({ type: 'EMAIL' }, 'sasaki@example.co.jp', 'ja');
    expect(shown().canPutBack).toBe(true);
    text = '返信を書いて';
    expect(shown().canPutBack).toBe(false);
  });
});

describe('the pill', () => {
  it('is told what stops the prompt, and whether it is held', () => {
    text = MAIL;
    shown();
    expect(onPill).toHaveBeenLastCalledWith({
      coverage: { state: 'attached' },
      findings: 1,
      held: false,
    });
    state = { kind: 'held', text: MAIL, heldAtMs: 0 };
    shown();
    expect(onPill).toHaveBeenLastCalledWith(expect.objectContaining({ held: true }));
  });

  it('does not count what the guideline allows', () => {
    text = MAIL;
    const verdict = judge(MAIL);
    if (verdict === 'too-long') throw new Error('too long');
    const judgements = verdict.judgements.map((each) => ({ ...each, action: 'allow' as const }));
    shown({ latest: () => ({ text: MAIL, verdict: { ...verdict, judgements } }) });
    expect(onPill).toHaveBeenLastCalledWith(expect.objectContaining({ findings: 0 }));
  });
});

describe('a change', () => {
  it('is shown once for all of one turn, with the last state', async () => {
    const guard = model();
    guard.changed();
    guard.setNotice('masked');
    guard.setNotice('write-failed');
    guard.setAnswer({ text: '佐々木様', complete: true });
    text = MAIL;
    expect(onSnapshot).not.toHaveBeenCalled();
    await turn();
    expect(onSnapshot).toHaveBeenCalledOnce();
    expect(onSnapshot.mock.lastCall?.[0]).toMatchObject({
      notice: 'write-failed',
      answer: { text: '佐々木様' },
      decision: 'mask',
    });
    expect(guard.notice()).toBe('write-failed');
    guard.changed();
    await turn();
    expect(onSnapshot).toHaveBeenCalledTimes(2);
  });
});
