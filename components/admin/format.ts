/** Days, durations and shares as the reader's language writes them. */
import type { BucketUnit, Period } from '../../core/usage/period';
import { toUtcMs } from '../../core/usage/day';
import type { Language, Translate } from '../text';

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

export function formatDay(day: string, language: Language): string {
  return formatter(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(
    toUtcMs(day),
  );
}

export function formatPeriod({ from, to }: Period, language: Language): string {
  if (from === to) return formatDay(from, language);
  if (language === 'ja') {
    const end = formatDay(to, 'ja');
    return `${formatDay(from, 'ja')}～${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^\d+年/u, '') : end}`;
  }
  return formatter(language, { year: 'numeric', month: 'long', day: 'numeric' }).formatRange(
    toUtcMs(from),
    toUtcMs(to),
  );
}

/** A moment on the wall clock of whoever reads. Epoch milliseconds. */
export function formatMoment(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(ms);
}

/** A bar of a chart, in full. */
export function formatBucket(bucket: Period, unit: BucketUnit, language: Language): string {
  switch (unit) {
    case 'day':
      return formatter(language, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        weekday: 'short',
      }).format(toUtcMs(bucket.from));
    case 'week':
      return formatPeriod(bucket, language);
    case 'month':
      return formatter(language, { year: 'numeric', month: 'long' }).format(toUtcMs(bucket.from));
  }
}

/** A bar of a chart, for the narrow place under it. */
export function formatTick(day: string, unit: BucketUnit, language: Language): string {
  if (unit === 'month') {
    return formatter(language, { year: '2-digit', month: 'short' }).format(toUtcMs(day));
  }
  const month = language === 'ja' ? 'numeric' : 'short';
  return formatter(language, { month, day: 'numeric' }).format(toUtcMs(day));
}

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/**
 * A share of 0 to 1. Rounds towards the truth that matters: what is not all is never "100 %", and
 * what is not nothing never "0 %".
 */
export function formatShare(share: number, language: Language): string {
  const percent = share * 100;
  const digits = percent > 99 || (percent > 0 && percent < 1) ? 1 : 0;
  const step = 10 ** -digits;
  const rounded = Math.round(percent / step) * step;
  const honest =
    percent < 100 && rounded >= 100 ? 100 - step : Math.max(rounded, percent > 0 ? step : 0);
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(honest / 100);
}

export function formatMinutes(minutes: number, t: Translate): string {
  if (minutes < 60) return t('admin.duration.minutes', { minutes });
  return t('admin.duration.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  // Days are not moments: they are kept and written in UTC, so that no time zone moves them.
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
