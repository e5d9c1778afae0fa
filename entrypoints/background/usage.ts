/** Takes what tabs want counted, and keeps it. A tab never waits for this, nor learns how it went. */
import { acceptEvents } from '../../core/usage/accept';
import { toCounterRows } from '../../core/usage/counter-row';
import { localDay } from '../../core/usage/day';
import { createCounterStore, type CounterStore } from '../../platform/counter-store';
import { noteLostCounts } from '../../platform/lost-counts';
import { onMessage, type Sender } from '../../platform/messages';
import { TEMPLATE_IDS } from '../../platform/template-ids';
import { siteOfHost } from '../../sites/registry';

interface UsageParts {
  readonly store?: CounterStore;
  readonly templates?: ReadonlySet<string>;
  readonly now?: () => Date;
}

/** Call in the first turn of the background: the message may be what woke it. */
export function registerUsage({
  store = createCounterStore(),
  templates = TEMPLATE_IDS,
  now = () => new Date(),
}: UsageParts = {}): void {
  let prunedOn = '';
  onMessage('usage.count', async (payload, sender): Promise<undefined> => {
    const site = siteOfSender(sender);
    if (site === undefined) return;
    const today = localDay(now());
    const accepted = acceptEvents(payload, { sites: new Set([site]), templates });
    if (!accepted.ok) {
      await noteLostCounts({ count: 1, lastDay: today, lastFailure: 'refused' });
      return;
    }
    const { events, refused } = accepted.value;
    if (refused > 0) {
      await noteLostCounts({ count: refused, lastDay: today, lastFailure: 'refused' });
    }
    if (events.length === 0) return;
    const added = await store.add(toCounterRows(events, today));
    if (!added.ok) {
      await noteLostCounts({ count: events.length, lastDay: today, lastFailure: added.error });
      return;
    }
    if (prunedOn === today) return;
    prunedOn = today;
    await store.prune(today);
  });
}

/**
 * The site that a sender may count for: that of the tab our content script runs in. Another page of
 * the extension, or a script on a page we do not know, may count for none.
 */
function siteOfSender(sender: Sender): string | undefined {
  if (sender.tabId === undefined || !URL.canParse(sender.url)) return undefined;
  const { protocol, host } = new URL(sender.url);
  return protocol === 'https:' ? siteOfHost(host)?.id : undefined;
}
