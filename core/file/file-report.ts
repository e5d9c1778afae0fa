/** What was made of one attached file: for the panel, which alone may show its words. */
import type { FindingType } from '../detect/finding';
import type { Action, Override } from '../guideline/schema';
import {
  hasUnreadText,
  type FileErrorCode,
  type FileFormat,
  type Place,
  type UnreadPart,
} from './file-text';
import type { Medium } from './medium';

/** Findings of one kind that are treated alike. */
export interface FileFindings {
  readonly type: FindingType;
  readonly action: Action;
  readonly ruleId: string;
  readonly clauseId: string;
  readonly maskable: boolean;
  readonly count: number;
  /** Of tables of contacts. */
  readonly rows?: number;
  /** The first few, in the order of the file. */
  readonly samples: readonly FileSample[];
}

export interface FileSample {
  /** The words found, cut to `EXCERPT_LENGTH`. */
  readonly excerpt: string;
  readonly place: Place;
}

export interface FileReport {
  /** Absent where it could not be read, or is words that were pasted. */
  readonly format?: FileFormat;
  readonly medium?: Medium;
  /** Why it was not read. */
  readonly error?: FileErrorCode;
  readonly misnamed: boolean;
  /** Parts that were not read; pictures stand here too. */
  readonly unread: readonly UnreadPart[];
  /** The gravest first. */
  readonly findings: readonly FileFindings[];
  readonly decision: Action;
  readonly override: Override;
  /** A masked copy can be asked for. */
  readonly canMask: boolean;
}

export const MAX_SAMPLES = 6;

/** Whether words of it may have been left unread. Pictures in a document are in nearly every one. */
export function isUnread({ error, medium, unread }: FileReport): boolean {
  return error !== undefined || medium !== undefined || hasUnreadText({ unread });
}

export type Decided = Pick<FileReport, 'decision' | 'override'>;

/** The strictest in either regard, each from the milder to the stricter. */
const DECISIONS: readonly Action[] = ['allow', 'warn', 'mask', 'block'];
const OVERRIDES: readonly Override[] = ['free', 'reason', 'none'];

export function strictest(a: Decided, b: Decided): Decided {
  const later = <T>(list: readonly T[], one: T, other: T): T =>
    list.indexOf(one) > list.indexOf(other) ? one : other;
  return {
    decision: later(DECISIONS, a.decision, b.decision),
    override: later(OVERRIDES, a.override, b.override),
  };
}

/** Files that are attached together are decided about together. */
export function decideTogether(
  reports: readonly FileReport[],
): Decided & Pick<FileReport, 'canMask'> {
  const acting = reports.filter(({ decision }) => decision !== 'allow');
  const nothing: Decided = { decision: 'allow', override: 'free' };
  return {
    ...acting.reduce(strictest, nothing),
    canMask: acting.length > 0 && acting.every(({ canMask }) => canMask),
  };
}
