/**
 * What the administrator's policy says (`storage.managed`), read with suspicion: a wrong value is
 * passed over, and told, instead of breaking the rest. The keys are those of
 * `public/managed-schema.json`. No schema library: content scripts read the locale here.
 */
import { browser, storage } from '#imports';

export const MANAGED_KEYS = ['guidelineJson', 'guidelineUrl', 'locale', 'group'] as const;
export type ManagedKey = (typeof MANAGED_KEYS)[number];

export const MANAGED_LOCALES = ['auto', 'ja', 'en'] as const;

export interface ManagedSettings {
  /** A whole guideline file. It wins over `guidelineUrl`. */
  readonly guidelineJson?: string;
  /** Where the guideline file is fetched. https, or http on this computer itself. */
  readonly guidelineUrl?: string;
  readonly locale?: (typeof MANAGED_LOCALES)[number];
  /** Code of a department, in which counts are grouped. */
  readonly group?: string;
}

/** A value of the policy that is not used. The value itself is not repeated. */
export interface IgnoredSetting {
  readonly key: string;
  readonly code:
    'unknown-key' | 'wrong-type' | 'bad-url' | 'not-https' | 'not-allowed' | 'bad-format';
  /** With `not-allowed`: what would be. */
  readonly allowed?: readonly string[];
}

export interface ManagedReading {
  readonly settings: ManagedSettings;
  readonly accepted: readonly ManagedKey[];
  /** Chromium drops unknown keys and wrong types before anybody sees them; Firefox does not. */
  readonly ignored: readonly IgnoredSetting[];
}

/**
 * The last reading without the guideline text, for the pages: they need not ask the policy, whose
 * first answer may take seconds. `null` before the first reading.
 */
export const managedReadingItem = storage.defineItem<ManagedReading | null>('local:managed', {
  fallback: null,
});

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads the policy. Never wait for it before guarding: it may answer late.
 *
 * @returns An empty reading when there is no policy. Firefox rejects the question then; that is no
 *   failure.
 */
export async function readManagedSettings(): Promise<ManagedReading> {
  let values: unknown;
  try {
    values = await browser.storage.managed.get(null);
  } catch {
    values = {};
  }
  return toReading(values);
}

/** Keeps a reading for `managedReadingItem`, if it says something new. */
export async function keepManagedReading(reading: ManagedReading): Promise<void> {
  const settings = Object.fromEntries(
    Object.entries(reading.settings).filter(([key]) => key !== 'guidelineJson'),
  );
  const kept: ManagedReading = { ...reading, settings };
  if (JSON.stringify(await managedReadingItem.getValue()) === JSON.stringify(kept)) return;
  await managedReadingItem.setValue(kept);
}

/** @param values What the policy gave: an object of anything. */
export function toReading(values: unknown): ManagedReading {
  const settings: { -readonly [K in ManagedKey]?: string } = {};
  const accepted: ManagedKey[] = [];
  const ignored: IgnoredSetting[] = [];
  for (const [key, value] of Object.entries(values ?? {}) as [string, unknown][]) {
    if (!isManagedKey(key)) {
      ignored.push({ key, code: 'unknown-key' });
      continue;
    }
    const read = READERS[key](value);
    if (typeof read === 'string') {
      settings[key] = read;
      accepted.push(key);
    } else if (read) ignored.push({ key, ...read });
  }
  // Each value was made by the reader of its key, which gives that key's type.
  return { settings: settings as ManagedSettings, accepted, ignored };
}

type Read = string | Omit<IgnoredSetting, 'key'> | undefined;

/** Undefined: the administrator left the value empty, which says nothing. */
const READERS: Record<ManagedKey, (value: unknown) => Read> = {
  guidelineJson(value) {
    // Firefox hands over an object as it stands in the policy file.
    if (typeof value === 'object' && value !== null) return JSON.stringify(value);
    return textOf(value);
  },
  guidelineUrl(value) {
    const text = textOf(value);
    return typeof text === 'string' ? readUrl(text.trim()) : text;
  },
  locale(value) {
    const text = textOf(value);
    if (typeof text !== 'string' || MANAGED_LOCALES.some((locale) => locale === text)) return text;
    return { code: 'not-allowed', allowed: MANAGED_LOCALES };
  },
  group(value) {
    const text = textOf(value);
    if (typeof text !== 'string' || /^[a-z0-9][a-z0-9.-]{0,63}$/u.test(text)) return text;
    return { code: 'bad-format' };
  },
};

function textOf(value: unknown): Read {
  if (typeof value !== 'string') return { code: 'wrong-type' };
  return value.trim() === '' ? undefined : value;
}

function readUrl(text: string): Read {
  if (!URL.canParse(text)) return { code: 'bad-url' };
  const url = new URL(text);
  // `fetch` refuses an address with a password, and a policy is no place for one.
  if (url.username !== '' || url.password !== '') return { code: 'bad-url' };
  if (url.protocol === 'https:') return url.href;
  return url.protocol === 'http:' && localHosts.includes(url.hostname)
    ? url.href
    : { code: 'not-https' };
}

function isManagedKey(key: string): key is ManagedKey {
  return MANAGED_KEYS.some((known) => known === key);
}
