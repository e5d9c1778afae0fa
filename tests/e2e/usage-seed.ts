/** Made-up counts of an office year, the same in every run. */
import type { Page } from 'playwright/test';
import type { CounterRow } from '../../core/usage/counter';
import { mergeRows } from '../../core/usage/counter-row';
import { addDays, weekdayOf } from '../../core/usage/day';

/** A small generator with a fixed start, so that screenshots do not change by themselves. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const TYPES = [
  ...['EMAIL', 'EMAIL', 'EMAIL', 'PERSON', 'PERSON', 'PERSON', 'PERSON', 'PHONE', 'PHONE'],
  ...['ORGANIZATION', 'ORGANIZATION', 'LOCATION_ADDRESS', 'GUIDELINE_TERM', 'SECRET', 'MY_NUMBER'],
];
const ACTION_OF: Readonly<Record<string, string>> = {
  ORGANIZATION: 'warn',
  GUIDELINE_TERM: 'warn',
  SECRET: 'block',
};
const REASONS = ['false-alarm', 'false-alarm', 'public-information', 'approved-by-owner'];

/**
 * @param today The last day with counts.
 * @param days How many days back it begins.
 * @param templates Ids of templates that exist.
 */
export function madeUpCounts(
  today: string,
  days: number,
  templates: readonly string[],
): readonly CounterRow[] {
  const dice = createDice(20_261_124);
  const rows: CounterRow[] = [];
  for (let ago = days - 1; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago);
    if (weekdayOf(day) > 4) continue;
    for (const site of ['chatgpt', 'claude']) {
      const busy = site === 'chatgpt' ? 9 : 4;
      const count = (
        metric: CounterRow['metric'],
        rest: Partial<Pick<CounterRow, 'subject' | 'action' | 'count'>>,
      ) => rows.push({ day, metric, site, subject: '', action: '', count: 1, ...rest });
      const growth = 1 + (days - ago) / days;
      count('prompt', { action: 'allow', count: Math.round((busy + dice(busy)) * growth) });
      count('coverage', { subject: 'attached', count: 60 + dice(180) });
      if (dice(6) === 0) count('coverage', { subject: 'degraded', count: 1 + dice(12) });
      if (ago === 11 && site === 'chatgpt') count('coverage', { subject: 'blind', count: 34 });
      for (let held = dice(busy / 2); held > 0; held -= 1) {
        const type = TYPES[dice(TYPES.length)] ?? 'EMAIL';
        const action = ACTION_OF[type] ?? 'mask';
        count('prompt', { action });
        count('finding', { subject: type, action, count: 1 + dice(4) });
        const end = dice(12);
        count('outcome', {
          subject: end < 8 ? 'masked' : end < 10 ? 'edited' : end < 11 ? 'sent-anyway' : 'refused',
        });
        if (end === 10) count('reason', { subject: REASONS[dice(REASONS.length)] ?? 'other' });
        if (dice(3) === 0) count('draft', { subject: dice(5) === 0 ? 'refused' : 'stripped' });
      }
      const used = templates[dice(templates.length)];
      if (used !== undefined && dice(3) > 0) {
        count('template', { subject: used, count: 1 + dice(2) });
      }
    }
  }
  return mergeRows(rows);
}

/** Writes rows where the background would have, on a page of the extension. */
export async function seedCounts(page: Page, rows: readonly CounterRow[]): Promise<void> {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tesuri-usage');
        opening.onerror = () => {
          reject(new Error('the store of the counters does not open'));
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('counters', 'readwrite');
          for (const row of all) writing.objectStore('counters').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => {
            reject(new Error('the counters could not be seeded'));
          };
        };
      }),
    rows,
  );
}
