import { describe, expect, it } from 'vitest';
import { FINDING_TYPES } from '../../../../core/detect/finding';
import { MAX_REPORTED, parseGuideline, type ParseOptions } from '../../../../core/guideline/parse';
import type { GuidelineIssue } from '../../../../core/guideline/refusal';
import { GUIDELINE_LIMITS } from '../../../../core/guideline/schema';
import { fileWith, sampleGuideline } from './sample';

const bytes = (text: string) => new TextEncoder().encode(text);

function refusalOf(input: string | Uint8Array, options?: ParseOptions) {
  const result = parseGuideline(input, options);
  if (result.ok) throw new Error('taken');
  return result.error;
}

function issuesOf(changes: Readonly<Record<string, unknown>>): readonly GuidelineIssue[] {
  const refusal = refusalOf(fileWith(changes));
  if (refusal.code !== 'invalid') throw new Error(refusal.code);
  return refusal.issues;
}

function noticesOf(changes: Readonly<Record<string, unknown>>, options?: ParseOptions) {
  const result = parseGuideline(fileWith(changes), options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.notices;
}

const [found, words] = sampleGuideline().rules;

describe('parseGuideline takes', () => {
  it('a guideline as text and as bytes, with and without a byte order mark', () => {
    const file = fileWith({});
    for (const input of [
      file,
      `\uFEFF${file}`,
      bytes(file),
      bytes(`\uFEFF${file}`),
      `\n${file}\n`,
    ]) {
      const result = parseGuideline(input);
      expect(result).toMatchObject({ ok: true, value: { notices: [] } });
    }
  });

  it('a short file, and spells its defaults out', () => {
    const rule = { id: 'names', types: ['PERSON'], action: 'warn', clause: 'input' };
    const unsaid = { terms: undefined, outputReminders: undefined, counting: undefined };
    const result = parseGuideline(fileWith({ ...unsaid, rules: [rule] }));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.guideline.rules).toEqual([{ ...rule, minScore: 0.5, maskable: true }]);
    expect(result.value.guideline.counting).toEqual({ groupSizeFloor: 10 });
    expect(result.value.guideline.terms).toEqual([]);
  });

  it('a file with `$schema` without a word about it', () => {
    expect(noticesOf({ $schema: './guideline.schema.json' })).toEqual([]);
  });
});

describe('parseGuideline refuses', () => {
  it('a file over the size cap before it looks at it, in bytes of UTF-8', () => {
    const maxBytes = GUIDELINE_LIMITS.maxBytes;
    expect(refusalOf('x'.repeat(maxBytes + 1))).toEqual({ code: 'too-big', maxBytes });
    // Three bytes each, so a third of the characters is already too much.
    expect(refusalOf(`"${'あ'.repeat(maxBytes / 3)}"`)).toEqual({ code: 'too-big', maxBytes });
    expect(refusalOf(new Uint8Array(maxBytes + 1))).toEqual({ code: 'too-big', maxBytes });
    expect(refusalOf(`"${'a'.repeat(maxBytes - 2)}"`)).toMatchObject({ code: 'invalid' });
    expect(refusalOf('{"a": 1}', { maxBytes: 4 })).toEqual({ code: 'too-big', maxBytes: 4 });
  });

  it('a file in another encoding', () => {
    // 「表示」 in Shift_JIS, as an old editor saves it.
    const shiftJis = [0x22, 0x95, 0x5c, 0x8e, 0xa6, 0x22];
    expect(refusalOf(new Uint8Array(shiftJis))).toEqual({ code: 'not-utf8' });
    expect(refusalOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toEqual({ code: 'not-utf8' });
  });

  it('an empty file', () => {
    for (const input of ['', ' \n', '\uFEFF', new Uint8Array()]) {
      expect(refusalOf(input)).toEqual({ code: 'empty' });
    }
  });

  it('broken JSON, with line and column', () => {
    expect(refusalOf('{\n  "id": "a",\n}')).toEqual({ code: 'not-json', line: 3, column: 1 });
    expect(refusalOf('<!doctype html>')).toEqual({ code: 'not-json', line: 1, column: 1 });
  });

  it('a file nested too deep, and one that says a thing twice', () => {
    expect(refusalOf('['.repeat(40))).toEqual({
      code: 'too-deep',
      maxDepth: 32,
      line: 1,
      column: 33,
    });
    expect(refusalOf('{"phase":"enforce",\n"phase":"observe"}')).toEqual({
      code: 'duplicate-key',
      line: 2,
      column: 1,
    });
  });

  it.each([
    ['[]', { code: 'wrong-type', path: '', expected: 'object' }],
    ['"text"', { code: 'wrong-type', path: '', expected: 'object' }],
    ['null', { code: 'wrong-type', path: '', expected: 'object' }],
  ])('%s, which is no object', (file, issue) => {
    expect(refusalOf(file)).toEqual({ code: 'invalid', issues: [issue], total: 1 });
  });

  it.each<[string, Record<string, unknown>, GuidelineIssue]>([
    ['a missing field', { phase: undefined }, { code: 'missing', path: 'phase' }],
    [
      'an unknown action',
      { rules: [found, { ...words, action: 'delete' }] },
      {
        code: 'not-allowed',
        path: 'rules[1].action',
        allowed: ['allow', 'warn', 'mask', 'block'],
      },
    ],
    [
      'a text where a number belongs',
      { rules: [{ ...found, minScore: '0.5' }] },
      { code: 'wrong-type', path: 'rules[0].minScore', expected: 'number' },
    ],
    [
      'a broken number where a whole one belongs',
      { version: 1.5 },
      { code: 'wrong-type', path: 'version', expected: 'integer' },
    ],
    [
      'a text where a list belongs',
      { rules: [{ ...found, types: 'PERSON' }] },
      { code: 'wrong-type', path: 'rules[0].types', expected: 'list' },
    ],
    ['an odd id', { id: '見本' }, { code: 'bad-format', path: 'id', format: 'id' }],
    [
      'a date that is none',
      { validUntil: '2027-02-30' },
      { code: 'bad-format', path: 'validUntil', format: 'date' },
    ],
    [
      'a link that could run something',
      { contacts: [{ ...sampleGuideline().contacts[0], link: 'javascript:alert(1)' }, {}] },
      { code: 'bad-format', path: 'contacts[0].link', format: 'link' },
    ],
    [
      'one contact alone',
      { contacts: sampleGuideline().contacts.slice(0, 1) },
      { code: 'too-small', path: 'contacts', unit: 'entries', limit: 2 },
    ],
    [
      'an empty text',
      { title: { ja: '  ', en: 'Title' } },
      { code: 'too-small', path: 'title.ja', unit: 'characters', limit: 1 },
    ],
    [
      'a score over 1',
      { rules: [{ ...found, minScore: 50 }] },
      { code: 'too-large', path: 'rules[0].minScore', unit: 'value', limit: 1 },
    ],
    [
      'a later format',
      { schemaVersion: 2, phase: 'new-phase' },
      { code: 'newer-format', path: 'schemaVersion', supported: 1 },
    ],
    [
      'a format that never was',
      { schemaVersion: 0 },
      { code: 'not-allowed', path: 'schemaVersion', allowed: ['1'] },
    ],
    [
      'a rule without its clause',
      { rules: [{ ...found, clause: 'gone' }] },
      { code: 'unknown-clause', path: 'rules[0].clause', id: 'gone' },
    ],
    [
      'a rule without its term list',
      { rules: [{ ...words, termLists: ['projects', 'gone'] }] },
      { code: 'unknown-term-list', path: 'rules[0].termLists[1]', id: 'gone' },
    ],
    [
      'a reminder without its clause',
      { outputReminders: ['gone'] },
      { code: 'unknown-clause', path: 'outputReminders[0]', id: 'gone' },
    ],
    [
      'two rules with one id',
      { rules: [found, found] },
      { code: 'duplicate-id', path: 'rules[1].id', id: 'found' },
    ],
    [
      'two clauses with one id',
      { clauses: [...sampleGuideline().clauses, sampleGuideline().clauses[0]] },
      { code: 'duplicate-id', path: 'clauses[2].id', id: 'input' },
    ],
    [
      'an end before the beginning',
      { validUntil: '2026-03-31' },
      { code: 'dates-out-of-order', path: 'validUntil' },
    ],
    [
      'a term that would be found everywhere',
      { terms: [{ ...sampleGuideline().terms[0], terms: ['社外秘', '㊙\uFE0F'] }] },
      { code: 'term-too-short', path: 'terms[0].terms[1]' },
    ],
    [
      'a term of spaces nobody sees',
      { terms: [{ ...sampleGuideline().terms[0], terms: ['\u200b\u200b秘\u3000\u3000\u200b'] }] },
      { code: 'term-too-short', path: 'terms[0].terms[0]' },
    ],
    [
      'a rule that masks what cannot be masked',
      { rules: [{ ...found, maskable: false }] },
      { code: 'mask-not-maskable', path: 'rules[0].maskable' },
    ],
  ])('%s', (_, changes, issue) => {
    expect(issuesOf(changes)).toContainEqual(issue);
  });

  it('a later format without guessing at what else is wrong', () => {
    expect(issuesOf({ schemaVersion: 2, phase: 'new-phase' })).toHaveLength(1);
  });

  it('more terms than a browser takes, over all lists', () => {
    const list = (id: string, count: number) => ({
      id,
      title: { ja: id, en: id },
      terms: Array.from({ length: count }, (_, index) => `${id}-${index}`),
    });
    expect(issuesOf({ terms: [list('projects', 6000), list('more', 4001)] })).toEqual([
      { code: 'too-many-terms', path: 'terms', limit: 10_000 },
    ]);
    expect(noticesOf({ terms: [list('projects', 10_000)] })).toEqual([]);
  });

  it('a file that is wrong everywhere without describing it everywhere', () => {
    const rules = Array.from({ length: 200 }, (_, index) => ({ ...found, id: `Rule ${index}` }));
    const refusal = refusalOf(fileWith({ rules }));
    expect(refusal).toMatchObject({ code: 'invalid', total: 200 });
    expect(refusal).toHaveProperty('issues.length', MAX_REPORTED);
  });

  it('without repeating what stands in the file', () => {
    const canary = 'canary-7f3a';
    const refusal = refusalOf(
      fileWith({ title: canary, phase: canary, id: canary.toUpperCase(), owner: { ja: canary } }),
    );
    expect(JSON.stringify(refusal).toLowerCase()).not.toContain(canary);
  });
});

describe('parseGuideline notices', () => {
  it('keys it does not know, at any depth, and leaves them out', () => {
    const file = fileWith({
      colour: 'red',
      rules: [{ ...found, note: 'x' }, words],
      counting: { groupSizeFloor: 10, target: 'x' },
    });
    const result = parseGuideline(file);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.notices.filter(({ code }) => code === 'unknown-key')).toEqual([
      { code: 'unknown-key', path: 'rules[0].note' },
      { code: 'unknown-key', path: 'counting.target' },
      { code: 'unknown-key', path: 'colour' },
    ]);
    expect(JSON.stringify(result.value.guideline)).not.toMatch(/colour|note|target/u);
  });

  it('a key that would reach the prototype, and leaves it out', () => {
    const file = fileWith({}).replace('{', '{"__proto__":{"phase":"observe"},');
    const result = parseGuideline(file);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.notices).toEqual([{ code: 'unknown-key', path: '__proto__' }]);
    expect(result.value.guideline.phase).toBe('enforce');
    expect(Object.getPrototypeOf(result.value.guideline)).toBe(Object.prototype);
  });

  it('sites that are not guarded, when it is told which are', () => {
    const knownSites = ['claude'];
    expect(noticesOf({}, { knownSites })).toEqual([
      { code: 'unknown-site', path: 'services[0].site', id: 'chatgpt' },
    ]);
    expect(noticesOf({}, { knownSites: ['chatgpt'] })).toEqual([]);
  });

  it('a guideline past its date, which stays usable', () => {
    expect(noticesOf({}, { today: '2027-03-31' })).toEqual([]);
    expect(noticesOf({}, { today: '2027-04-01' })).toEqual([
      { code: 'out-of-date', path: 'validUntil', date: '2027-03-31' },
    ]);
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    [
      'a term list without a rule',
      { rules: [found, { ...words, types: ['SECRET'], termLists: undefined }] },
      { code: 'unused-term-list', path: 'terms[0]', id: 'projects' },
    ],
    [
      'term lists on a rule about something else',
      { rules: [{ ...found, termLists: ['projects'] }, words] },
      { code: 'term-lists-without-effect', path: 'rules[0].termLists' },
    ],
    [
      'a reminder about input',
      { outputReminders: ['input'] },
      { code: 'reminder-not-output', path: 'outputReminders[0]', id: 'input' },
    ],
    [
      'a term that is the same once folded',
      {
        terms: [
          { ...sampleGuideline().terms[0], terms: ['Project Dawn', 'ＰＲＯＪＥＣＴ ＤＡＷＮ'] },
        ],
      },
      { code: 'duplicate-term', path: 'terms[0].terms[1]' },
    ],
    [
      'two clauses with one number',
      { clauses: sampleGuideline().clauses.map((clause) => ({ ...clause, number: '1' })) },
      { code: 'duplicate-number', path: 'clauses[1].number', number: '1' },
    ],
    [
      'a rota of one',
      { contacts: [sampleGuideline().contacts[0], sampleGuideline().contacts[0]] },
      { code: 'same-contact', path: 'contacts[1].name' },
    ],
  ])('%s', (_, changes, notice) => {
    expect(noticesOf(changes)).toContainEqual(notice);
  });

  it('types that no rule covers; terms only where there are some', () => {
    expect(noticesOf({ rules: [{ ...words, types: ['GUIDELINE_TERM', 'PERSON'] }] })).toEqual([
      {
        code: 'types-without-rule',
        path: 'rules',
        types: FINDING_TYPES.filter((type) => type !== 'GUIDELINE_TERM' && type !== 'PERSON'),
      },
    ]);
    expect(noticesOf({ rules: [found] })).toContainEqual({
      code: 'types-without-rule',
      path: 'rules',
      types: ['GUIDELINE_TERM'],
    });
    expect(noticesOf({ rules: [found], terms: [] })).toEqual([]);
  });
});
