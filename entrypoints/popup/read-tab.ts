import { browser } from '#imports';
import type { TabView } from '../../components/popup/popup';
import { readTabCoverage } from '../../platform/tab-coverage';
import { siteOfHost } from '../../sites/registry';

export interface TabInFront {
  readonly id: number | undefined;
  readonly view: TabView;
}

/** The tab in front of this window. The browser names the address of the sites we guard, no other. */
export async function readTabInFront(): Promise<TabInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url = '' } = tab ?? {};
  const site = URL.canParse(url) ? siteOfHost(new URL(url).host) : undefined;
  if (id === undefined || !site) return { id, view: { kind: 'elsewhere' } };
  const coverage = await readTabCoverage(id);
  const view: TabView = coverage
    ? { kind: 'known', site: site.name, coverage }
    : { kind: 'not-loaded', site: site.name };
  return { id, view };
}
