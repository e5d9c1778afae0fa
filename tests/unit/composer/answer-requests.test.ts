import { describe, expect, it, vi } from 'vitest';
import { createRequestAnswers, type RequestAnswerSink } from '../../../composer/answer-requests';
import { createAllowances } from '../../../core/gate/allowances';
import type { ActionKind } from '../../../core/wire/body-shape';
import { chatgpt } from '../../../sites/chatgpt';
import { judge } from './judging';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';

function setUp(onUnreadable: 'warn' | 'block' = 'block') {
  const sink = {
    onSend: vi.fn<RequestAnswerSink['onSend']>(),
    onDraft: vi.fn<RequestAnswerSink['onDraft']>(),
  };
  const allowances = createAllowances();
  const answers = createRequestAnswers(
    { site: chatgpt, judge, allowances, onUnreadable: () => onUnreadable, now: () => 0 },
    sink,
  );
  const ask = (shape: string, texts?: readonly string[]) =>
    answers.answer({ shape, body: texts ? { readable: true, texts } : { readable: false } });
  return { answers, ask, allowances, sink };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('createRequestAnswers', () => {
  it('answers a send by the same verdict as the composer gate', async () => {
    const { ask, sink } = setUp();
    expect(ask('send', ['議題を考えて'])).toBe('pass');
    expect(ask('send', ['議題を考えて', MAIL])).toBe('refuse');
    // The page waits within the call: nothing else is done before the answer.
    expect(sink.onSend).not.toHaveBeenCalled();
    await turn();
    expect(sink.onSend.mock.calls.map(([request]) => request.outcome.answer)).toEqual([
      'pass',
      'refuse',
    ]);
  });

  it('passes what the user allowed, but not as a draft', () => {
    const { ask, allowances } = setUp();
    allowances.grant(MAIL, 0);
    expect(ask('send', [MAIL])).toBe('pass');
    expect(ask('prepare', [MAIL])).toBe('strip');
  });

  it('strips or refuses drafts with findings, and counts only those', async () => {
    const { ask, sink } = setUp();
    expect(ask('prepare', [MAIL])).toBe('strip');
    expect(ask('autocomplete', [MAIL])).toBe('refuse');
    expect(ask('prepare', ['議題を考えて'])).toBe('pass');
    await turn();
    expect(sink.onDraft.mock.calls.map(([handling]) => handling)).toEqual(['stripped', 'refused']);
    expect(sink.onSend).not.toHaveBeenCalled();
  });

  it('tells by the action in the body what happened, not by the address', async () => {
    const { answers, sink } = setUp();
    const body = { readable: true, texts: [MAIL] } as const;
    const act = (kind: ActionKind, onFinding: 'refuse' | 'strip' = 'refuse') =>
      answers.answer({ shape: 'send', action: { kind, onFinding }, body });
    expect(act('draft', 'strip')).toBe('strip');
    expect(act('title')).toBe('refuse');
    expect(
      answers.answer({
        shape: 'send',
        action: { kind: 'harmless', onFinding: 'refuse' },
        body: { readable: true, texts: [] },
      }),
    ).toBe('pass');
    await turn();
    expect(sink.onDraft.mock.calls.map(([handling]) => handling)).toEqual(['stripped']);
    // A stop is no send: it explains nothing, and is not counted as one.
    expect(sink.onSend).not.toHaveBeenCalled();
    expect(act('send')).toBe('refuse');
    await turn();
    expect(sink.onSend).toHaveBeenCalledTimes(1);
  });

  it('never calls clean what it could not read, and follows the guideline', () => {
    expect(setUp('block').ask('send')).toBe('refuse');
    expect(setUp('warn').ask('send')).toBe('pass');
    expect(setUp('warn').ask('prepare')).toBe('refuse');
  });

  it('refuses a shape that nobody knows', () => {
    expect(setUp().ask('unheard-of', ['a'])).toBe('refuse');
  });
});
