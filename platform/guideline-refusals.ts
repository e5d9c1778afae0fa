/** Guidelines that were not taken, for the admin page: codes, where from and since when. */
import { storage } from '#imports';
import type { GuidelineFailure } from '../core/guideline/refusal';
import type { GuidelineSource } from './guideline-store';

export interface GuidelineRefusalRecord {
  readonly source: Exclude<GuidelineSource, 'bundled'>;
  /** Epoch milliseconds: when this very failure was first met. */
  readonly at: number;
  readonly failure: GuidelineFailure;
}

/** At most one per source: the last. It goes when the source gives a good file, or is taken away. */
export const guidelineRefusalItem = storage.defineItem<readonly GuidelineRefusalRecord[]>(
  'local:guidelineRefusals',
  { fallback: [] },
);

/** Keeps a failure. The same one again keeps its first date. */
export async function keepRefusal(record: GuidelineRefusalRecord): Promise<void> {
  const records = await guidelineRefusalItem.getValue();
  const last = records.find(({ source }) => source === record.source);
  if (last && JSON.stringify(last.failure) === JSON.stringify(record.failure)) return;
  const others = records.filter(({ source }) => source !== record.source);
  await guidelineRefusalItem.setValue([...others, record]);
}

export async function clearRefusal(source: GuidelineRefusalRecord['source']): Promise<void> {
  const records = await guidelineRefusalItem.getValue();
  const others = records.filter((record) => record.source !== source);
  if (others.length < records.length) await guidelineRefusalItem.setValue(others);
}
