/**
 * From codes about a guideline to the names of texts. The words themselves are in `locales/`, under
 * `guideline`; the panel, the admin page and the command line look them up there.
 */
import type {
  Format,
  GuidelineFailure,
  GuidelineIssue,
  GuidelineNotice,
  GuidelineRefusal,
  SourceFailure,
  Unit,
  ValueType,
} from './refusal';
import type { Action, Phase } from './schema';
import type { Change, GuidelineChange } from './summarise-changes';

type IssueCode = Exclude<
  GuidelineIssue['code'],
  'wrong-type' | 'bad-format' | 'too-small' | 'too-large'
>;
type IssueName =
  | IssueCode
  | 'not-an-object'
  | `wrong-type-${ValueType}`
  | `bad-format-${Format}`
  | `${'too-small' | 'too-large'}-${Unit}`;
type ChangeName =
  | 'value'
  | 'phase'
  | 'failure-action'
  | `rule-${'added' | 'removed' | 'stricter' | 'looser' | 'fields'}`
  | `${'clause' | 'term-list' | 'service'}-${Change}`
  | 'part';

/** Names of texts in the locale files. */
export type GuidelineTextKey =
  | `guideline.refusal.${GuidelineRefusal['code']}`
  | `guideline.failure.${SourceFailure['code']}`
  | `guideline.issue.${IssueName}`
  | `guideline.notice.${GuidelineNotice['code']}`
  | `guideline.change.${ChangeName}`
  | `guideline.phase.${Phase}`
  | `action.${Action}`;

/** A text and what stands in it; a parameter may itself be a text. */
export interface Described {
  readonly key: GuidelineTextKey;
  readonly params: Readonly<Record<string, string | number | { readonly key: GuidelineTextKey }>>;
}

/** What `useText().t` and the command line's own translator have in common. */
export type TranslateGuideline = (
  key: GuidelineTextKey,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** @returns The sentence, in the language of `t`. */
export function inWords({ key, params }: Described, t: TranslateGuideline): string {
  const words = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'object' ? t(value.key) : value] as const,
  );
  return t(key, Object.fromEntries(words));
}

/** The headline. For `invalid`, `describeIssue` gives a sentence for each of its `issues`. */
export function describeFailure(failure: GuidelineFailure): Described {
  switch (failure.code) {
    case 'timed-out':
      return { key: 'guideline.failure.timed-out', params: { seconds: failure.seconds } };
    case 'http-status':
      return { key: 'guideline.failure.http-status', params: { status: failure.status } };
    case 'unreachable':
    case 'redirected':
    case 'not-permitted':
    case 'managed':
    case 'not-stored':
      return { key: `guideline.failure.${failure.code}`, params: {} };
    case 'too-big':
    case 'not-utf8':
    case 'empty':
    case 'not-json':
    case 'duplicate-key':
    case 'too-deep':
    case 'invalid':
      return describeRefusal(failure);
  }
}

/** The headline of a file that was read and not taken. */
export function describeRefusal(refusal: GuidelineRefusal): Described {
  const key = `guideline.refusal.${refusal.code}` as const;
  switch (refusal.code) {
    case 'too-big':
      return { key, params: { limit: Math.floor(refusal.maxBytes / 1024) } };
    case 'not-json':
    case 'duplicate-key':
      return { key, params: { line: refusal.line, column: refusal.column } };
    case 'too-deep':
      return { key, params: { line: refusal.line, limit: refusal.maxDepth } };
    case 'invalid':
      return { key, params: { total: refusal.total } };
    case 'not-utf8':
    case 'empty':
      return { key, params: {} };
  }
}

export function describeIssue(issue: GuidelineIssue): Described {
  const { path } = issue;
  switch (issue.code) {
    case 'wrong-type':
      if (path === '') return { key: 'guideline.issue.not-an-object', params: {} };
      return { key: `guideline.issue.wrong-type-${issue.expected}`, params: { path } };
    case 'bad-format':
      return { key: `guideline.issue.bad-format-${issue.format}`, params: { path } };
    case 'too-small':
    case 'too-large':
      return {
        key: `guideline.issue.${issue.code}-${issue.unit}`,
        params: { path, limit: issue.limit },
      };
    case 'not-allowed':
      return { key: 'guideline.issue.not-allowed', params: { path, allowed: list(issue.allowed) } };
    case 'newer-format':
      return { key: 'guideline.issue.newer-format', params: { path, limit: issue.supported } };
    case 'duplicate-id':
    case 'unknown-clause':
    case 'unknown-term-list':
      return { key: `guideline.issue.${issue.code}`, params: { path, id: issue.id } };
    case 'too-many-terms':
      return { key: 'guideline.issue.too-many-terms', params: { path, limit: issue.limit } };
    case 'missing':
    case 'dates-out-of-order':
    case 'term-too-short':
    case 'mask-not-maskable':
      return { key: `guideline.issue.${issue.code}`, params: { path } };
  }
}

export function describeNotice(notice: GuidelineNotice): Described {
  const { path } = notice;
  const key = `guideline.notice.${notice.code}` as const;
  switch (notice.code) {
    case 'unknown-site':
    case 'unknown-request':
    case 'unused-term-list':
    case 'reminder-not-output':
      return { key, params: { path, id: notice.id } };
    case 'types-without-rule':
      return { key, params: { types: list(notice.types) } };
    case 'duplicate-number':
      return { key, params: { path, number: notice.number } };
    case 'out-of-date':
      return { key, params: { date: notice.date } };
    case 'unknown-key':
    case 'term-lists-without-effect':
    case 'duplicate-term':
    case 'same-contact':
      return { key, params: { path } };
  }
}

export function describeChange(change: GuidelineChange): Described {
  switch (change.kind) {
    case 'value':
      return {
        key: 'guideline.change.value',
        params: { field: change.field, from: change.from, to: change.to },
      };
    case 'phase':
      return {
        key: 'guideline.change.phase',
        params: {
          from: { key: `guideline.phase.${change.from}` },
          to: { key: `guideline.phase.${change.to}` },
        },
      };
    case 'failure-action':
      return { key: 'guideline.change.failure-action', params: fromTo(change.field, change) };
    case 'rule':
      return {
        key: `guideline.change.rule-${change.change}`,
        params: { id: change.id, action: { key: `action.${change.action}` } },
      };
    case 'rule-action':
      return { key: `guideline.change.rule-${change.change}`, params: fromTo(change.id, change) };
    case 'rule-fields':
      return {
        key: 'guideline.change.rule-fields',
        params: { id: change.id, fields: list(change.fields) },
      };
    case 'clause':
      return { key: `guideline.change.clause-${change.change}`, params: { number: change.number } };
    case 'term-list':
      return {
        key: `guideline.change.term-list-${change.change}`,
        params: { id: change.id, added: change.added, removed: change.removed },
      };
    case 'service':
      return { key: `guideline.change.service-${change.change}`, params: { site: change.site } };
    case 'part':
      return { key: 'guideline.change.part', params: { part: change.part } };
  }
}

function fromTo(id: string, change: { readonly from: Action; readonly to: Action }) {
  return {
    id,
    from: { key: `action.${change.from}` },
    to: { key: `action.${change.to}` },
  } as const;
}

function list(entries: readonly string[]): string {
  return entries.join(', ');
}
