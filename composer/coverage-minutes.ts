import type { CoverageState } from '../core/gate/coverage';

/** Adds up how long a tab that is being looked at spent in each state; tells whole minutes. */
export function createCoverageMinutes(
  count: (state: CoverageState, minutes: number) => void,
): (state: CoverageState, elapsedMs: number) => void {
  const spentMs = new Map<CoverageState, number>();
  return (state, elapsedMs) => {
    const total = (spentMs.get(state) ?? 0) + elapsedMs;
    const minutes = Math.floor(total / MINUTE_MS);
    spentMs.set(state, total - minutes * MINUTE_MS);
    if (minutes > 0) count(state, minutes);
  };
}

const MINUTE_MS = 60_000;
