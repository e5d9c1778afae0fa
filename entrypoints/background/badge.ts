/** Shows on the toolbar how much of a tab is watched: quiet when it is, red when it is not. */
import { browser } from '#imports';
import { z } from 'zod';
import { BLIND_REASONS, DEGRADED_REASONS, type CoverageState } from '../../core/gate/coverage';
import { coverage as en } from '../../locales/en.json';
import { coverage as ja } from '../../locales/ja.json';
import { onMessage } from '../../platform/messages';
import { readLanguage } from '../../platform/language-in-force';
import { noteTabCoverage } from '../../platform/tab-coverage';

const coverageSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('attached') }),
  z.strictObject({ state: z.literal('degraded'), reason: z.enum(DEGRADED_REASONS) }),
  z.strictObject({ state: z.literal('blind'), reason: z.enum(BLIND_REASONS) }),
  z.strictObject({ state: z.literal('no-chat') }),
]);

const BADGES: Record<CoverageState, { readonly text: string; readonly color: string }> = {
  starting: { text: '', color: '#565d66' },
  attached: { text: '✓', color: '#24713f' },
  degraded: { text: '!', color: '#b3261e' },
  blind: { text: '!', color: '#b3261e' },
  'no-chat': { text: '', color: '#565d66' },
};

/** Call in the first turn of the background. */
export function registerBadge(): void {
  onMessage('coverage.report', async (payload, { tabId, frameId }) => {
    const parsed = coverageSchema.safeParse(payload);
    if (!parsed.success || tabId === undefined || frameId !== 0) return undefined;
    await noteTabCoverage(tabId, parsed.data);
    await draw(tabId, parsed.data.state);
    return undefined;
  });
}

async function draw(tabId: number, state: CoverageState): Promise<void> {
  const words = (await language()) === 'ja' ? ja : en;
  const { text, color } = BADGES[state];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: `Tesuri: ${words[state]}` }),
    // In a chat tab the button opens the panel; elsewhere it opens the pop-up. Both are undone by
    // the browser when the tab goes to another page.
    ...(state === 'no-chat' ? [] : [browser.action.setPopup({ tabId, popup: '' })]),
  ]).catch(() => {
    // The tab was closed meanwhile: there is nothing left to draw on.
  });
}

async function language(): Promise<'ja' | 'en'> {
  const { inForce } = await readLanguage();
  if (inForce !== 'auto') return inForce;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
