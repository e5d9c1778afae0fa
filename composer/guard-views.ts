/** Puts together what can be seen of the guard: panel, pill and coverage. */
import { readMappedText } from '../editor/read-text';
import { createCoverageMinutes } from './coverage-minutes';
import type { GuardBasis } from './guard-basis';
import type { Whole } from './guard-gates';
import { createGuardModel, type GuardModel } from './guard-model';
import { createGuardPanel, type GuardPanel } from './guard-panel';
import * as react from './guard-reactions';
import { runPanelCommand } from './panel-commands';
import { createPanelHost, type PanelHost } from './panel-host';
import type { SendGate } from './send-gate';
import { showFinding } from './show-finding';
import { createPulse, watchCoverage, type CoverageWatch } from './watch-coverage';

export function hostOf(basis: GuardBasis, whole: Whole): PanelHost {
  const { window, signal, panel } = basis.ports;
  return createPanelHost(
    {
      window,
      signal,
      url: panel.url,
      origin: panel.origin,
      offer: panel.offer,
      words: panel.words,
      now: basis.now,
    },
    {
      onReady: () => {
        whole().model.show();
        whole().attach.desk.onPanelReady();
        whole().coverage.check();
      },
      onMessage: (message) => {
        const { gate, acts, lists, host, panel: stand, watch, attach } = whole();
        const show = (index: number) => showFinding(watch.latest(), index, readMappedText);
        const doors = { gate, attach: attach.gate, acts, lists, host, panel: stand };
        runPanelCommand({ ...doors, showFinding: show }, message);
      },
      onPillPress: () => {
        // Nothing else is left to do in this tab, and the pill says so.
        if (basis.ports.extensionAlive()) whole().panel.toggle();
        else window.location.reload();
      },
    },
  );
}

export function modelOf(basis: GuardBasis, gate: SendGate, whole: Whole): GuardModel {
  return createGuardModel(
    {
      site: basis.ports.site,
      coverage: () => whole().coverage.now(),
      state: () => gate.state(),
      vault: basis.vault,
      judge: basis.verdicts.judge,
      limit: basis.ports.scanLimit,
      latest: () => whole().watch.latest(),
      lost: () => basis.lost.get(),
      lists: basis.ports.lists,
      attach: () => whole().attach.gate.state(),
      unreadFiles: () => whole().attach.unread.count,
    },
    {
      onSnapshot: (snapshot) => whole().host.post({ kind: 'snapshot', snapshot }),
      onPill: (state) => whole().host.showPill(state),
    },
  );
}

export function panelOf(
  basis: GuardBasis,
  { host, gate }: { readonly host: PanelHost; readonly gate: SendGate },
  whole: Whole,
): GuardPanel {
  const { window, signal, panel, extensionAlive } = basis.ports;
  return createGuardPanel({
    window,
    host,
    gate,
    counts: basis.counts,
    closed: panel.closed,
    rememberClosed: panel.rememberClosed,
    box: () => whole().watch.latest()?.box ?? whole().composer.current(),
    gone: () => !extensionAlive(),
    onChange: () => whole().model.changed(),
    signal,
  });
}

export function coverageOf(basis: GuardBasis, whole: Whole): CoverageWatch {
  const { window, signal, extensionAlive, requestGateLinked } = basis.ports;
  const pulse = createPulse(window, signal);
  const spend = createCoverageMinutes((state, minutes) => basis.counts.coverage(state, minutes));
  return watchCoverage(
    {
      window,
      now: basis.now,
      facts: () => ({
        extensionAlive: extensionAlive(),
        chatExpected: isChatExpected(basis),
        composerGate: whole().composer.current() !== undefined && pulse(),
        requestGate: requestGateLinked(),
        checkFailed: basis.checkFailed(),
        sendPastGate: whole().unseen.past(),
        strayedSend: whole().strayed.sent,
        unseenSend: whole().unseen.any(),
        unknownRequest: whole().strays.any(),
        panelMissing: whole().host.isMissing(),
        guidelineRead: basis.ports.guidelineRead(),
        namesByRules: basis.ports.namesByRules(),
      }),
      signal,
    },
    { onChange: (coverage) => react.onCoverage(whole(), coverage), onSpent: spend },
  );
}

/** A page may have no composer without being broken: a list of chats, a gallery. */
function isChatExpected({ ports, locator }: GuardBasis): boolean {
  const path = ports.window.location.pathname;
  const fits = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => new RegExp(pattern, 'u').test(path));
  if (fits(ports.site.notChat)) return false;
  return fits(ports.site.chat) || locator.anyEditable();
}
