// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSendGate, type SendGateSource } from '../../../composer/send-gate';
import type { SendEvent } from '../../../composer/send-events';
import { createAllowances } from '../../../core/gate/allowances';
import { judge } from './judging';

const MAIL = '佐々木様のメールは sasaki@example.co.jp です';
const CLEAN = '会議の議題を三つ考えて';

let text: string;
let nowMs: number;
const sink = { onPassed: vi.fn(), onHeld: vi.fn(), onConfirmed: vi.fn() };
const element = { tagName: 'DIV' } as HTMLElement;
const enter: SendEvent = {
  box: { kind: 'composer', element },
  via: 'key',
  trusted: true,
  repeat: false,
};

beforeEach(() => {
  [text, nowMs] = [CLEAN, 0];
  for (const mock of Object.values(sink)) mock.mockReset();
});

function gateWith(changes: Partial<SendGateSource> = {}) {
  const allowances = createAllowances();
  const gate = createSendGate(
    {
      readText: () => text,
      judge,
      allowances,
      stopOnFailure: () => true,
      now: () => nowMs,
      ...changes,
    },
    sink,
  );
  return { gate, allowances };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('createSendGate', () => {
  it('lets clean text pass and tells what passed', async () => {
    const { gate } = gateWith();
    expect(gate.onSend(enter)).toBe(false);
    await turn();
    expect(sink.onPassed).toHaveBeenCalledWith(expect.objectContaining({ text: CLEAN }));
  });

  it('lets a press and what follows from it pass, and not a second press on the same words', () => {
    const { gate } = gateWith();
    const press = { ...enter, via: 'pointer' } as const;
    expect(gate.onSend({ ...press, struckAtMs: 0 })).toBe(false);
    expect(gate.onSend(press)).toBe(false);
    expect(gate.onSend({ ...enter, via: 'submit' })).toBe(false);
    nowMs = 900;
    expect(gate.onSend({ ...press, struckAtMs: 120 })).toBe(true);
    expect(gate.onSend({ ...press, struckAtMs: 900 })).toBe(false);
    text = `${CLEAN}。`;
    expect(gate.onSend({ ...press, struckAtMs: 910 })).toBe(false);
  });

  it('holds text with findings, and passes it once it is allowed', async () => {
    text = MAIL;
    const { gate, allowances } = gateWith();
    expect(gate.onSend(enter)).toBe(true);
    expect(gate.state()).toMatchObject({ kind: 'held', text: MAIL });
    allowances.grant(MAIL, nowMs);
    expect(gate.onSend(enter)).toBe(false);
    await turn();
    expect(sink.onHeld).toHaveBeenCalledTimes(1);
    expect(sink.onPassed).toHaveBeenCalledTimes(1);
  });

  it('holds what is too long to be scanned', () => {
    text = 'あ'.repeat(501);
    expect(gateWith().gate.onSend(enter)).toBe(true);
  });

  it('takes a second Enter for “mask and send”', async () => {
    text = MAIL;
    const { gate } = gateWith();
    gate.onSend(enter);
    nowMs = 400;
    expect(gate.onSend(enter)).toBe(true);
    await turn();
    expect(sink.onConfirmed).toHaveBeenCalledTimes(1);
  });

  it('lets nothing but the replay of the released text go, and says nothing of it', async () => {
    text = '佐々木様のメールは [メール1] です';
    const { gate } = gateWith();
    gate.startRelease(text);
    expect(gate.onSend(enter)).toBe(true);
    const stopped: boolean[] = [];
    gate.replay(() => stopped.push(gate.onSend({ ...enter, via: 'pointer', trusted: false })));
    expect(stopped).toEqual([false]);
    expect(gate.onSend({ ...enter, via: 'submit' })).toBe(false);
    expect(gate.onSend({ ...enter, via: 'submit' })).toBe(true);
    await turn();
    expect(Object.values(sink).map((mock) => mock.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('holds again what the request gate refused in the middle of a release', () => {
    const { gate } = gateWith();
    gate.startRelease(CLEAN);
    gate.holdRefused(MAIL);
    expect(gate.state().kind).toBe('releasing');
    gate.endRelease();
    expect(gate.state()).toMatchObject({ kind: 'held', text: MAIL });
  });

  it.each([
    ['block', true],
    ['warn', false],
  ])('does what the guideline says (%s) when it fails itself, and says so', async (_, stops) => {
    const failed = new Promise((resolve) => process.once('uncaughtException', resolve));
    const listeners = process.listeners('uncaughtException').slice(0, -1);
    for (const listener of listeners) process.off('uncaughtException', listener);
    const { gate } = gateWith({
      stopOnFailure: () => stops,
      judge: () => {
        throw new Error('bug');
      },
    });
    expect(gate.onSend(enter)).toBe(stops);
    await expect(failed).resolves.toMatchObject({ message: 'bug' });
    for (const listener of listeners) process.on('uncaughtException', listener);
  });
});
