/** The guideline in force: one storage item that every tab watches. */
import { storage } from '#imports';
import type { GuidelineNotice } from '../core/guideline/refusal';
import type { Guideline } from '../core/guideline/schema';
import bundled from '../guidelines/default.json';

/**
 * The guideline that ships with the extension. It is used as it lies in the file, without a parser,
 * so that a content script needs none; `tests/contract/guidelines.test.ts` is the proof of the type.
 */
export const BUNDLED_GUIDELINE = bundled as Guideline;

/** Where the guideline in force came from; the first that gives a good file wins. */
export type GuidelineSource = 'managed-json' | 'managed-url' | 'local-file' | 'bundled';

export interface GuidelineInForce {
  readonly source: GuidelineSource;
  readonly guideline: Guideline;
  /** Epoch milliseconds; 0 for the bundled one, which is there from the first moment. */
  readonly since: number;
  /** What was noticed in the file; absent for the bundled one, which gives no notice. */
  readonly notices?: readonly GuidelineNotice[];
}

const BUNDLED: GuidelineInForce = { source: 'bundled', guideline: BUNDLED_GUIDELINE, since: 0 };

/**
 * `null` while the bundled guideline is in force, so that an update of the extension brings its new
 * one by itself. Only `platform/guideline-sync.ts` writes here, and only what was parsed.
 */
export const guidelineItem = storage.defineItem<GuidelineInForce | null>('local:guideline', {
  fallback: null,
});

/**
 * One storage read; never waits for a policy or the network.
 *
 * @returns What is in force now. Rejects where storage does not answer, or holds no guideline there:
 *   the bundled rules are then what can be used, and that must be said.
 */
export async function readGuidelineInForce(): Promise<GuidelineInForce> {
  const value = await guidelineItem.getValue();
  if (value && !isWhole(value)) throw new TypeError('no guideline in the item');
  return value ?? BUNDLED;
}

/** A disk that was full, or a profile that was repaired, may leave half an item. */
function isWhole(value: { readonly guideline?: Partial<Guideline> }): boolean {
  return Array.isArray(value.guideline?.rules) && Array.isArray(value.guideline.clauses);
}

/**
 * Calls back after each change of the guideline in force, in every context that listens. What is no
 * guideline changes nothing.
 *
 * @returns Stops the watching.
 */
export function watchGuidelineInForce(onChange: (now: GuidelineInForce) => void): () => void {
  return guidelineItem.watch((value) => {
    if (!value || isWhole(value)) onChange(value ?? BUNDLED);
  });
}
