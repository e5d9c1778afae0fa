/** Checks a guideline that fits the schema against itself: references, order, odd places. */
import { FINDING_TYPES } from '../detect/finding';
import type { GuidelineIssue, GuidelineNotice } from './refusal';
import { GUIDELINE_LIMITS, type Guideline } from './schema';

export interface CrossCheckOptions {
  /** Ids of the sites Tesuri guards; absent: any site will do. */
  readonly knownSites?: readonly string[];
  /** Ids of the requests in each site's file; absent: any will do. */
  readonly knownRequests?: Readonly<Record<string, readonly string[]>>;
  /** Calendar day `YYYY-MM-DD`; absent: nothing is said about age. */
  readonly today?: string;
}

/** @returns What makes a guideline unusable; empty when it holds together. */
export function findIssues(guideline: Guideline): GuidelineIssue[] {
  return [
    ...duplicates('clauses', guideline.clauses),
    ...duplicates('rules', guideline.rules),
    ...duplicates('terms', guideline.terms),
    ...ruleIssues(guideline),
    ...termIssues(guideline),
    ...reminderIssues(guideline),
    ...(guideline.validUntil < guideline.verifiedOn
      ? [{ code: 'dates-out-of-order', path: 'validUntil' } as const]
      : []),
  ];
}

/** @returns What is odd in a guideline that may be used all the same. */
export function findNotices(guideline: Guideline, options: CrossCheckOptions): GuidelineNotice[] {
  const { knownSites, today } = options;
  const notices: GuidelineNotice[] = [
    ...ruleNotices(guideline),
    ...termNotices(guideline),
    ...clauseNotices(guideline),
    ...contactNotices(guideline),
  ];
  guideline.services.forEach(({ site }, index) => {
    if (knownSites && !knownSites.includes(site)) {
      notices.push({ code: 'unknown-site', path: `services[${index}].site`, id: site });
    }
  });
  notices.push(...correctionNotices(guideline, options));
  if (today !== undefined && guideline.validUntil < today) {
    notices.push({ code: 'out-of-date', path: 'validUntil', date: guideline.validUntil });
  }
  return notices;
}

function correctionNotices(
  { sites = {} }: Guideline,
  { knownSites, knownRequests }: CrossCheckOptions,
): GuidelineNotice[] {
  return Object.entries(sites).flatMap(([id, { requests = [] }]): GuidelineNotice[] => {
    if (knownSites && !knownSites.includes(id)) {
      return [{ code: 'unknown-site', path: `sites.${id}`, id }];
    }
    const known = knownRequests?.[id];
    return requests.flatMap(({ like }, index) =>
      known && !known.includes(like)
        ? [
            {
              code: 'unknown-request',
              path: `sites.${id}.requests[${index}].like`,
              id: like,
            } as const,
          ]
        : [],
    );
  });
}

/** @returns The term as detection sees it: width and case folded, without spaces. */
export function foldTerm(term: string): string {
  return term
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Variation_Selector}]+/gu, '');
}

function duplicates(list: string, entries: readonly { readonly id: string }[]): GuidelineIssue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ code: 'duplicate-id', path: `${list}[${index}].id`, id } as const];
    seen.add(id);
    return [];
  });
}

function ruleIssues({ rules, clauses, terms }: Guideline): GuidelineIssue[] {
  const clauseIds = new Set(clauses.map(({ id }) => id));
  const listIds = new Set(terms.map(({ id }) => id));
  return rules.flatMap((rule, index) => {
    const path = `rules[${index}]`;
    const issues: GuidelineIssue[] = [];
    if (!clauseIds.has(rule.clause)) {
      issues.push({ code: 'unknown-clause', path: `${path}.clause`, id: rule.clause });
    }
    rule.termLists?.forEach((id, place) => {
      if (listIds.has(id)) return;
      issues.push({ code: 'unknown-term-list', path: `${path}.termLists[${place}]`, id });
    });
    if (rule.action === 'mask' && !rule.maskable) {
      issues.push({ code: 'mask-not-maskable', path: `${path}.maskable` });
    }
    return issues;
  });
}

function termIssues({ terms }: Guideline): GuidelineIssue[] {
  const issues: GuidelineIssue[] = terms.flatMap((list, index) =>
    list.terms.flatMap((term, place) =>
      foldTerm(term).length < 2
        ? [{ code: 'term-too-short', path: `terms[${index}].terms[${place}]` } as const]
        : [],
    ),
  );
  const total = terms.reduce((sum, list) => sum + list.terms.length, 0);
  if (total > GUIDELINE_LIMITS.maxTerms) {
    issues.push({ code: 'too-many-terms', path: 'terms', limit: GUIDELINE_LIMITS.maxTerms });
  }
  return issues;
}

function reminderIssues({ outputReminders, clauses }: Guideline): GuidelineIssue[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return outputReminders.flatMap((id, index) =>
    ids.has(id) ? [] : [{ code: 'unknown-clause', path: `outputReminders[${index}]`, id } as const],
  );
}

function ruleNotices({ rules, terms }: Guideline): GuidelineNotice[] {
  const covered = new Set(rules.flatMap((rule) => rule.types));
  const types = FINDING_TYPES.filter(
    (type) => !covered.has(type) && (type !== 'GUIDELINE_TERM' || terms.length > 0),
  );
  const notices: GuidelineNotice[] = rules.flatMap((rule, index) =>
    rule.termLists && !rule.types.includes('GUIDELINE_TERM')
      ? [{ code: 'term-lists-without-effect', path: `rules[${index}].termLists` } as const]
      : [],
  );
  if (types.length > 0) notices.push({ code: 'types-without-rule', path: 'rules', types });
  return notices;
}

function termNotices({ rules, terms }: Guideline): GuidelineNotice[] {
  const about = rules.filter((rule) => rule.types.includes('GUIDELINE_TERM'));
  const anyList = about.some((rule) => !rule.termLists);
  const named = new Set(about.flatMap((rule) => rule.termLists ?? []));
  return terms.flatMap(({ id, terms: words }, index) => {
    const path = `terms[${index}]`;
    const notices: GuidelineNotice[] = [];
    if (!anyList && !named.has(id)) notices.push({ code: 'unused-term-list', path, id });
    const seen = new Set<string>();
    words.forEach((word, place) => {
      const folded = foldTerm(word);
      if (seen.has(folded)) {
        notices.push({ code: 'duplicate-term', path: `${path}.terms[${place}]` });
      }
      seen.add(folded);
    });
    return notices;
  });
}

function clauseNotices({ clauses, outputReminders }: Guideline): GuidelineNotice[] {
  const numbers = new Set<string>();
  const notices: GuidelineNotice[] = [];
  clauses.forEach(({ number }, index) => {
    if (numbers.has(number)) {
      notices.push({ code: 'duplicate-number', path: `clauses[${index}].number`, number });
    }
    numbers.add(number);
  });
  const output = new Set(clauses.filter(({ kind }) => kind === 'output').map(({ id }) => id));
  outputReminders.forEach((id, index) => {
    if (output.has(id)) return;
    notices.push({ code: 'reminder-not-output', path: `outputReminders[${index}]`, id });
  });
  return notices;
}

function contactNotices({ contacts }: Guideline): GuidelineNotice[] {
  const names = new Set<string>();
  return contacts.flatMap(({ name }, index) => {
    const key = `${name.ja}\n${name.en}`;
    if (names.has(key)) return [{ code: 'same-contact', path: `contacts[${index}].name` } as const];
    names.add(key);
    return [];
  });
}
