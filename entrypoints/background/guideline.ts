/** Keeps the guideline in force up to date: by the clock, by policy, and when a page asks. */
import { browser } from '#imports';
import {
  refreshGuideline,
  SYNC_INTERVAL_MINUTES,
  syncGuideline,
} from '../../platform/guideline-sync';
import { onMessage } from '../../platform/messages';

const CLOCK = 'guideline-clock';
const SOON = 'guideline-soon';

/** Call in the first turn of the background: the event may be what woke it. Guarding never waits. */
export function registerGuidelineSync(): void {
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CLOCK || name === SOON) look();
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') look();
  });
  // Access to a host was granted: what was refused a moment ago may now be read.
  browser.permissions.onAdded.addListener(() => void refreshGuideline().catch(lookSoon));
  onMessage('guideline.refresh', async (_, sender) => {
    if (!sender.url.startsWith(browser.runtime.getURL('/'))) return undefined;
    await refreshGuideline();
    return undefined;
  });
  void setClock();
}

let looking: Promise<void> | undefined;

/** Several events come at once when the browser starts: one look answers them all. */
function look(): void {
  looking ??= syncGuideline()
    .then(({ againInMs }) => {
      if (againInMs !== undefined) void lookAgain(againInMs);
    }, lookSoon)
    .finally(() => {
      looking = undefined;
    });
}

/** Storage did not answer: try again rather than stay behind until the next tick. */
function lookSoon(): void {
  void lookAgain(60_000);
}

async function lookAgain(inMs: number): Promise<void> {
  // A little later than asked, so that the time it waits for has surely passed.
  await browser.alarms.create(SOON, { when: Date.now() + inMs + 5_000 });
}

/**
 * Starts the clock where it does not run: after installing, and after the extension was switched off
 * and on, which no event tells. Each browser has a moment of its own, so that a server never sees
 * all of them at once.
 */
async function setClock(): Promise<void> {
  if (await browser.alarms.get(CLOCK)) return;
  look();
  await browser.alarms.create(CLOCK, {
    delayInMinutes: 1 + Math.random() * (SYNC_INTERVAL_MINUTES - 1),
    periodInMinutes: SYNC_INTERVAL_MINUTES,
  });
}
