/** Stretches of days, both ends included, and how a chart cuts them into bars. */
import { addDays, daysBetween, isDay, weekdayOf } from './day';

export interface Period {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included; never before `from`. */
  readonly to: string;
}

/** The last `count` days up to and including `today`. */
export function lastDays(today: string, count: number): Period {
  return { from: addDays(today, 1 - count), to: today };
}

export const PERIOD_CHOICES = ['7', '30', '90', 'all', 'custom'] as const;
export type PeriodChoice =
  | { readonly kind: '7' | '30' | '90' | 'all' }
  /** `to` may lie before `from` while the user is still choosing. */
  | ({ readonly kind: 'custom' } & Period);

/**
 * @param firstDay Day of the oldest count; undefined when there is none.
 * @returns Undefined for days that are none or stand in the wrong order.
 */
export function toPeriod(
  choice: PeriodChoice,
  today: string,
  firstDay: string | undefined,
): Period | undefined {
  switch (choice.kind) {
    case 'all':
      return { from: firstDay !== undefined && firstDay < today ? firstDay : today, to: today };
    case 'custom':
      return isDay(choice.from) && isDay(choice.to) && choice.from <= choice.to
        ? { from: choice.from, to: choice.to }
        : undefined;
    case '7':
    case '30':
    case '90':
      return lastDays(today, Number(choice.kind));
  }
}

export function lengthInDays(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** The stretch of the same length that ends the day before. */
export function previousPeriod(period: Period): Period {
  return {
    from: addDays(period.from, -lengthInDays(period)),
    to: addDays(period.from, -1),
  };
}

export function contains(period: Period, day: string): boolean {
  return period.from <= day && day <= period.to;
}

export type BucketUnit = 'day' | 'week' | 'month';

/** Longest stretch drawn with one bar a day: about a quarter. */
export const MAX_DAY_BARS = 92;
/** Longest stretch drawn with one bar a week: about a year and a half. */
export const MAX_WEEK_BARS = 80;

/** One bar a day while the bars can be told apart, then one a week, then one a month. */
export function bucketUnitOf(period: Period): BucketUnit {
  const days = lengthInDays(period);
  if (days <= MAX_DAY_BARS) return 'day';
  return days <= MAX_WEEK_BARS * 7 ? 'week' : 'month';
}

/**
 * Cuts a period into bars that touch, do not overlap, and together are the period.
 *
 * @returns In order of time. Weeks begin on Monday; the first and last bar may be cut short.
 */
export function bucketsOf(period: Period, unit: BucketUnit): readonly Period[] {
  const buckets: Period[] = [];
  for (let from = period.from; from <= period.to;) {
    const end = lastDayOfBucket(from, unit);
    const to = end < period.to ? end : period.to;
    buckets.push({ from, to });
    from = addDays(to, 1);
  }
  return buckets;
}

function lastDayOfBucket(day: string, unit: BucketUnit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 6 - weekdayOf(day));
    case 'month':
      return addDays(firstOfNextMonth(day), -1);
  }
}

function firstOfNextMonth(day: string): string {
  const inNextMonth = addDays(`${day.slice(0, 7)}-28`, 4);
  return `${inNextMonth.slice(0, 7)}-01`;
}
