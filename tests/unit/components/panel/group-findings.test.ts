import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../../../components/panel/group-findings';
import type { PanelFinding } from '../../../../core/gate/panel-port';
import { MAIL, SECRET_MARK, YAMADA } from '../../../e2e/panel-harness/snapshots';

const mail = (excerpt: string, more: Partial<PanelFinding> = {}): PanelFinding => ({
  ...MAIL,
  excerpt,
  ...more,
});

describe('groupFindings', () => {
  it('puts one kind under one rule on one card', () => {
    const groups = groupFindings([mail('a@b.example'), YAMADA, mail('c@d.example')]);
    expect(groups.map(({ first, count }) => [first.type, count])).toEqual([
      ['EMAIL', 2],
      ['PERSON', 1],
    ]);
  });

  it('shows the same words once and remembers all their places', () => {
    const [group] = groupFindings([YAMADA, MAIL, YAMADA]);
    expect(group?.count).toBe(2);
    expect(group?.rows).toEqual([{ excerpt: '山田太郎', placeholder: '[氏名1]', indexes: [0, 2] }]);
  });

  it('names what a card rests on once, in the order of the list', () => {
    const [group] = groupFindings([
      mail('a@b.example', { evidence: ['pattern', 'decoded'] }),
      mail('c@d.example', { evidence: ['context', 'pattern'] }),
    ]);
    expect(group?.evidence).toEqual(['pattern', 'context', 'decoded']);
  });

  it('keeps apart what is treated differently', () => {
    const groups = groupFindings([
      MAIL,
      mail('x@y.example', { ruleId: 'other-rule' }),
      mail('x@y.example', { action: 'warn' }),
      mail('x@y.example', { maskable: false }),
    ]);
    expect(groups).toHaveLength(4);
  });

  it('puts the strictest first and keeps the order of the prompt within one action', () => {
    const groups = groupFindings([
      mail('a@b.example', { action: 'allow' }),
      mail('a@b.example', { action: 'warn' }),
      YAMADA,
      MAIL,
      SECRET_MARK,
    ]);
    expect(groups.map(({ first }) => `${first.action} ${first.type}`)).toEqual([
      'block GUIDELINE_TERM',
      'mask PERSON',
      'mask EMAIL',
      'warn EMAIL',
      'allow EMAIL',
    ]);
  });

  it('names each recognizer once, with its surest find', () => {
    const [group] = groupFindings([
      mail('a@b.example', { score: 0.6 }),
      mail('c@d.example', { score: 0.95 }),
      mail('e@f.example', { recognizer: 'mail-loose', score: 0.5 }),
    ]);
    expect(group?.recognizers).toEqual([
      { id: 'email', score: 0.95 },
      { id: 'mail-loose', score: 0.5 },
    ]);
  });
});
