/** How much of a tab the guard really watches. Green is `attached` and nothing else. */
export type Coverage =
  | { readonly state: 'starting' }
  | { readonly state: 'attached' }
  | { readonly state: 'degraded'; readonly reason: DegradedReason }
  | { readonly state: 'blind'; readonly reason: BlindReason }
  | { readonly state: 'no-chat' };

export const DEGRADED_REASONS = [
  /** The chat page shows no composer that we know. */
  'composer-not-found',
  /** The page-world half did not answer: what the page sends is not read. */
  'request-gate-missing',
  /** A send left that the composer gate had not seen coming. */
  'send-without-gate',
] as const;
export type DegradedReason = (typeof DEGRADED_REASONS)[number];

export const BLIND_REASONS = [
  /** The extension was updated or removed under this tab; only a reload helps. */
  'extension-gone',
  /** Neither gate works. */
  'nothing-attached',
] as const;
export type BlindReason = (typeof BLIND_REASONS)[number];

export const COVERAGE_STATES = ['starting', 'attached', 'degraded', 'blind', 'no-chat'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];
