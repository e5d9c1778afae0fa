/** Why a guideline file was not taken, and what was noticed in one that was. Codes and places only. */
import type { FindingType } from '../detect/finding';

/** Nothing of a refused file is used. */
export type GuidelineRefusal =
  | { readonly code: 'too-big'; readonly maxBytes: number }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'empty' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'duplicate-key'; readonly line: number; readonly column: number }
  | {
      readonly code: 'too-deep';
      readonly maxDepth: number;
      readonly line: number;
      readonly column: number;
    }
  /** JSON, but no guideline. `total` counts all issues, `issues` holds the first of them. */
  | {
      readonly code: 'invalid';
      readonly issues: readonly GuidelineIssue[];
      readonly total: number;
    };

export const VALUE_TYPES = ['text', 'number', 'integer', 'boolean', 'list', 'object'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];
export const FORMATS = ['id', 'date', 'link', 'selector', 'path-pattern', 'field-path'] as const;
export type Format = (typeof FORMATS)[number];
/** What a limit counts: characters of a text, entries of a list, or the number itself. */
export const UNITS = ['characters', 'entries', 'value'] as const;
export type Unit = (typeof UNITS)[number];

/** One thing wrong in a file. `path` is where, for example `rules[3].action`; empty for the whole. */
export type GuidelineIssue = { readonly path: string } & (
  | { readonly code: 'missing' }
  | { readonly code: 'wrong-type'; readonly expected: ValueType }
  | { readonly code: 'not-allowed'; readonly allowed: readonly string[] }
  | { readonly code: 'bad-format'; readonly format: Format }
  | { readonly code: 'too-small' | 'too-large'; readonly unit: Unit; readonly limit: number }
  /** Written for a later version of Tesuri. */
  | { readonly code: 'newer-format'; readonly supported: number }
  | { readonly code: 'duplicate-id'; readonly id: string }
  | { readonly code: 'unknown-clause' | 'unknown-term-list'; readonly id: string }
  /** `validUntil` lies before `verifiedOn`. */
  | { readonly code: 'dates-out-of-order' }
  /** Once spaces are gone and width is folded, less than two characters are left. */
  | { readonly code: 'term-too-short' }
  | { readonly code: 'too-many-terms'; readonly limit: number }
  /** The rule masks what it says cannot be masked. */
  | { readonly code: 'mask-not-maskable' }
);

/** Something odd in a file that is used all the same. */
export type GuidelineNotice = { readonly path: string } & (
  | { readonly code: 'unknown-key' }
  | { readonly code: 'unknown-site'; readonly id: string }
  /** A correction of a request that the site's file does not hold. */
  | { readonly code: 'unknown-request'; readonly id: string }
  | { readonly code: 'unused-term-list'; readonly id: string }
  | { readonly code: 'types-without-rule'; readonly types: readonly FindingType[] }
  /** `termLists` on a rule that is not about terms. */
  | { readonly code: 'term-lists-without-effect' }
  /** A reminder beside an answer whose clause is not about output. */
  | { readonly code: 'reminder-not-output'; readonly id: string }
  | { readonly code: 'duplicate-term' }
  | { readonly code: 'duplicate-number'; readonly number: string }
  | { readonly code: 'same-contact' }
  /** It stays in force, and says so. */
  | { readonly code: 'out-of-date'; readonly date: string }
);

/** A guideline that did not even arrive, or may not be taken in here. */
export type SourceFailure =
  | { readonly code: 'unreachable' | 'redirected' }
  /** No permission for the address and no consent of the server; a dead server looks the same. */
  | { readonly code: 'not-permitted' }
  | { readonly code: 'timed-out'; readonly seconds: number }
  | { readonly code: 'http-status'; readonly status: number }
  /** The administrator sets the guideline, so a file may not. */
  | { readonly code: 'managed' }
  /** The browser refused to store it: its disk or quota is full. */
  | { readonly code: 'not-stored' };

export type GuidelineFailure = GuidelineRefusal | SourceFailure;
