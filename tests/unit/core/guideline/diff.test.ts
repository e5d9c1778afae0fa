import { describe, expect, it } from 'vitest';
import { diffGuidelines } from '../../../../core/guideline/diff';
import { guidelineSchema, type Guideline } from '../../../../core/guideline/schema';
import bundled from '../../../../guidelines/default.json';

const base: Guideline = guidelineSchema.parse(bundled);

function edit(change: (copy: { -readonly [K in keyof Guideline]: Guideline[K] }) => void) {
  const copy = structuredClone(base);
  change(copy);
  return diffGuidelines(base, copy);
}

describe('diffGuidelines', () => {
  it('finds nothing between a guideline and itself, whatever the order of entries and keys', () => {
    expect(diffGuidelines(base, structuredClone(base)).same).toBe(true);
    const turned = edit((copy) => {
      copy.rules = copy.rules.toReversed();
      copy.terms = copy.terms.toReversed();
      copy.title = { en: copy.title.en, ja: copy.title.ja };
    });
    expect(turned.same).toBe(true);
  });

  it('says which rules came, went and changed, and in what', () => {
    const [first, second] = base.rules;
    if (!first || !second) throw new Error('the bundled guideline has rules');
    const added = { ...first, id: 'brand-new' };
    const diff = edit((copy) => {
      copy.rules = [{ ...first, action: 'allow', minScore: 0.9 }, ...copy.rules.slice(2), added];
    });
    expect(diff.rules.added).toEqual([added]);
    expect(diff.rules.removed).toEqual([second]);
    expect(diff.rules.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      [first.id, ['minScore', 'action']],
    ]);
    expect(diff.same).toBe(false);
  });

  it('notices a field that appears or goes', () => {
    const diff = edit((copy) => {
      copy.rules = copy.rules.map((rule, index) =>
        index === 0 ? { ...rule, phase: 'observe' as const } : rule,
      );
    });
    expect(diff.rules.changed[0]?.fields).toEqual(['phase']);
  });

  it('counts words of term lists instead of showing them', () => {
    const [first, second] = base.terms;
    if (!first || !second) throw new Error('the bundled guideline has terms');
    const diff = edit((copy) => {
      copy.terms = [
        { ...first, terms: [...first.terms.slice(1), '社内限り', '持出禁止'] },
        ...copy.terms.slice(2),
        { id: 'new-list', title: second.title, terms: ['新製品名'] },
      ];
    });
    expect(
      diff.terms.map(({ id, kind, wordsAdded, wordsRemoved }) => [
        id,
        kind,
        wordsAdded,
        wordsRemoved,
      ]),
    ).toEqual([
      ['new-list', 'added', 1, 0],
      [second.id, 'removed', 0, second.terms.length],
      [first.id, 'changed', 2, 1],
    ]);
  });

  it('names the fields of the head, and tells another guideline from another version', () => {
    const diff = edit((copy) => {
      copy.phase = 'coach';
      copy.owner = { ja: '情報システム部', en: 'IT department' };
      copy.version += 1;
    });
    expect(diff.head).toEqual(['owner', 'phase']);
    expect(diff.versionAfter).toBe(base.version + 1);
    expect(diff.otherId).toBe(false);
    expect(edit((copy) => (copy.id = 'another')).otherId).toBe(true);
  });

  it('sees a clause reworded in one language, and a service for less', () => {
    const [clause] = base.clauses;
    const [service] = base.services;
    if (!clause || !service) throw new Error('the bundled guideline has both');
    const diff = edit((copy) => {
      copy.clauses = copy.clauses.map((one) =>
        one.id === clause.id ? { ...one, text: { ...one.text, ja: '改めました。' } } : one,
      );
      copy.services = [{ ...service, informationLevels: ['public'] }, ...copy.services.slice(1)];
    });
    expect(diff.clauses.changed.map(({ fields }) => fields)).toEqual([['text']]);
    expect(diff.services.changed.map(({ fields }) => fields)).toEqual([['informationLevels']]);
  });
});
