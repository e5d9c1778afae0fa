import { describe, expect, it } from 'vitest';
import type { Finding, FindingType } from '../../../../core/detect/finding';
import { decide } from '../../../../core/guideline/decide';
import type { Guideline, Rule } from '../../../../core/guideline/schema';
import { sampleGuideline } from './sample';

const finding = (type: FindingType, more: Partial<Finding> = {}): Finding => ({
  start: 0,
  end: 2,
  type,
  recognizer: 'test',
  score: 0.9,
  evidence: ['pattern'],
  ...more,
});

const rule = (id: string, more: Partial<Rule>): Rule => ({
  id,
  types: ['PERSON'],
  minScore: 0.5,
  action: 'warn',
  maskable: true,
  clause: 'input',
  ...more,
});

const guidelineOf = (rules: readonly Rule[], more: Partial<Guideline> = {}): Guideline => ({
  ...sampleGuideline(),
  rules: [...rules],
  ...more,
});

describe('decide', () => {
  it('allows what holds nothing, and what no rule is about', () => {
    const guideline = guidelineOf([rule('a', { types: ['EMAIL'], action: 'block' })]);
    for (const findings of [[], [finding('PERSON')]]) {
      expect(decide(findings, guideline)).toEqual({
        decision: 'allow',
        judgements: [],
        canMask: false,
        override: 'free',
      });
    }
  });

  it('takes the strictest rule for a finding, wherever it stands', () => {
    const rules = [
      rule('soft', { action: 'warn', clause: 'output' }),
      rule('hard', { action: 'block' }),
      rule('allowing', { action: 'allow' }),
    ];
    for (const order of [rules, rules.toReversed()]) {
      const verdict = decide([finding('PERSON')], guidelineOf(order));
      expect(verdict.decision).toBe('block');
      expect(verdict.judgements).toMatchObject([{ ruleId: 'hard', clauseId: 'input' }]);
    }
  });

  it('takes the rule that is harder to override, then to mask, among equals', () => {
    const rules = [
      rule('free', { action: 'warn', override: 'free' }),
      rule('reason', { action: 'warn', override: 'reason' }),
      rule('bare', { action: 'warn', override: 'reason', maskable: false }),
    ];
    for (const order of [rules, rules.toReversed()]) {
      expect(decide([finding('PERSON')], guidelineOf(order)).judgements[0]?.ruleId).toBe('bare');
    }
  });

  it('takes the strictest of all findings for the whole text', () => {
    const rules = [
      rule('name', { action: 'warn' }),
      rule('mail', { types: ['EMAIL'], action: 'mask' }),
    ];
    const findings = [finding('PERSON'), finding('EMAIL'), finding('PERSON')];
    const verdict = decide(findings, guidelineOf(rules));
    expect(verdict).toMatchObject({ decision: 'mask', override: 'reason', canMask: true });
    expect(verdict.judgements.map(({ finding: { type } }) => type)).toEqual([
      'PERSON',
      'EMAIL',
      'PERSON',
    ]);
  });

  it('leaves what scores too low alone', () => {
    const guideline = guidelineOf([rule('sure', { minScore: 0.8, action: 'block' })]);
    expect(decide([finding('PERSON', { score: 0.79 })], guideline).decision).toBe('allow');
    expect(decide([finding('PERSON', { score: 0.8 })], guideline).decision).toBe('block');
  });

  it('tells term lists apart', () => {
    const guideline = guidelineOf([
      rule('one', { types: ['GUIDELINE_TERM'], termLists: ['projects'], action: 'block' }),
      rule('any', { types: ['GUIDELINE_TERM'], action: 'warn' }),
    ]);
    const of = (termId: string) => decide([finding('GUIDELINE_TERM', { termId })], guideline);
    expect(of('projects').decision).toBe('block');
    expect(of('other').decision).toBe('warn');
    expect(decide([finding('GUIDELINE_TERM')], guideline).decision).toBe('warn');
  });

  it('only counts in phase observe, and says what it would have done', () => {
    const guideline = guidelineOf([rule('a', { action: 'block' })], { phase: 'observe' });
    expect(decide([finding('PERSON')], guideline)).toMatchObject({
      decision: 'allow',
      canMask: false,
      override: 'free',
      judgements: [{ action: 'allow', written: 'block' }],
    });
  });

  it('holds but can be overridden in phase coach', () => {
    const guideline = guidelineOf([rule('a', { action: 'block' })], { phase: 'coach' });
    expect(decide([finding('PERSON')], guideline)).toMatchObject({
      decision: 'block',
      override: 'reason',
    });
  });

  it('lets the phase of a rule win over that of the guideline', () => {
    const rules = [rule('a', { action: 'block', phase: 'observe' })];
    expect(decide([finding('PERSON')], guidelineOf(rules)).decision).toBe('allow');
  });

  it.each([
    ['warn', 'free'],
    ['mask', 'reason'],
    ['block', 'none'],
  ] as const)('overrides %s by default: %s', (action, override) => {
    expect(decide([finding('PERSON')], guidelineOf([rule('a', { action })])).override).toBe(
      override,
    );
  });

  it('cannot be masked when one acting finding cannot', () => {
    const rules = [
      rule('name', { action: 'mask' }),
      rule('secret', { types: ['SECRET'], action: 'warn', maskable: false }),
      rule('quiet', { types: ['URL_WITH_CREDENTIALS'], action: 'allow', maskable: false }),
    ];
    const guideline = guidelineOf(rules);
    expect(decide([finding('PERSON'), finding('SECRET')], guideline).canMask).toBe(false);
    const quiet = [finding('PERSON'), finding('URL_WITH_CREDENTIALS')];
    expect(decide(quiet, guideline).canMask).toBe(true);
  });

  it('follows a new guideline at once', () => {
    const before = guidelineOf([rule('a', { action: 'warn' })]);
    expect(decide([finding('PERSON')], before).decision).toBe('warn');
    const after = { ...before, rules: [rule('a', { action: 'block' })] };
    expect(decide([finding('PERSON')], after).decision).toBe('block');
    expect(decide([finding('PERSON')], before).decision).toBe('warn');
  });

  describe('given a combination', () => {
    const table = finding('CONTACT_TABLE', {
      end: 90,
      count: 3,
      parts: [finding('PERSON'), finding('SECRET', { start: 10, end: 20 })],
    });
    const names = rule('names', { action: 'warn' });
    const tables = rule('tables', { types: ['CONTACT_TABLE'], action: 'mask' });
    const secrets = rule('secrets', { types: ['SECRET'], action: 'block', maskable: false });

    it('judges it as one', () => {
      const verdict = decide([table], guidelineOf([names, tables]));
      expect(verdict.judgements.map(({ finding: of, ruleId }) => [of, ruleId])).toEqual([
        [table, 'tables'],
      ]);
      expect(verdict.decision).toBe('mask');
      expect(verdict.canMask).toBe(true);
    });

    it('is never milder than with its parts apart', () => {
      const verdict = decide([table], guidelineOf([names, tables, secrets]));
      expect(verdict.decision).toBe('block');
      expect(verdict.override).toBe('none');
      expect(verdict.canMask).toBe(false);
    });

    it('judges the parts when no rule names it', () => {
      const verdict = decide([table], guidelineOf([names, secrets]));
      expect(verdict.judgements.map(({ ruleId }) => ruleId)).toEqual(['names', 'secrets']);
    });
  });
});
