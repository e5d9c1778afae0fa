import { describe, expect, it, vi } from 'vitest';
import { createVerdicts } from '../../../composer/verdicts';
import { ok } from '../../../core/result';
import type { Finding } from '../../../core/detect/finding';

function setUp() {
  const scan = vi.fn((text: string) =>
    text.length > 20
      ? ({ ok: false, error: { code: 'prompt-too-long', length: text.length } } as const)
      : ok<readonly Finding[]>([]),
  );
  const verdict = { decision: 'allow', judgements: [], canMask: false, override: 'free' } as const;
  const verdicts = createVerdicts(() => ({ scan, decide: () => ({ ...verdict }) }));
  return { scan, verdicts };
}

describe('createVerdicts', () => {
  it('scans a text once, also when others come in between', () => {
    const { scan, verdicts } = setUp();
    for (const text of ['a', 'b', 'a', 'a', 'b']) verdicts.judge(text);
    expect(scan).toHaveBeenCalledTimes(2);
    expect(verdicts.judge('a')).toBe(verdicts.peek('a'));
  });

  it('does not scan blank text, and says what is too long', () => {
    const { scan, verdicts } = setUp();
    expect(verdicts.judge(' \n')).toMatchObject({ decision: 'allow' });
    expect(scan).not.toHaveBeenCalled();
    expect(verdicts.judge('x'.repeat(21))).toBe('too-long');
  });

  it('believes nothing that was decided by an earlier guideline', () => {
    const { scan, verdicts } = setUp();
    const before = verdicts.judge('a');
    verdicts.forget();
    expect(verdicts.peek('a')).toBeUndefined();
    expect(verdicts.judge('a')).not.toBe(before);
    expect(scan).toHaveBeenCalledTimes(2);
  });

  it('keeps a handful of texts, not all of them', () => {
    const { verdicts } = setUp();
    for (let index = 0; index < 40; index += 1) verdicts.judge(`text ${String(index)}`);
    expect(verdicts.peek('text 0')).toBeUndefined();
    expect(verdicts.peek('text 39')).toBeDefined();
  });
});
