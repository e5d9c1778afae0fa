/** Calendar days as `YYYY-MM-DD`. Their alphabetical order is their order in time. */

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * The calendar day on the wall of whoever uses this browser.
 *
 * @param at A moment; the host's time zone decides on which day it falls.
 */
export function localDay(at: Date): string {
  return [
    String(at.getFullYear()).padStart(4, '0'),
    String(at.getMonth() + 1).padStart(2, '0'),
    String(at.getDate()).padStart(2, '0'),
  ].join('-');
}

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return DAY.test(text) && dayOfUtc(Date.parse(`${text}T00:00:00Z`)) === text;
}

/**
 * The day `count` days later; earlier when `count` is negative. Summer time plays no part.
 *
 * @param day A day for which `isDay` is true.
 */
export function addDays(day: string, count: number): string {
  return dayOfUtc(toUtcMs(day) + count * DAY_MS);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtcMs(to) - toUtcMs(from)) / DAY_MS);
}

/** Midnight UTC of a day, for formatters that run in UTC. Epoch milliseconds. */
export function toUtcMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(toUtcMs(day)).getUTCDay() + 6) % 7;
}

function dayOfUtc(ms: number): string {
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}
