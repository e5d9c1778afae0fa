import { comparable } from './same-text';

/** Texts that the user decided to send, each good for a short while. In memory only. */
export interface Allowances {
  /** @param nowMs Epoch or monotonic milliseconds, the same clock for every call. */
  grant(text: string, nowMs: number): void;
  covers(text: string, nowMs: number): boolean;
}

/** A site may retry its own request, so a decision outlives one request, but not by much. */
export const ALLOWANCE_MS = 60_000;

export function createAllowances(): Allowances {
  const untilByText = new Map<string, number>();
  return {
    grant(text, nowMs) {
      untilByText.set(comparable(text), nowMs + ALLOWANCE_MS);
    },
    covers(text, nowMs) {
      for (const [key, untilMs] of untilByText) if (untilMs < nowMs) untilByText.delete(key);
      return untilByText.has(comparable(text));
    },
  };
}
