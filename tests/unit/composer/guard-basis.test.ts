// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createGuardBasis } from '../../../composer/guard-basis';
import type { GuardPorts } from '../../../composer/guard-ports';
import { ok } from '../../../core/result';
import { chatgpt } from '../../../sites/chatgpt';

it('tells that a search for findings broke, and that the next one works', async () => {
  const onChange = vi.fn();
  let broken = true;
  const ports = {
    window,
    site: chatgpt,
    signal: new AbortController().signal,
    guideline: () => ({ rules: [] }),
    scan: () => {
      if (broken) throw new Error('a bug');
      return ok([]);
    },
    count: vi.fn(),
  } as unknown as GuardPorts;
  const basis = createGuardBasis(ports, onChange);
  expect(() => basis.verdicts.judge('議事録')).toThrow('a bug');
  expect(basis.checkFailed()).toBe(true);
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
  // Never kept as a verdict: the same text is looked at again.
  broken = false;
  basis.verdicts.judge('議事録');
  await Promise.resolve();
  expect([basis.checkFailed(), onChange.mock.calls.length]).toEqual([false, 2]);
});
