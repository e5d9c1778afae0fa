import { browser } from '#imports';
import { useEffect, useState } from 'react';
import { Popup } from '../../components/popup/popup';
import { TextProvider } from '../../components/text';
import { useLanguage } from '../../components/use-language';
import { sendMessage, sendToTab } from '../../platform/messages';
import { languageStore } from '../../platform/language-in-force';
import { SITES } from '../../sites/registry';
import { readTabInFront, type TabInFront } from './read-tab';

const SITE_LINKS = SITES.map(({ name, hosts: [host = ''] }) => ({ name, url: `https://${host}/` }));

/** Nothing until the tab is known: a state that is shown is a state that is true. */
export function App() {
  const { language } = useLanguage(languageStore);
  const [tab, setTab] = useState<TabInFront>();
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void readTabInFront().then(setTab);
    void readShortcut().then(setShortcut);
  }, []);
  if (!tab) return null;
  const { id, view } = tab;
  return (
    <TextProvider language={language}>
      <Popup
        tab={view}
        sites={SITE_LINKS}
        shortcut={shortcut}
        onOpenPanel={() => {
          if (id !== undefined) closeAfter(sendToTab('panel.toggle', null, { tabId: id }));
        }}
        onReload={() => {
          if (id !== undefined) closeAfter(browser.tabs.reload(id));
        }}
        onOpenAdmin={() => {
          closeAfter(sendMessage('admin.open', null));
        }}
      />
    </TextProvider>
  );
}

async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-panel')?.shortcut ?? '';
}

/** Done, or nobody listens any more: either way this window is of no further use. */
function closeAfter(act: Promise<unknown>): void {
  void act.then(closeWindow, closeWindow);
}

function closeWindow(): void {
  window.close();
}
