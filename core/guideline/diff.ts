/** What one guideline changes of another, entry by entry. */
import type { Clause, Guideline, Rule } from './schema';

type TermList = Guideline['terms'][number];
type Service = Guideline['services'][number];

/** Entries are matched by id (services by site); order alone is no change. */
export interface ListDiff<T, F extends string> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly {
    readonly before: T;
    readonly after: T;
    /** Which of its fields differ. */
    readonly fields: readonly F[];
  }[];
}

export interface TermListChange {
  readonly id: string;
  readonly title: TermList['title'];
  /** `added` and `removed` lists count all of their words. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

export const HEAD_FIELDS = [
  'title',
  'owner',
  'contacts',
  'verifiedOn',
  'validUntil',
  'phase',
  'outputReminders',
  'onUnreadable',
  'onFailure',
  'counting',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export interface GuidelineDiff {
  /** True when both act and read the same; `version` and `id` alone do not count. */
  readonly same: boolean;
  readonly versionBefore: number;
  readonly versionAfter: number;
  /** The file is another guideline, not another version of this one. */
  readonly otherId: boolean;
  readonly head: readonly HeadField[];
  readonly rules: ListDiff<Rule, keyof Rule>;
  readonly clauses: ListDiff<Clause, keyof Clause>;
  readonly services: ListDiff<Service, keyof Service>;
  readonly terms: readonly TermListChange[];
}

/** Compares two guidelines. Both must have been parsed, so that defaults are spelled out. */
export function diffGuidelines(before: Guideline, after: Guideline): GuidelineDiff {
  const head = HEAD_FIELDS.filter((field) => !sameValue(before[field], after[field]));
  const rules = diffLists(before.rules, after.rules, (rule) => rule.id);
  const clauses = diffLists(before.clauses, after.clauses, (clause) => clause.id);
  const services = diffLists(before.services, after.services, (service) => service.site);
  const terms = diffTerms(before.terms, after.terms);
  return {
    same: head.length === 0 && terms.length === 0 && [rules, clauses, services].every(isEmpty),
    versionBefore: before.version,
    versionAfter: after.version,
    otherId: before.id !== after.id,
    head,
    rules,
    clauses,
    services,
    terms,
  };
}

function isEmpty(diff: ListDiff<unknown, string>): boolean {
  return diff.added.length + diff.removed.length + diff.changed.length === 0;
}

function diffLists<T extends object>(
  before: readonly T[],
  after: readonly T[],
  idOf: (entry: T) => string,
): ListDiff<T, keyof T & string> {
  const old = new Map(before.map((entry) => [idOf(entry), entry]));
  const kept = new Set(after.map(idOf));
  return {
    added: after.filter((entry) => !old.has(idOf(entry))),
    removed: before.filter((entry) => !kept.has(idOf(entry))),
    changed: after.flatMap((entry) => {
      const was = old.get(idOf(entry));
      const fields = was ? changedFields(was, entry) : [];
      return was && fields.length > 0 ? [{ before: was, after: entry, fields }] : [];
    }),
  };
}

function changedFields<T extends object>(before: T, after: T): readonly (keyof T & string)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...names].filter((name) => !sameValue(before[name], after[name]));
}

function diffTerms(
  before: readonly TermList[],
  after: readonly TermList[],
): readonly TermListChange[] {
  const lists = diffLists(before, after, (list) => list.id);
  return [
    ...lists.added.map((list) => toTermChange('added', list, { added: list.terms.length })),
    ...lists.removed.map((list) => toTermChange('removed', list, { removed: list.terms.length })),
    ...lists.changed.map((change) => {
      const old = new Set(change.before.terms);
      const now = new Set(change.after.terms);
      return toTermChange('changed', change.after, {
        added: [...now].filter((word) => !old.has(word)).length,
        removed: [...old].filter((word) => !now.has(word)).length,
      });
    }),
  ];
}

function toTermChange(
  kind: TermListChange['kind'],
  { id, title }: TermList,
  words: { readonly added?: number; readonly removed?: number },
): TermListChange {
  return { id, title, kind, wordsAdded: words.added ?? 0, wordsRemoved: words.removed ?? 0 };
}

/** Deep, for JSON values; the order of keys does not matter. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}
