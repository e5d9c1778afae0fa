/** Answers whether a panel frame stands in the tab whose guard has put it there. */
import { browser } from '#imports';
import { z } from 'zod';
import { onMessage } from '../../platform/messages';
import { addPanelOffer, claimPanelOffer } from '../../platform/panel-offers';
import { siteOfHost } from '../../sites/registry';

const payloadSchema = z.strictObject({ token: z.string().min(16).max(200) });

/** Call in the first turn of the background. */
export function registerPanelClaims(): void {
  onMessage('panel.offer', async (payload, { tabId, frameId, url }) => {
    const parsed = payloadSchema.safeParse(payload);
    // Only the guard offers: our content script in the top document of a chat tab.
    if (!parsed.success || tabId === undefined || frameId !== 0 || !isChat(url)) return undefined;
    await addPanelOffer(tabId, parsed.data.token, Date.now());
    return undefined;
  });
  onMessage('panel.claim', async (payload, { tabId, url }) => {
    const parsed = payloadSchema.safeParse(payload);
    if (!parsed.success || tabId === undefined || !isPanel(url)) return false;
    return claimPanelOffer(tabId, parsed.data.token, Date.now());
  });
}

function isChat(url: string): boolean {
  return URL.canParse(url) && siteOfHost(new URL(url).host) !== undefined;
}

function isPanel(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origin === new URL(browser.runtime.getURL('/')).origin && pathname === '/panel.html';
}
