import { describe, expect, it } from 'vitest';
import type { Guideline } from '../../../../core/guideline/schema';
import { summariseChanges } from '../../../../core/guideline/summarise-changes';
import { sampleGuideline } from './sample';

/** The changes that `spoil` makes to the sample. */
function changesAfter(spoil: (guideline: Guideline) => void) {
  const after = sampleGuideline();
  spoil(after);
  return summariseChanges(sampleGuideline(), after);
}

const first = <T>(entries: readonly T[]): T => {
  const [entry] = entries;
  if (!entry) throw new Error('empty');
  return entry;
};

describe('summariseChanges', () => {
  it('says nothing when nothing has changed', () => {
    expect(changesAfter(() => undefined)).toEqual([]);
  });

  it('tells values, phase and what happens on failure', () => {
    expect(
      changesAfter((guideline) => {
        guideline.version = 4;
        guideline.validUntil = '2028-03-31';
        guideline.counting.groupSizeFloor = 20;
        guideline.phase = 'coach';
        guideline.onFailure = 'block';
      }),
    ).toEqual([
      { kind: 'value', field: 'version', from: '3', to: '4' },
      { kind: 'value', field: 'validUntil', from: '2027-03-31', to: '2028-03-31' },
      { kind: 'value', field: 'groupSizeFloor', from: '10', to: '20' },
      { kind: 'phase', from: 'enforce', to: 'coach' },
      { kind: 'failure-action', field: 'onFailure', from: 'warn', to: 'block' },
    ]);
  });

  it('tells rules that came, went, became stricter or looser', () => {
    expect(
      changesAfter((guideline) => {
        const rule = first(guideline.rules);
        guideline.rules = [
          { ...rule, action: 'block', minScore: 0.7, clause: 'output' },
          { ...rule, id: 'new' },
        ];
      }),
    ).toEqual([
      { kind: 'rule-action', change: 'stricter', id: 'found', from: 'mask', to: 'block' },
      { kind: 'rule-fields', id: 'found', fields: ['minScore', 'clause'] },
      { kind: 'rule', change: 'added', id: 'new', action: 'mask' },
      { kind: 'rule', change: 'removed', id: 'words', action: 'block' },
    ]);
    expect(
      changesAfter((guideline) => {
        first(guideline.rules).action = 'allow';
      }),
    ).toEqual([{ kind: 'rule-action', change: 'looser', id: 'found', from: 'mask', to: 'allow' }]);
  });

  it('does not mind the order of rules', () => {
    expect(changesAfter((guideline) => guideline.rules.reverse())).toEqual([]);
  });

  it('tells clauses by number, terms by count, services by site', () => {
    expect(
      changesAfter((guideline) => {
        first(guideline.clauses).text.ja = '改めた文';
        guideline.clauses.splice(1, 1);
        first(guideline.terms).terms = ['Project Dawn', '夕凪計画', '朝凪計画'];
        guideline.services.push({ ...first(guideline.services), site: 'claude' });
        first(guideline.services).informationLevels = ['public', 'internal'];
      }),
    ).toEqual([
      { kind: 'clause', change: 'changed', id: 'input', number: '1' },
      { kind: 'clause', change: 'removed', id: 'output', number: '2' },
      { kind: 'term-list', change: 'changed', id: 'projects', added: 2, removed: 1 },
      { kind: 'service', change: 'changed', site: 'chatgpt' },
      { kind: 'service', change: 'added', site: 'claude' },
    ]);
  });

  it('tells term lists that came and went', () => {
    const more = { id: 'more', title: { ja: '他', en: 'more' }, terms: ['一二', '三四', '五六'] };
    expect(changesAfter((guideline) => (guideline.terms = [more]))).toEqual([
      { kind: 'term-list', change: 'added', id: 'more', added: 3, removed: 0 },
      { kind: 'term-list', change: 'removed', id: 'projects', added: 0, removed: 2 },
    ]);
  });

  it('tells other parts by name', () => {
    expect(
      changesAfter((guideline) => {
        guideline.title.en = 'New title';
        guideline.owner.en = 'New owner';
        guideline.contacts.pop();
        guideline.outputReminders = [];
      }),
    ).toEqual(
      ['title', 'owner', 'contacts', 'outputReminders'].map((part) => ({ kind: 'part', part })),
    );
  });
});
