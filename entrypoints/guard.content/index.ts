import { browser, defineContentScript } from '#imports';
import { createCountQueue } from '../../composer/count-queue';
import { guardComposer } from '../../composer/guard-composer';
import type { Guard, PanelPorts } from '../../composer/guard-ports';
import { MAX_PROMPT_LENGTH } from '../../core/detect/scan';
import type { OwnLists } from '../../core/detect/own-lists';
import type { Coverage } from '../../core/gate/coverage';
import type { LeftRequest } from '../../core/gate/cross-check';
import type { NameModel } from '../../core/detect/names/name-model';
import type { Guideline } from '../../core/guideline/schema';
import { readGuidelineInForce, watchGuidelineInForce } from '../../platform/guideline-store';
import { watchLanguage } from '../../platform/language-in-force';
import { readOwnLists, storeOwnLists, watchOwnLists } from '../../platform/own-lists';
import { requestNameModel } from '../../platform/name-model';
import { onMessage, sendMessage } from '../../platform/messages';
import { panelClosedItem, type LanguageChoice } from '../../platform/settings';
import { openPartner } from '../../requests/partner';
import { rehearseReading } from '../../requests/rehearse-reading';
import { SITE_MATCHES, siteOfHost } from '../../sites/registry';
import type { SiteAdapter } from '../../sites/site-adapter';
import { pillWords } from './pill-words';
import { createScanBasis } from './scan-basis';
import { createSiteInForce } from './site-in-force';

/** Isolated world, before the first script of the page: the composition root of the guard. */
export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_start',
  // A message that every script of the page would hear.
  noScriptStartedPostMessage: true,
  main() {
    const built = siteOfHost(location.host);
    if (built) guardTab(built);
  },
});

/** A page that never rests may put off what can wait by no more than this. */
const QUIET_WITHIN_MS = 1_500;

function guardTab(built: SiteAdapter): void {
  // Never aborted: when the extension goes, the guard must stay to say so until the tab reloads.
  const { signal } = new AbortController();
  let language: LanguageChoice = 'auto';
  let guidelineRead = false;
  const { site, more, adopt } = createSiteInForce(built, document);

  const basis = createScanBasis(() => guard.onGuidelineChange());
  const partner = openPartner(window, {
    onLinked: () => guard.onRequestGateLinked(),
    onQuestion: (question) => guard.answerRequest(question),
    onOpened: (shape) => guard.onSocketOpened(shape),
    onTimeout: (timeout) => guard.onRequestTimeout(timeout),
    onStray: (body) => guard.onStrayRequest(body),
    onFileInput: (input) => guard.onFileInput(input),
  });
  const guard: Guard = guardComposer({
    window,
    site,
    signal,
    guideline: basis.guideline,
    scan: basis.scan,
    scanLimit: MAX_PROMPT_LENGTH,
    requestGateLinked: () => partner.linked(),
    showStrays: (on) => partner.showStrays(on),
    extensionAlive: isExtensionAlive,
    guidelineRead: () => guidelineRead,
    namesByRules: basis.namesByRules,
    lists: basis.own,
    storeLists: storeOwnLists,
    count: createCountQueue(window, (events) => quietly(sendMessage('usage.count', events))),
    reportCoverage,
    panel: panelPorts(() => language),
  });
  reportCoverage({ state: 'starting' });

  partner.setPolicy(basis.guideline().onFailure);
  followGuideline((next) => {
    adopt(next);
    partner.setRequests(site.requests, more());
    partner.setPolicy(next.onFailure);
    guidelineRead = true; // what is no guideline has thrown by now
    basis.setGuideline(next);
  });
  followOwnLists(basis.setOwn);
  loadNames(basis.setNames);
  inQuiet(() => void rehearseReading(site.requests));
  watchLanguage(({ inForce }) => {
    language = inForce;
    guard.onLanguageChange();
  });
  listenForMessages(guard);
}

function listenForMessages(guard: Guard): void {
  onMessage('panel.toggle', () => {
    guard.togglePanel();
    return undefined;
  });
  onMessage('request.left', (payload, { tabId }) => {
    const left = parseLeftRequest(payload);
    // Only the background has no tab.
    if (left && tabId === undefined) guard.onRequestLeft(left);
    return undefined;
  });
}

function parseLeftRequest(payload: unknown): LeftRequest | undefined {
  const { shape, atMs } = (payload ?? {}) as Partial<Record<keyof LeftRequest, unknown>>;
  return typeof shape === 'string' && typeof atMs === 'number' ? { shape, atMs } : undefined;
}

/** Last, and in a quiet moment of the page: the gates stand before two megabytes are read. */
function loadNames(adopt: (names: NameModel | undefined) => void): void {
  inQuiet(() => {
    void requestNameModel().then((model) => {
      adopt(model.ok ? model.value : undefined);
    });
  });
}

function inQuiet(run: () => void): void {
  window.requestIdleCallback(run, { timeout: QUIET_WITHIN_MS });
}

function reportCoverage(coverage: Coverage): void {
  quietly(sendMessage('coverage.report', coverage));
}

function panelPorts(language: () => LanguageChoice): PanelPorts {
  return {
    url: browser.runtime.getURL('/panel.html'),
    origin: new URL(browser.runtime.getURL('/')).origin,
    offer: async (token) => {
      await sendMessage('panel.offer', { token });
    },
    words: () => pillWords(language(), navigator.language),
    closed: () => panelClosedItem.getValue(),
    rememberClosed: (closed) => quietly(panelClosedItem.setValue(closed)),
  };
}

function followGuideline(adopt: (guideline: Guideline) => void): void {
  watchGuidelineInForce((now) => {
    adopt(now.guideline);
  });
  quietly(
    readGuidelineInForce().then((now) => {
      adopt(now.guideline);
    }),
  );
}

function followOwnLists(adopt: (lists: OwnLists) => void): void {
  watchOwnLists(adopt);
  quietly(readOwnLists().then(adopt));
}

/** False once the extension was updated or removed: its API loses its id under a living script. */
function isExtensionAlive(): boolean {
  return (browser.runtime as { readonly id?: string } | undefined)?.id !== undefined;
}

/** Rejects only when the extension is gone, which the coverage says. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
