import { describe, expect, it } from 'vitest';
import { ALLOWANCE_MS, createAllowances } from '../../../../core/gate/allowances';
import { comparable } from '../../../../core/gate/same-text';

describe('createAllowances', () => {
  it('covers exactly the granted text, however its lines are broken', () => {
    const allowances = createAllowances();
    allowances.grant('山田様の件\n至急お願いします', 0);
    expect(allowances.covers('山田様の件\n\n至急お願いします ', 1)).toBe(true);
    expect(allowances.covers('山田様の件至急お願いします', 1)).toBe(false);
    expect(allowances.covers('山田様の件\n至急お願いします。', 1)).toBe(false);
  });

  it('ends after its time', () => {
    const allowances = createAllowances();
    allowances.grant('山田様の件', 1000);
    expect(allowances.covers('山田様の件', 1000 + ALLOWANCE_MS - 1)).toBe(true);
    expect(allowances.covers('山田様の件', 1000 + ALLOWANCE_MS)).toBe(false);
  });

  it('never covers blank text', () => {
    const allowances = createAllowances();
    allowances.grant(' \n', 0);
    expect(allowances.covers('', 1)).toBe(false);
  });
});

describe('comparable', () => {
  it('ignores white space and invisible characters, and nothing else', () => {
    expect(comparable(' 佐藤\u00a0様\n\n\u3000へ\u200b ')).toBe('佐藤 様 へ');
    expect(comparable('佐\u200d藤')).toBe('佐藤');
    expect(comparable('ＡＢＣ')).not.toBe(comparable('ABC'));
    expect(comparable('Sato')).not.toBe(comparable('sato'));
  });
});
