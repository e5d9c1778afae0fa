/** What could not be counted: numbers that hide it would be too good. */

/** Why the store of the counters could not be used. */
export const STORE_FAILURES = ['storage-full', 'database-blocked', 'database-failed'] as const;
export type StoreFailure = (typeof STORE_FAILURES)[number];

export interface LostCounts {
  /** Records lost since counting began, or since the counts were deleted. */
  readonly count: number;
  /** Local day of the last loss, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** `refused`: malformed, so that counting it would have been a guess. */
  readonly lastFailure: StoreFailure | 'refused';
}
