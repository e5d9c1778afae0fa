import { ACTIONS, type Action, type Guideline, type Phase, type Rule } from './schema';

export type Change = 'added' | 'removed' | 'changed';
type ValueField = 'version' | 'verifiedOn' | 'validUntil' | 'groupSizeFloor';

/** One difference between two guidelines. Ids and codes; the words stay in the files. */
export type GuidelineChange =
  | {
      readonly kind: 'value';
      readonly field: ValueField;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'phase'; readonly from: Phase; readonly to: Phase }
  | {
      readonly kind: 'failure-action';
      readonly field: 'onUnreadable' | 'onFailure';
      readonly from: Action;
      readonly to: Action;
    }
  | {
      readonly kind: 'rule';
      readonly change: 'added' | 'removed';
      readonly id: string;
      readonly action: Action;
    }
  | {
      readonly kind: 'rule-action';
      readonly change: 'stricter' | 'looser';
      readonly id: string;
      readonly from: Action;
      readonly to: Action;
    }
  /** Other fields of a rule, by name. */
  | { readonly kind: 'rule-fields'; readonly id: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'clause';
      readonly change: Change;
      readonly id: string;
      /** As it is numbered now; as it was when it is gone. */
      readonly number: string;
    }
  | {
      readonly kind: 'term-list';
      readonly change: Change;
      readonly id: string;
      readonly added: number;
      readonly removed: number;
    }
  | { readonly kind: 'service'; readonly change: Change; readonly site: string }
  | {
      readonly kind: 'part';
      readonly part: 'title' | 'owner' | 'contacts' | 'neverFlag' | 'outputReminders';
    };

/**
 * Says what a guideline would change in another.
 *
 * @returns Values first, then rules, clauses, term lists, services and the rest, each in the order
 *   of `after` with what is gone at the end; empty when both say the same.
 */
export function summariseChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  return [
    ...valueChanges(before, after),
    ...ruleChanges(before, after),
    ...clauseChanges(before, after),
    ...termChanges(before, after),
    ...serviceChanges(before, after),
    ...(['title', 'owner', 'contacts', 'neverFlag', 'outputReminders'] as const).flatMap((part) =>
      same(before[part], after[part]) ? [] : [{ kind: 'part', part } as const],
    ),
  ];
}

function valueChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  const fields = ['version', 'verifiedOn', 'validUntil', 'groupSizeFloor'] as const;
  const changes: GuidelineChange[] = fields.flatMap((field) => {
    const from = valueOf(before, field);
    const to = valueOf(after, field);
    return from === to ? [] : [{ kind: 'value', field, from, to } as const];
  });
  if (before.phase !== after.phase) {
    changes.push({ kind: 'phase', from: before.phase, to: after.phase });
  }
  for (const field of ['onUnreadable', 'onFailure'] as const) {
    if (before[field] === after[field]) continue;
    changes.push({ kind: 'failure-action', field, from: before[field], to: after[field] });
  }
  return changes;
}

function valueOf(guideline: Guideline, field: ValueField): string {
  return String(field === 'groupSizeFloor' ? guideline.counting.groupSizeFloor : guideline[field]);
}

function ruleChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  return pair(before.rules, after.rules, (rule) => rule.id).flatMap(([old, now]) => {
    if (old && now) return changesOfRule(old, now);
    const [change, rule] = now ? (['added', now] as const) : (['removed', old] as const);
    return rule ? [{ kind: 'rule', change, id: rule.id, action: rule.action } as const] : [];
  });
}

function changesOfRule(old: Rule, now: Rule): GuidelineChange[] {
  const changes: GuidelineChange[] = [];
  if (old.action !== now.action) {
    const stricter = ACTIONS.indexOf(now.action) > ACTIONS.indexOf(old.action);
    const change = stricter ? 'stricter' : 'looser';
    changes.push({ kind: 'rule-action', change, id: now.id, from: old.action, to: now.action });
  }
  const names = [
    'types',
    'termLists',
    'minScore',
    'override',
    'maskable',
    'clause',
    'phase',
  ] as const;
  const fields = names.filter((name) => !same(old[name], now[name]));
  if (fields.length > 0) changes.push({ kind: 'rule-fields', id: now.id, fields });
  return changes;
}

function clauseChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  return pair(before.clauses, after.clauses, (clause) => clause.id).flatMap(([old, now]) => {
    const clause = now ?? old;
    if (!clause || same(old, now)) return [];
    const change = changeOf(old, now);
    return [{ kind: 'clause', change, id: clause.id, number: clause.number } as const];
  });
}

function termChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  return pair(before.terms, after.terms, (list) => list.id).flatMap(([old, now]) => {
    const id = (now ?? old)?.id;
    if (id === undefined || same(old, now)) return [];
    const was = new Set(old?.terms);
    const is = new Set(now?.terms);
    const added = [...is].filter((term) => !was.has(term)).length;
    const removed = [...was].filter((term) => !is.has(term)).length;
    return [{ kind: 'term-list', change: changeOf(old, now), id, added, removed } as const];
  });
}

function serviceChanges(before: Guideline, after: Guideline): GuidelineChange[] {
  return pair(before.services, after.services, (service) => service.site).flatMap(([old, now]) => {
    const site = (now ?? old)?.site;
    if (site === undefined || same(old, now)) return [];
    return [{ kind: 'service', change: changeOf(old, now), site } as const];
  });
}

function changeOf(old: unknown, now: unknown): Change {
  if (old === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
}

/** Old and new entry of each key; one of the two is missing when it came or went. */
function pair<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
): (readonly [old: T | undefined, now: T | undefined])[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const kept = new Set(after.map(keyOf));
  return [
    ...after.map((entry) => [old.get(keyOf(entry)), entry] as const),
    ...before
      .filter((entry) => !kept.has(keyOf(entry)))
      .map((entry) => [entry, undefined] as const),
  ];
}

/** Both come from the same schema, which puts the keys of an object in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
