import { describe, expect, it } from 'vitest';
import { createTranslate, type Language } from '../../../../components/text';
import {
  describeChange,
  describeFailure,
  describeIssue,
  describeNotice,
  inWords,
  type Described,
} from '../../../../core/guideline/describe';
import { parseGuideline } from '../../../../core/guideline/parse';
import {
  FORMATS,
  UNITS,
  VALUE_TYPES,
  type GuidelineFailure,
  type GuidelineIssue,
  type GuidelineNotice,
} from '../../../../core/guideline/refusal';
import type { GuidelineChange } from '../../../../core/guideline/summarise-changes';
import { fileWith, sampleGuideline } from './sample';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const path = 'rules[3].action';

const failures: readonly GuidelineFailure[] = [
  { code: 'too-big', maxBytes: 1024 * 1024 },
  { code: 'not-utf8' },
  { code: 'empty' },
  { code: 'not-json', line: 3, column: 14 },
  { code: 'duplicate-key', line: 3, column: 14 },
  { code: 'too-deep', maxDepth: 32, line: 3, column: 14 },
  { code: 'invalid', issues: [], total: 3 },
  { code: 'unreachable' },
  { code: 'redirected' },
  { code: 'not-permitted' },
  { code: 'timed-out', seconds: 10 },
  { code: 'http-status', status: 404 },
  { code: 'managed' },
  { code: 'not-stored' },
];

const issues: readonly GuidelineIssue[] = [
  { code: 'missing', path },
  { code: 'wrong-type', path: '', expected: 'object' },
  ...VALUE_TYPES.map((expected) => ({ code: 'wrong-type', path, expected }) as const),
  { code: 'not-allowed', path, allowed: ['allow', 'warn'] },
  ...FORMATS.map((format) => ({ code: 'bad-format', path, format }) as const),
  ...UNITS.flatMap((unit) => [
    { code: 'too-small', path, unit, limit: 2 } as const,
    { code: 'too-large', path, unit, limit: 2 } as const,
  ]),
  { code: 'newer-format', path, supported: 1 },
  { code: 'duplicate-id', path, id: 'names' },
  { code: 'unknown-clause', path, id: 'names' },
  { code: 'unknown-term-list', path, id: 'names' },
  { code: 'dates-out-of-order', path },
  { code: 'term-too-short', path },
  { code: 'too-many-terms', path, limit: 10_000 },
  { code: 'mask-not-maskable', path },
];

const notices: readonly GuidelineNotice[] = [
  { code: 'unknown-key', path },
  { code: 'unknown-site', path, id: 'gemini' },
  { code: 'unused-term-list', path, id: 'projects' },
  { code: 'types-without-rule', path, types: ['IBAN', 'SECRET'] },
  { code: 'term-lists-without-effect', path },
  { code: 'reminder-not-output', path, id: 'input' },
  { code: 'duplicate-term', path },
  { code: 'duplicate-number', path, number: '4.1' },
  { code: 'same-contact', path },
  { code: 'out-of-date', path, date: '2027-03-31' },
];

const changes: readonly GuidelineChange[] = [
  { kind: 'value', field: 'version', from: '3', to: '4' },
  { kind: 'phase', from: 'observe', to: 'coach' },
  { kind: 'failure-action', field: 'onFailure', from: 'warn', to: 'block' },
  { kind: 'rule', change: 'added', id: 'names', action: 'mask' },
  { kind: 'rule', change: 'removed', id: 'names', action: 'mask' },
  { kind: 'rule-action', change: 'stricter', id: 'names', from: 'warn', to: 'mask' },
  { kind: 'rule-action', change: 'looser', id: 'names', from: 'mask', to: 'warn' },
  { kind: 'rule-fields', id: 'names', fields: ['minScore', 'clause'] },
  ...(['added', 'removed', 'changed'] as const).flatMap((change) => [
    { kind: 'clause', change, id: 'input', number: '4.1' } as const,
    { kind: 'term-list', change, id: 'projects', added: 2, removed: 1 } as const,
    { kind: 'service', change, site: 'claude' } as const,
  ]),
  { kind: 'part', part: 'contacts' },
];

const described: readonly (readonly [string, Described])[] = [
  ...failures.map((one) => [one.code, describeFailure(one)] as const),
  ...issues.map((one) => [JSON.stringify(one), describeIssue(one)] as const),
  ...notices.map((one) => [one.code, describeNotice(one)] as const),
  ...changes.map((one) => [JSON.stringify(one), describeChange(one)] as const),
];

describe('describe', () => {
  it.each(described)('%s has words for all it says, in both languages', (_, one) => {
    for (const language of LANGUAGES) {
      const words = inWords(one, createTranslate(language));
      // A parameter that the caller does not give stays visible; `{ … }` shows JSON.
      expect(words.replaceAll('{ … }', '')).not.toMatch(/[{}]|undefined|\[object/u);
      for (const value of Object.values(one.params)) {
        if (typeof value === 'string' && value !== '') expect(words).toContain(value);
      }
    }
  });

  it('names the field, the place and what would be allowed', () => {
    const rules = [{ ...sampleGuideline().rules[0], action: 'delete' }];
    const parsed = parseGuideline(fileWith({ rules }));
    if (parsed.ok || parsed.error.code !== 'invalid') throw new Error('taken');
    const [issue] = parsed.error.issues;
    if (!issue) throw new Error('no issue');
    expect(inWords(describeIssue(issue), createTranslate('ja'))).toBe(
      '「rules[0].action」に指定できるのは次のいずれかです：allow, warn, mask, block',
    );
    expect(inWords(describeIssue(issue), createTranslate('en'))).toBe(
      '“rules[0].action” must be one of: allow, warn, mask, block.',
    );
    expect(
      inWords(describeFailure({ code: 'not-json', line: 12, column: 3 }), createTranslate('ja')),
    ).toBe('JSONとして読み取れません。12行目の3文字目を確認してください。');
  });

  it('puts actions and phases into the words of the language', () => {
    const change: GuidelineChange = {
      kind: 'rule-action',
      change: 'stricter',
      id: 'names',
      from: 'warn',
      to: 'mask',
    };
    expect(inWords(describeChange(change), createTranslate('ja'))).toBe(
      'ルール「names」を強化：要確認 → 伏せ字の対象',
    );
  });
});
