/** The toolbar button and the keyboard shortcut: the panel in a chat tab, the admin page elsewhere. */
import { browser } from '#imports';
import { onMessage, sendToTab } from '../../platform/messages';
import { forgetTabCoverage } from '../../platform/tab-coverage';

/** Call in the first turn of the background. */
export function registerToggle(): void {
  browser.action.onClicked.addListener((tab) => toggle(tab.id));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel') toggle(tab?.id);
  });
  onMessage('admin.open', async (_, { url }) => {
    if (url.startsWith(browser.runtime.getURL('/'))) await openAdmin();
    return undefined;
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTabCoverage(tabId));
}

function toggle(tabId: number | undefined): void {
  if (tabId === undefined) return;
  // Nobody listens in a tab that is no chat: there the counts and the guideline are of use.
  sendToTab('panel.toggle', null, { tabId }).catch(() => void openAdmin());
}

/** One admin page is enough: where one is open, it comes to the front. */
async function openAdmin(): Promise<void> {
  const url = browser.runtime.getURL('/admin.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
