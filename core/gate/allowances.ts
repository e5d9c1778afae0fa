import { comparable } from './same-text';

/** Texts that the user decided to send, each good for a short while. In memory only. */
export interface Allowances {
  /** @param nowMs Epoch or monotonic milliseconds, the same clock for every call. */
  grant(text: string, nowMs: number): void;
  covers(text: string, nowMs: number): boolean;
}

/** A site may retry its own request, so a decision outlives one request, but not by much. */
export const ALLOWANCE_MS = 60_000;

/** A blank text is never granted: every other blank text would be covered with it. */
export function createAllowances(): Allowances {
  const untilByText = new Map<string, number>();

  function forgetPast(nowMs: number): void {
    for (const [key, untilMs] of untilByText) if (untilMs <= nowMs) untilByText.delete(key);
  }

  return {
    grant(text, nowMs) {
      forgetPast(nowMs);
      const key = comparable(text);
      if (key !== '') untilByText.set(key, nowMs + ALLOWANCE_MS);
    },
    covers(text, nowMs) {
      forgetPast(nowMs);
      return untilByText.size > 0 && untilByText.has(comparable(text));
    },
  };
}
