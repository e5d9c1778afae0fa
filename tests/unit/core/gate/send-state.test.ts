import { describe, expect, it } from 'vitest';
import {
  CONFIRM_AFTER_MS,
  IDLE,
  isDecision,
  isSecondStrike,
  onSendAttempt,
  SAME_PRESS_MS,
  toReleasing,
  type SendAttempt,
  type SendState,
} from '../../../../core/gate/send-state';

const TEXT = '佐々木様のメールは sasaki@example.co.jp です';

function attempt(changes: Partial<SendAttempt> = {}): SendAttempt {
  return {
    text: TEXT,
    via: 'key',
    trusted: true,
    repeat: false,
    replay: false,
    clean: false,
    maskable: true,
    nowMs: 0,
    struckAtMs: changes.nowMs ?? 0,
    ...changes,
  };
}

function run(attempts: readonly Partial<SendAttempt>[], start: SendState = IDLE) {
  const answers: string[] = [];
  let state = start;
  for (const changes of attempts) {
    const next = onSendAttempt(state, attempt(changes));
    state = next.state;
    answers.push(next.answer);
  }
  return { answers, state };
}

describe('a prompt that the guideline has nothing against', () => {
  it('passes, however it is sent', () => {
    for (const via of ['key', 'pointer', 'submit'] as const) {
      expect(run([{ via, clean: true }]).answers).toEqual(['pass']);
    }
  });

  it('is not sent again by the key that is still down', () => {
    const down = { clean: true, repeat: true };
    expect(run([{ clean: true }, down, down]).answers).toEqual(['pass', 'swallow', 'swallow']);
  });

  it('ends a hold when the words were changed into clean ones', () => {
    const { answers, state } = run([{}, { text: '担当者のメールは？', clean: true, nowMs: 900 }]);
    expect(answers).toEqual(['hold', 'pass']);
    expect(state).toEqual(IDLE);
  });
});

describe('a prompt with findings', () => {
  it('is held, and a second Enter of the user masks it', () => {
    expect(run([{}, { nowMs: CONFIRM_AFTER_MS }]).answers).toEqual(['hold', 'confirm']);
  });

  it('does not take the bounce of a key for a decision', () => {
    expect(run([{}, { nowMs: CONFIRM_AFTER_MS - 1 }]).answers).toEqual(['hold', 'hold']);
  });

  it('counts from when the second key was struck, not from when a busy page got to it', () => {
    const late = { nowMs: 2000, struckAtMs: CONFIRM_AFTER_MS - 1 };
    expect(run([{}, late]).answers).toEqual(['hold', 'hold']);
  });

  it('does not take a key that is held down for a decision', () => {
    const repeats = [600, 630, 660].map((nowMs) => ({ repeat: true, nowMs }));
    expect(run([{}, ...repeats]).answers).toEqual(['hold', 'swallow', 'swallow', 'swallow']);
    expect(run(repeats).answers).toEqual(['swallow', 'swallow', 'swallow']);
  });

  it('never takes an event of the page for a decision', () => {
    expect(run([{}, { trusted: false, nowMs: 900 }]).answers).toEqual(['hold', 'hold']);
  });

  it('never takes a click or a submit for a decision', () => {
    expect(run([{}, { via: 'pointer', nowMs: 900 }]).answers).toEqual(['hold', 'hold']);
    expect(run([{}, { via: 'submit', nowMs: 900 }]).answers).toEqual(['hold', 'hold']);
  });

  it('cannot be confirmed where masking would not be enough', () => {
    const blocked = { maskable: false };
    expect(run([blocked, { ...blocked, nowMs: 900 }]).answers).toEqual(['hold', 'hold']);
  });

  it('asks again when the words have changed', () => {
    const { answers, state } = run([{}, { text: `${TEXT}。至急`, nowMs: 900 }]);
    expect(answers).toEqual(['hold', 'hold']);
    expect(state).toEqual({ kind: 'held', text: `${TEXT}。至急`, heldAtMs: 900 });
  });
});

describe('isDecision', () => {
  it('holds for a panel answer that comes too soon, and only for a held send', () => {
    const { state } = run([{}]);
    expect(isDecision(state, CONFIRM_AFTER_MS - 1)).toBe(false);
    expect(isDecision(state, CONFIRM_AFTER_MS)).toBe(true);
    expect(isDecision(IDLE, 0)).toBe(true);
  });
});

describe('a release', () => {
  const releasing = toReleasing(TEXT);

  it('lets our click and the submit that follows through, each once', () => {
    const { answers } = run(
      [
        { via: 'pointer', replay: true },
        { via: 'submit' },
        { via: 'submit' },
        { via: 'pointer', trusted: false },
      ],
      releasing,
    );
    expect(answers).toEqual(['pass', 'pass', 'swallow', 'swallow']);
  });

  it('lets the submit through when the site has emptied its composer first', () => {
    const { answers } = run(
      [
        { via: 'pointer', replay: true },
        { via: 'submit', text: '' },
      ],
      releasing,
    );
    expect(answers).toEqual(['pass', 'pass']);
  });

  it('lets the click through that a site makes of our Enter', () => {
    const { answers } = run(
      [
        { via: 'key', replay: true, trusted: false },
        { via: 'pointer', trusted: false },
      ],
      releasing,
    );
    expect(answers).toEqual(['pass', 'pass']);
  });

  it('takes no press of the user for another send', () => {
    const { answers } = run(
      [
        {},
        { via: 'pointer' },
        { via: 'pointer', replay: true },
        { clean: true },
        { via: 'pointer', clean: true },
      ],
      releasing,
    );
    expect(answers).toEqual(['swallow', 'swallow', 'pass', 'swallow', 'swallow']);
  });

  it('lets nothing go before the replay, and no other text at all', () => {
    const { answers } = run(
      [
        { via: 'submit' },
        { via: 'pointer', trusted: false },
        { via: 'pointer', replay: true, text: `${TEXT} ` },
      ],
      releasing,
    );
    expect(answers).toEqual(['swallow', 'swallow', 'swallow']);
  });
});

describe('isSecondStrike', () => {
  const passed = { text: '議題を三つ', atMs: 1000 };
  const strike = (changes: { text?: string; struckAtMs?: number | undefined }) =>
    isSecondStrike(passed, { text: passed.text, struckAtMs: 1000, ...changes });

  it('is one on the same words, soon after or even before the first was looked at', () => {
    expect(strike({ struckAtMs: 1000 + SAME_PRESS_MS - 1 })).toBe(true);
    expect(strike({ struckAtMs: 990 })).toBe(true);
  });

  it('is none later, on other or no words, or of what only follows from a strike', () => {
    expect(strike({ struckAtMs: 1000 + SAME_PRESS_MS })).toBe(false);
    expect(strike({ text: '別の文' })).toBe(false);
    expect(strike({ struckAtMs: undefined })).toBe(false);
    expect(isSecondStrike({ text: ' ', atMs: 0 }, { text: ' ', struckAtMs: 0 })).toBe(false);
    expect(isSecondStrike(undefined, { text: 'a', struckAtMs: 0 })).toBe(false);
  });
});
