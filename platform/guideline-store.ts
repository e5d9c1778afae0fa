/** The guideline in force: one storage item that every tab watches. */
import { storage } from '#imports';
import type { Guideline } from '../core/guideline/schema';

/** Where the guideline in force came from; the first that gives a good file wins. */
export type GuidelineSource = 'managed-json' | 'managed-url' | 'local-file' | 'bundled';

export interface GuidelineInForce {
  readonly source: GuidelineSource;
  readonly guideline: Guideline;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Absent until the background has put one there; readers then use the bundled guideline. */
export const guidelineItem = storage.defineItem<GuidelineInForce | null>('local:guideline', {
  fallback: null,
});
