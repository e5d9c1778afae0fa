/**
 * Which guideline is in force: managed JSON, else the managed address, else a file applied on this
 * browser, else the bundled one. It runs in the background and on the admin page, one at a time.
 */
import { storage } from '#imports';
import type { ParsedGuideline } from '../core/guideline/parse';
import type { GuidelineFailure } from '../core/guideline/refusal';
import { err, type Result } from '../core/result';
import {
  dropCandidate,
  extensionVersion,
  hasCandidate,
  isKnownFile,
  offerFile,
  putFirstInForce,
  renewCandidates,
} from './guideline-candidates';
import { fetchGuideline, mayRead } from './guideline-fetch';
import { clearRefusal, keepRefusal } from './guideline-refusals';
import { keepManagedReading, readManagedSettings, type ManagedSettings } from './managed-settings';

export const SYNC_INTERVAL_MINUTES = 15;
const LONGEST_PAUSE_MINUTES = 240;
/** A policy that is being edited, or not read yet, looks like one that was taken away. */
const GRACE_MS = 60_000;

type ManagedSource = 'managed-json' | 'managed-url';

interface SyncState {
  /** Of the good file in hand; absent: the next fetch brings the whole file. */
  readonly etag?: string;
  /** The address it is from, and the version of the extension that looked at it. */
  readonly url?: string;
  readonly readBy?: string;
  /** Fetches that failed in a row. */
  readonly failures: number;
  /** Epoch milliseconds; no fetch before, unless somebody asks for it. */
  readonly notBefore: number;
  /** When a source was first missing from the policy. Epoch milliseconds. */
  readonly missingSince: Readonly<Partial<Record<ManagedSource, number>>>;
}
const NOTHING_YET: SyncState = { failures: 0, notBefore: 0, missingSince: {} };

const stateItem = storage.defineItem<SyncState>('local:guidelineSync', { fallback: NOTHING_YET });

/** What the sync takes from its host. */
export interface SyncHost {
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Runs one task at a time, over all contexts of the extension. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
}

export interface GuidelineSync {
  /**
   * Looks at every source and puts the first good guideline in force. Failures of a source are kept
   * in `guidelineRefusalItem`.
   *
   * @param asked Somebody asked for it: fetch now, however often it failed before.
   * @returns When to look again sooner than by the clock, in milliseconds; absent: no need.
   */
  sync(asked: boolean): Promise<{ readonly againInMs?: number }>;
  applyLocal(file: string | Uint8Array): Promise<Result<ParsedGuideline, GuidelineFailure>>;
  revertToBundled(): Promise<void>;
}

export function createGuidelineSync(host: SyncHost): GuidelineSync {
  return {
    sync: (asked) =>
      host.exclusively(async () => {
        const at = host.now();
        await renewCandidates(at);
        const reading = await readManagedSettings();
        await keepManagedReading(reading);
        await takeManagedJson(reading.settings, at);
        await takeManagedUrl(reading.settings, { host, asked });
        const againInMs = await dropMissing(reading.settings, at);
        await putFirstInForce(at);
        return againInMs === undefined ? {} : { againInMs };
      }),
    applyLocal: (file) =>
      host.exclusively(async () => {
        if (await isManaged()) return err({ code: 'managed' });
        const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file.slice();
        const offered = await offerFile('local-file', bytes, host.now());
        if (offered.ok) await putFirstInForce(host.now());
        return offered;
      }),
    revertToBundled: () =>
      host.exclusively(async () => {
        await dropCandidate('local-file');
        await putFirstInForce(host.now());
      }),
  };
}

async function isManaged(): Promise<boolean> {
  return (await hasCandidate('managed-json')) || (await hasCandidate('managed-url'));
}

async function takeManagedJson({ guidelineJson }: ManagedSettings, at: number): Promise<void> {
  if (guidelineJson === undefined) return;
  const file = new TextEncoder().encode(guidelineJson);
  if (await isKnownFile('managed-json', file)) await clearRefusal('managed-json');
  else await offerFile('managed-json', file, at);
}

async function takeManagedUrl(
  { guidelineUrl: url, guidelineJson }: ManagedSettings,
  { host, asked }: { readonly host: SyncHost; readonly asked: boolean },
): Promise<void> {
  if (url === undefined) return;
  // A good inline file wins anyway: no browser need ask the server then.
  if (guidelineJson !== undefined && (await hasCandidate('managed-json'))) return;
  const state = await stateItem.getValue();
  const asBefore = state.url === url && state.readBy === extensionVersion();
  if (!asked && asBefore && host.now() < state.notBefore) return;
  const fetched = await fetchGuideline({
    url,
    permitted: await mayRead(url),
    fetch: host.fetch,
    ...(asBefore && state.etag !== undefined && { etag: state.etag }),
  });
  const at = host.now();
  const kept = { missingSince: state.missingSince, url, readBy: extensionVersion() };
  if (!fetched.ok) {
    await keepRefusal({ source: 'managed-url', failure: fetched.error, at });
    const failures = asBefore ? state.failures + 1 : 1;
    const etag = asBefore && state.etag !== undefined ? { etag: state.etag } : {};
    const notBefore = at + pauseMs(failures, host.random());
    await stateItem.setValue({ ...kept, ...etag, failures, notBefore });
    return;
  }
  if (fetched.value.kind === 'not-modified') {
    await clearRefusal('managed-url');
    await stateItem.setValue({ ...state, failures: 0, notBefore: 0 });
    return;
  }
  const { bytes, etag } = fetched.value;
  const good = await takeFetched(bytes, at);
  // A bad file is fetched again in full: only then is it told again after other failures.
  const known = good && etag !== undefined ? { etag } : {};
  await stateItem.setValue({ ...kept, ...known, failures: 0, notBefore: 0 });
}

/** @returns Whether the file is a good one. */
async function takeFetched(bytes: Uint8Array<ArrayBuffer>, at: number): Promise<boolean> {
  if (!(await isKnownFile('managed-url', bytes))) {
    return (await offerFile('managed-url', bytes, at)).ok;
  }
  await clearRefusal('managed-url');
  return true;
}

/** Twice as long after each failure, up to a limit, and not all browsers at the same moment. */
function pauseMs(failures: number, random: number): number {
  const minutes = Math.min(SYNC_INTERVAL_MINUTES * 2 ** (failures - 1), LONGEST_PAUSE_MINUTES);
  // Less than the interval at first, or the next tick of the clock would come just too early.
  return minutes * 60_000 * (0.7 + 0.25 * random);
}

const SETTING_OF: Record<ManagedSource, 'guidelineJson' | 'guidelineUrl'> = {
  'managed-json': 'guidelineJson',
  'managed-url': 'guidelineUrl',
};

/** Lets go of sources that the policy no longer names, once they have been missing for a while. */
async function dropMissing(settings: ManagedSettings, at: number): Promise<number | undefined> {
  let againInMs: number | undefined;
  for (const source of ['managed-json', 'managed-url'] as const) {
    const { missingSince, ...state } = await stateItem.getValue();
    const { [source]: since, ...others } = missingSince;
    if (settings[SETTING_OF[source]] !== undefined) {
      if (since !== undefined) await stateItem.setValue({ ...state, missingSince: others });
    } else if (!(await hasCandidate(source))) {
      await clearRefusal(source);
    } else if (since === undefined || at - since < GRACE_MS) {
      againInMs = GRACE_MS;
      await stateItem.setValue({ ...state, missingSince: { ...others, [source]: since ?? at } });
    } else {
      await dropCandidate(source);
      // The address goes with its file: what is left of the state is about neither.
      await stateItem.setValue({ failures: 0, notBefore: 0, missingSince: others });
    }
  }
  return againInMs;
}

/** One at a time over background and pages; a page that closes lets go of the lock. */
function exclusively<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tesuri-guideline', task);
}

let running: GuidelineSync | undefined;

function theSync(): GuidelineSync {
  return (running ??= createGuidelineSync({
    fetch: (...question) => fetch(...question),
    now: () => Date.now(),
    random: () => Math.random(),
    exclusively,
  }));
}

/** The regular look at all sources; a source that failed is left alone for a while. */
export function syncGuideline(): Promise<{ readonly againInMs?: number }> {
  return theSync().sync(false);
}

/** Looks at all sources now. What came of it is in `guidelineItem` and `guidelineRefusalItem`. */
export async function refreshGuideline(): Promise<void> {
  await theSync().sync(true);
}

/**
 * Applies a guideline file to this browser only.
 *
 * @param file Bytes as they were dropped, so that a wrong encoding can be told; or text.
 * @returns The guideline, now in force, with what was noticed. Error: why it was refused; then
 *   nothing has changed. `managed`: the administrator sets the guideline here.
 */
export function applyLocalGuideline(
  file: string | Uint8Array,
): Promise<Result<ParsedGuideline, GuidelineFailure>> {
  return theSync().applyLocal(file);
}

/** Takes a file applied on this browser away. A managed guideline stays in force. */
export function revertToBundled(): Promise<void> {
  return theSync().revertToBundled();
}

/** Is there a file applied on this browser, in force or waiting behind a managed one? */
export function hasLocalGuideline(): Promise<boolean> {
  return hasCandidate('local-file');
}
