import { browser, defineContentScript } from '#imports';
import { createCountQueue } from '../../composer/count-queue';
import { guardComposer } from '../../composer/guard-composer';
import type { Guard, PanelPorts } from '../../composer/guard-ports';
import { MAX_PROMPT_LENGTH } from '../../core/detect/scan';
import type { OwnLists } from '../../core/detect/own-lists';
import type { Coverage } from '../../core/gate/coverage';
import type { NameModel } from '../../core/detect/names/name-model';
import type { Guideline } from '../../core/guideline/schema';
import { readGuidelineInForce, watchGuidelineInForce } from '../../platform/guideline-store';
import { watchLanguage } from '../../platform/language-in-force';
import { readOwnLists, storeOwnLists, watchOwnLists } from '../../platform/own-lists';
import { requestNameModel } from '../../platform/name-model';
import { onMessage, sendMessage } from '../../platform/messages';
import { panelClosedItem, type LanguageChoice } from '../../platform/settings';
import { openPartner } from '../../requests/partner';
import { SITE_MATCHES, siteOfHost } from '../../sites/registry';
import type { SiteAdapter } from '../../sites/site-adapter';
import { pillWords } from './pill-words';
import { createScanBasis } from './scan-basis';

/** Isolated world, before the first script of the page: the composition root of the guard. */
export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_start',
  // A message that every script of the page would hear.
  noScriptStartedPostMessage: true,
  main() {
    const site = siteOfHost(location.host);
    if (site) guardTab(site);
  },
});

/** A page that never rests may put the name model off by no more than this. */
const NAMES_WITHIN_MS = 1_500;

function guardTab(site: SiteAdapter): void {
  // Never aborted: when the extension goes, the guard must stay to say so until the tab reloads.
  const { signal } = new AbortController();
  let language: LanguageChoice = 'auto';

  const basis = createScanBasis(() => guard.onGuidelineChange());
  const partner = openPartner(window, {
    onLinked: () => guard.onRequestGateLinked(),
    onQuestion: (question) => guard.answerRequest(question),
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
    basis.setGuideline(next);
    partner.setPolicy(next.onFailure);
  });
  followOwnLists(basis.setOwn);
  loadNames(basis.setNames);
  watchLanguage(({ inForce }) => {
    language = inForce;
    guard.onLanguageChange();
  });
  listenForToggle(guard);
}

function listenForToggle(guard: Guard): void {
  onMessage('panel.toggle', () => {
    guard.togglePanel();
    return undefined;
  });
}

/** Last, and in a quiet moment of the page: the gates stand before two megabytes are read. */
function loadNames(adopt: (names: NameModel | undefined) => void): void {
  window.requestIdleCallback(
    () => {
      void requestNameModel().then((model) => {
        adopt(model.ok ? model.value : undefined);
      });
    },
    { timeout: NAMES_WITHIN_MS },
  );
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
      if (now.source !== 'bundled') adopt(now.guideline);
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
