/** What was made of one attached file: for the panel, which alone may show its words. */
import type { FindingType } from '../detect/finding';
import type { Action, Override } from '../guideline/schema';
import type { FileErrorCode, FileFormat, Place, UnreadPart } from './file-text';
import type { Medium } from './medium';

/** Findings of one kind that are treated alike. */
export interface FileFindings {
  readonly type: FindingType;
  readonly action: Action;
  readonly ruleId: string;
  readonly clauseId: string;
  readonly maskable: boolean;
  readonly count: number;
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

/** Whether anything of it was left unread, so that it must not be called clean. */
export function isUnread({ error, medium, unread }: FileReport): boolean {
  return error !== undefined || medium !== undefined || unread.length > 0;
}
