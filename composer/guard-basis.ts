/** What the parts of the guard share: where boxes are, what was decided, what was sent. */
import { createAllowances, type Allowances } from '../core/gate/allowances';
import { decide } from '../core/guideline/decide';
import { conversationPlace, createConversationVaults } from '../core/mask/conversation-vaults';
import type { Vault } from '../core/mask/vault';
import { isComposing, trackComposition } from '../editor/composition';
import type { GuardPorts } from './guard-ports';
import { createLocator, type Locator } from './locate';
import type { LostWords } from './prompt-work';
import { createSendControls, type SendControls } from './send-control';
import { createSentTexts, type SentTexts } from './sent-texts';
import { createUsageCounts, type UsageCounts } from './usage-counts';
import { createVerdicts, type Verdicts } from './verdicts';

export interface GuardBasis {
  readonly ports: GuardPorts;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly composing: () => boolean;
  readonly locator: Locator;
  readonly controls: SendControls;
  readonly verdicts: Verdicts;
  readonly allowances: Allowances;
  readonly sentTexts: SentTexts;
  readonly counts: UsageCounts;
  readonly lost: LostWords;
  /** Of the conversation in which the page stands now. */
  readonly vault: () => Vault;
  /** The latest search for findings threw: a text was not checked. */
  readonly checkFailed: () => boolean;
  /** A prompt leaves: a new chat is about to get its id. */
  readonly leaving: () => void;
}

/** @param onCheckFailed A search for findings threw, or works again. */
export function createGuardBasis(ports: GuardPorts, onCheckFailed: () => void): GuardBasis {
  const { window, site, signal } = ports;
  const { document } = window;
  const now = () => window.performance.now();
  trackComposition(window, signal);
  const locator = createLocator(site, document);
  const vaults = createConversationVaults();
  const check = watchFailures(ports.scan, onCheckFailed);
  const place = () => conversationPlace(window.location.pathname, site);
  return {
    ports,
    now,
    composing: () => isComposing(document),
    locator,
    controls: createSendControls(site, locator),
    verdicts: createVerdicts(() => ({
      scan: check.run,
      decide: (findings) => decide(findings, ports.guideline()),
    })),
    allowances: createAllowances(),
    sentTexts: createSentTexts(),
    counts: createUsageCounts(site.id, ports.count),
    lost: createLostWords(),
    checkFailed: check.failed,
    vault: () => vaults.at(place(), now()),
    leaving: () => {
      vaults.sent(place(), now());
    },
  };
}

/** A bug of ours is not for the gates to hide: it goes on to them, and is told. */
function watchFailures(scan: GuardPorts['scan'], onChange: () => void) {
  let failed = false;
  const note = (next: boolean): void => {
    if (failed === next) return;
    failed = next;
    // A send may wait within this very call.
    queueMicrotask(onChange);
  };
  const run: GuardPorts['scan'] = (text) => {
    try {
      const found = scan(text);
      note(false);
      return found;
    } catch (error) {
      note(true);
      throw error;
    }
  };
  return { run, failed: () => failed };
}

function createLostWords(): LostWords {
  let words: string | undefined;
  return {
    get: () => words,
    set(next) {
      words = next;
    },
  };
}
