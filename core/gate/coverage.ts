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
  /** Our own search for findings broke: the guideline's `onFailure` said what became of the text. */
  'check-failed',
  /** The browser saw a request leave that the request gate was not asked about. */
  'send-past-gate',
  /** A send left that the composer gate had not seen coming. */
  'send-without-gate',
  /** A prompt that was checked left by a way that the request gate does not read. */
  'send-unseen',
  /** What was being written left by a request that nobody described. */
  'unknown-request',
  /** The gates work, but the page does not let the panel stand: a held send cannot be explained. */
  'panel-missing',
  /** The guideline in force could not be read: the bundled rules and site files apply. */
  'guideline-unread',
  /** The name model did not load: names are found by rules only. */
  'names-by-rules',
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

/** What is known of one tab right now; each is a fact that was checked, not a hope. */
export interface CoverageFacts {
  readonly extensionAlive: boolean;
  /** The page is one on which a composer is to be expected. */
  readonly chatExpected: boolean;
  /** A visible composer was found and our listeners have answered a test event. */
  readonly composerGate: boolean;
  /** The page-world half has answered. */
  readonly requestGate: boolean;
  /** The latest search for findings broke. */
  readonly checkFailed: boolean;
  /** The browser saw a known request leave, and the request gate was not asked about it. */
  readonly sendPastGate: boolean;
  /** A send with the user's words was seen that had not passed the composer gate. */
  readonly strayedSend: boolean;
  /** The latest send passed the composer gate, and no request of it was seen. */
  readonly unseenSend: boolean;
  /** A draft was found in a request that no pattern knows. */
  readonly unknownRequest: boolean;
  readonly panelMissing: boolean;
  /** The guideline in force has been read, and with it what it corrects about the site. */
  readonly guidelineRead: boolean;
  /** The name model could not be loaded; false while it may still come. */
  readonly namesByRules: boolean;
  /** The page is still being built: what is missing may come. */
  readonly withinGrace: boolean;
}

/** The state to show for these facts; the gravest one wins, and nothing missing is ever green. */
export function toCoverage(facts: CoverageFacts): Coverage {
  if (!facts.extensionAlive) return { state: 'blind', reason: 'extension-gone' };
  if (!facts.composerGate && !facts.chatExpected) return { state: 'no-chat' };
  if (!facts.composerGate || !facts.requestGate) {
    if (facts.withinGrace) return { state: 'starting' };
    if (!facts.composerGate && !facts.requestGate) {
      return { state: 'blind', reason: 'nothing-attached' };
    }
    const reason = facts.composerGate ? 'request-gate-missing' : 'composer-not-found';
    return { state: 'degraded', reason };
  }
  if (facts.checkFailed) return { state: 'degraded', reason: 'check-failed' };
  if (facts.sendPastGate) return { state: 'degraded', reason: 'send-past-gate' };
  if (facts.strayedSend) return { state: 'degraded', reason: 'send-without-gate' };
  if (facts.unseenSend) return { state: 'degraded', reason: 'send-unseen' };
  if (facts.unknownRequest) return { state: 'degraded', reason: 'unknown-request' };
  if (facts.panelMissing) return { state: 'degraded', reason: 'panel-missing' };
  if (!facts.guidelineRead) {
    if (facts.withinGrace) return { state: 'starting' };
    return { state: 'degraded', reason: 'guideline-unread' };
  }
  if (facts.namesByRules) return { state: 'degraded', reason: 'names-by-rules' };
  return { state: 'attached' };
}

export function sameCoverage(a: Coverage, b: Coverage): boolean {
  const reasonOf = (coverage: Coverage) => ('reason' in coverage ? coverage.reason : '');
  return a.state === b.state && reasonOf(a) === reasonOf(b);
}
