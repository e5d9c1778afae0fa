import { describe, expect, it } from 'vitest';
import type { GateQuestion } from '../../../../core/gate/link';
import { answerRequest, type RequestRules } from '../../../../core/gate/request-answer';
import type { Verdict } from '../../../../core/guideline/decide';
import type { Action, FailureAction } from '../../../../core/guideline/schema';

const CLEAN = '議事録を三行でまとめてください';
const NAMED = '田中太郎様（tanaka@example.co.jp）への返信を書いて';
const LONG = '長い文章';

const SEND: RequestRules = { kind: 'send', onFinding: 'refuse' };
const TITLE: RequestRules = { kind: 'title', onFinding: 'refuse' };
const DRAFT: RequestRules = { kind: 'draft', onFinding: 'strip' };
const SUGGEST: RequestRules = { kind: 'draft', onFinding: 'refuse' };

function verdict(decision: Action): Verdict {
  return { decision, judgements: [], canMask: false, override: 'free' };
}

function answer(
  texts: readonly string[] | 'unreadable',
  rules: RequestRules,
  asked: { decision?: Action; allowed?: readonly string[]; onUnreadable?: FailureAction } = {},
) {
  const question: GateQuestion = {
    shape: 'any',
    body: texts === 'unreadable' ? { readable: false } : { readable: true, texts },
  };
  const outcome = answerRequest(question, rules, {
    judge: (text) => {
      if (text === LONG) return 'too-long';
      return verdict(text === NAMED ? (asked.decision ?? 'mask') : 'allow');
    },
    allowed: (text) => asked.allowed?.includes(text) ?? false,
    onUnreadable: asked.onUnreadable ?? 'block',
  });
  return `${outcome.answer}: ${outcome.because}`;
}

describe('answerRequest', () => {
  it('goes by the action that was met in the body, where one was', () => {
    const ask = (action: RequestRules, readable: boolean) =>
      answerRequest(
        {
          shape: 'any',
          action,
          body: readable ? { readable: true, texts: [NAMED] } : { readable: false },
        },
        SEND,
        { judge: () => verdict('mask'), allowed: () => true, onUnreadable: 'warn' },
      ).answer;
    // The user's word counts for a send, and never for a draft.
    expect(ask(SEND, true)).toBe('pass');
    expect(ask(DRAFT, true)).toBe('strip');
    expect(ask(SUGGEST, true)).toBe('refuse');
    expect(ask(DRAFT, false)).toBe('refuse');
  });

  it.each([SEND, TITLE, DRAFT, SUGGEST])('lets clean words pass (%o)', (rules) => {
    expect(answer([CLEAN, ''], rules)).toBe('pass: clean');
    expect(answer([], rules)).toBe('pass: clean');
  });

  it.each(['warn', 'mask', 'block'] as const)('stops findings whose action is %s', (decision) => {
    expect(answer([CLEAN, NAMED], SEND, { decision })).toBe('refuse: findings');
    expect(answer([NAMED], TITLE, { decision })).toBe('refuse: findings');
    expect(answer([NAMED], DRAFT, { decision })).toBe('strip: findings');
    expect(answer([NAMED], SUGGEST, { decision })).toBe('refuse: findings');
  });

  it('lets findings pass that the guideline allows', () => {
    expect(answer([NAMED], SEND, { decision: 'allow' })).toBe('pass: clean');
  });

  it('lets a send and its title pass with the very words that the user decided to send', () => {
    expect(answer([NAMED], SEND, { allowed: [NAMED] })).toBe('pass: allowed');
    expect(answer([NAMED], TITLE, { allowed: [NAMED] })).toBe('pass: allowed');
    expect(answer([NAMED, CLEAN], SEND, { allowed: [NAMED] })).toBe('pass: allowed');
  });

  it('does not let other words pass beside allowed ones', () => {
    expect(answer([CLEAN, NAMED], SEND, { allowed: [CLEAN] })).toBe('refuse: findings');
    expect(answer([NAMED, LONG], SEND, { allowed: [NAMED] })).toBe('refuse: too-long');
  });

  it('does not let a draft pass by a decision about a send', () => {
    expect(answer([NAMED], DRAFT, { allowed: [NAMED] })).toBe('strip: findings');
    expect(answer([NAMED], SUGGEST, { allowed: [NAMED] })).toBe('refuse: findings');
  });

  it('stops what is too long to be read', () => {
    expect(answer([LONG], SEND)).toBe('refuse: too-long');
    expect(answer([LONG], DRAFT)).toBe('strip: too-long');
  });

  it('follows the guideline where a send cannot be read, and refuses the rest', () => {
    expect(answer('unreadable', SEND, { onUnreadable: 'block' })).toBe('refuse: unreadable');
    expect(answer('unreadable', SEND, { onUnreadable: 'warn' })).toBe('pass: unreadable');
    for (const rules of [TITLE, DRAFT, SUGGEST]) {
      expect(answer('unreadable', rules, { onUnreadable: 'warn' })).toBe('refuse: unreadable');
    }
  });
});
