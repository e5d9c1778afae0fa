/** How much of each chat tab is watched, for pages that ask about a tab that is not theirs. */
import { storage } from '#imports';
import type { Coverage } from '../core/gate/coverage';

const item = (tabId: number) =>
  storage.defineItem<Coverage | null>(`session:coverage-${String(tabId)}`, { fallback: null });

export async function noteTabCoverage(tabId: number, coverage: Coverage): Promise<void> {
  await item(tabId).setValue(coverage);
}

/** @returns The last report of the tab; null where Tesuri has never been. */
export function readTabCoverage(tabId: number): Promise<Coverage | null> {
  return item(tabId).getValue();
}

export async function forgetTabCoverage(tabId: number): Promise<void> {
  await item(tabId).removeValue();
}
