// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPromptActs } from '../../../composer/prompt-acts';
import type { Editor } from '../../../composer/prompt-work';
import type { ReplayOutcome } from '../../../composer/replay-send';
import { createSendGate } from '../../../composer/send-gate';
import { createUsageCounts } from '../../../composer/usage-counts';
import { createAllowances } from '../../../core/gate/allowances';
import type { Notice } from '../../../core/gate/panel-port';
import { applyTextEdits } from '../../../core/mask/mask';
import { createVault } from '../../../core/mask/vault';
import { err, ok } from '../../../core/result';
import type { CountEvent } from '../../../core/usage/counter';
import { judge } from './judging';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';
const MASKED = '佐々木様のメールは [メール1] です';
const KEY = '鍵は sk-1234 です';

/** One box, and everything an act touches, with a site that answers as it is told. */
function setUp(standing: string, { replays = 'sent' }: { readonly replays?: ReplayOutcome } = {}) {
  const element = document.createElement('div');
  element.textContent = standing;
  const box = { kind: 'composer', element } as const;
  const editor = {
    readText: (at: HTMLElement) => at.textContent,
    applyEdits: vi.fn<Editor['applyEdits']>((at, before, edits) => {
      at.textContent = applyTextEdits(before, edits);
      return Promise.resolve(ok(undefined));
    }),
    replaceText: vi.fn<Editor['replaceText']>((at, text) => {
      at.textContent = text;
      return Promise.resolve(ok(undefined));
    }),
    insertText: vi.fn<Editor['insertText']>((at, text) => {
      at.textContent += text;
      return Promise.resolve(ok(undefined));
    }),
  };
  const allowances = createAllowances();
  const gate = createSendGate(
    { readText: editor.readText, judge, allowances, stopOnFailure: () => true, now: () => 0 },
    { onPassed: vi.fn(), onHeld: vi.fn(), onConfirmed: vi.fn() },
  );
  const vault = createVault();
  const events: CountEvent[] = [];
  const notices: (Notice | null)[] = [];
  const state = { lost: undefined as string | undefined, shown: standing };
  const replay = vi.fn((_box: unknown, text: string) => {
    expect(gate.state()).toMatchObject({ kind: 'releasing', text });
    return Promise.resolve(replays);
  });
  const look = () => {
    const text = editor.readText(element);
    return { box, text, verdict: judge(text) };
  };
  const acts = createPromptActs(
    {
      editor,
      gate,
      judge,
      vault: () => vault,
      look,
      shown: () => state.shown,
      composer: () => box,
      lost: {
        get: () => state.lost,
        set(words) {
          state.lost = words;
        },
      },
      allowances,
      counts: createUsageCounts('chatgpt', (some) => events.push(...some)),
      now: () => 0,
      replay,
    },
    { onNotice: (notice) => notices.push(notice), onDone: vi.fn() },
  );
  const outcomes = () =>
    events.flatMap((event) =>
      event.metric === 'outcome' || event.metric === 'reason' ? [event.subject] : [],
    );
  const standingNow = () => element.textContent;
  return { acts, editor, gate, allowances, notices, state, replay, outcomes, standingNow, vault };
}

let act: ReturnType<typeof setUp>;

describe('mask and send', () => {
  beforeEach(() => {
    act = setUp(MAIL);
  });

  it('writes the placeholders and replays the send of exactly that text, once', async () => {
    await act.acts.maskAndSend();
    expect(act.standingNow()).toBe(MASKED);
    expect(act.replay.mock.calls.map(([, text]) => text)).toEqual([MASKED]);
    expect(act.notices).toEqual(['masked-and-sent']);
    expect(act.outcomes()).toEqual(['masked']);
    expect(act.gate.state().kind).toBe('idle');
  });

  it('is one act, however often it is pressed', async () => {
    await Promise.all([act.acts.maskAndSend(), act.acts.maskAndSend(), act.acts.mask()]);
    expect(act.replay).toHaveBeenCalledTimes(1);
    expect(act.editor.applyEdits).toHaveBeenCalledTimes(1);
  });

  it('sends nothing when the editor does not take the text', async () => {
    act.editor.applyEdits.mockResolvedValueOnce(err({ code: 'mismatch' }));
    await act.acts.maskAndSend();
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.notices).toEqual(['write-failed']);
    expect(act.standingNow()).toBe(MAIL);
    expect(act.outcomes()).toEqual([]);
    expect(act.gate.state().kind).toBe('idle');
  });

  it('sends nothing when the editor says yes and holds something else, and keeps the words', async () => {
    act.editor.applyEdits.mockImplementationOnce((at) => {
      at.textContent = '佐々木様のメールは [メール1] [メール1] です';
      return Promise.resolve(ok(undefined));
    });
    await act.acts.maskAndSend();
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.notices).toEqual(['write-failed']);
    expect(act.state.lost).toBe(MAIL);
  });

  it('does not touch a text that was never shown', async () => {
    act.state.shown = '前の文章 old@example.com';
    await act.acts.maskAndSend();
    expect(act.editor.applyEdits).not.toHaveBeenCalled();
    expect(act.replay).not.toHaveBeenCalled();
  });

  it('does nothing where masking would not be enough', async () => {
    act = setUp(KEY);
    await act.acts.maskAndSend();
    expect(act.editor.applyEdits).not.toHaveBeenCalled();
    expect(act.replay).not.toHaveBeenCalled();
  });

  it('lets the user’s own press pass when the site did not act', async () => {
    act = setUp(MAIL, { replays: 'not-sent' });
    await act.acts.maskAndSend();
    expect(act.notices).toEqual(['send-failed']);
    expect(act.allowances.covers(MASKED, 1)).toBe(true);
  });

  it('allows nothing when other words stood there at the last moment', async () => {
    act = setUp(MAIL, { replays: 'changed' });
    await act.acts.maskAndSend();
    expect(act.allowances.covers(MASKED, 1)).toBe(false);
  });

  it('brings refused words back first, and sends them masked', async () => {
    act = setUp('');
    [act.state.lost, act.state.shown] = [MAIL, MAIL];
    await act.acts.maskAndSend();
    expect(act.replay.mock.calls.map(([, text]) => text)).toEqual([MASKED]);
    expect(act.state.lost).toBeUndefined();
  });

  it('never writes refused words over others', async () => {
    act = setUp('書きかけの別の文章');
    [act.state.lost, act.state.shown] = [MAIL, MAIL];
    await act.acts.maskAndSend();
    expect(act.standingNow()).toBe('書きかけの別の文章');
    expect(act.notices).toEqual(['write-failed']);
    expect(act.state.lost).toBe(MAIL);
  });
});

describe('mask', () => {
  it('writes and does not send', async () => {
    act = setUp(MAIL);
    await act.acts.mask();
    expect(act.standingNow()).toBe(MASKED);
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.notices).toEqual(['masked']);
  });
});

describe('send anyway', () => {
  it('needs a reason where the rule asks for one', async () => {
    act = setUp(MAIL);
    await act.acts.sendAnyway(null);
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.allowances.covers(MAIL, 1)).toBe(false);
    await act.acts.sendAnyway('consent-given');
    expect(act.replay.mock.calls.map(([, text]) => text)).toEqual([MAIL]);
    expect(act.outcomes()).toEqual(['sent-anyway', 'consent-given']);
    expect(act.notices).toEqual(['sent-anyway']);
  });

  it('does not exist where the rule blocks', async () => {
    act = setUp(KEY);
    await act.acts.sendAnyway('other');
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.allowances.covers(KEY, 1)).toBe(false);
  });

  it('allows exactly what was shown, not what was typed since', async () => {
    act = setUp(`${MAIL} と b@example.com`);
    act.state.shown = MAIL;
    await act.acts.sendAnyway('false-alarm');
    expect(act.replay).not.toHaveBeenCalled();
    expect(act.allowances.covers(MAIL, 1)).toBe(false);
  });
});

describe('put back', () => {
  it('puts originals in the place of their placeholders', async () => {
    act = setUp(MAIL);
    await act.acts.mask();
    await act.acts.putBack();
    expect(act.standingNow()).toBe(MAIL);
    expect(act.notices).toEqual(['masked', null]);
  });

  it('puts refused words into the empty composer', async () => {
    act = setUp('');
    act.state.lost = MAIL;
    await act.acts.putBack();
    expect(act.standingNow()).toBe(MAIL);
    expect(act.state.lost).toBeUndefined();
  });
});

describe('a template', () => {
  it('is inserted and counted, or said to have failed', async () => {
    act = setUp('');
    await act.acts.insertTemplate('reply-politely', '返信を書いて');
    act.editor.insertText.mockResolvedValueOnce(err({ code: 'mismatch' }));
    await act.acts.insertTemplate('reply-politely', '返信を書いて');
    expect(act.standingNow()).toBe('返信を書いて');
    expect(act.notices).toEqual(['inserted', 'write-failed']);
  });
});
