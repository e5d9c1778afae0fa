/** One browser for all tests of a file, and what tests of the way from composer to request share. */
import type { CDPSession, Frame, Page } from 'playwright/test';
import { BUILT_EXTENSION, launchBrowser, type LaunchedBrowser } from '../browser/launch-browser';
import { createTranslate } from '../../components/text';
import { expect, test as base, type Chat } from './fixtures';

export { expect } from './fixtures';

/** Tabs are closed after each test, so that nothing of one chat is left for the next. */
export const test = base.extend<object, { sharedBrowser: LaunchedBrowser }>({
  sharedBrowser: [
    async ({ server }, provide) => {
      const launched = await launchBrowser({
        extension: BUILT_EXTENSION,
        hostResolverRules: server.hostResolverRules,
        locale: 'en',
      });
      await provide(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  launched: async ({ sharedBrowser, replicas }, provide) => {
    expect(replicas.log.sends(), 'the log starts empty').toEqual([]);
    const before = sharedBrowser.context.pages();
    await provide(sharedBrowser);
    const opened = sharedBrowser.context.pages().filter((page) => !before.includes(page));
    await Promise.all(opened.map((page) => page.close()));
  },
});

export const t = createTranslate('en');
export const MAIL = 'Please answer ms.carter@example.com today.';
export const ADDRESS = 'ms.carter@example.com';
export const MASKED = 'Please answer [Email1] today.';
export const CLEAN = 'Shorten this: the meeting moves to 15:00.';

interface Places {
  readonly send: string;
  readonly edit: string;
  readonly editBox: string;
  readonly save: string;
  readonly inForm: boolean;
}
/** Written by hand, not read from the adapters: a wrong selector there must not hide itself. */
export const PLACES: Readonly<Record<'chatgpt-a' | 'chatgpt-b' | 'claude-json', Places>> = {
  'chatgpt-a': {
    send: '[data-testid="send-button"]',
    edit: 'button[aria-label="Edit message"]',
    editBox: 'article textarea',
    save: '.edit-box button.primary',
    inForm: true,
  },
  'chatgpt-b': {
    send: 'form[data-chatgpt-composer] button[type="submit"]',
    edit: 'button[aria-label="Edit message"]',
    editBox: '[data-turn-key] .ProseMirror',
    save: '[data-turn-key] button[type="submit"]',
    inForm: true,
  },
  'claude-json': {
    send: '[data-testid="chat-input-send"]',
    edit: '[data-cds="UserMessage"] button[aria-label="Edit"]',
    editBox: '[data-cds="UserMessage"] textarea',
    save: 'button:has(> span.bg-fill-primary)',
    inForm: false,
  },
};
export const REPLICAS = Object.keys(PLACES) as (keyof typeof PLACES)[]; // keys of the line above

export const sendButton = (chat: Chat, { send }: Places) =>
  chat.page.locator(send).filter({ visible: true });

export const primary = (panel: Frame) =>
  panel.getByRole('button', { name: t('panel.held.maskAndSend') });

/**
 * Held in the composer, not stopped on its way. The panel asks, with the focus on its first answer;
 * browsers give no focus to a frame of another origin for what a script did.
 */
export async function expectHeld(chat: Chat, by: 'user' | 'script' = 'user'): Promise<Frame> {
  const panel = await chat.panel();
  if (by === 'user') await expect(primary(panel)).toBeFocused();
  else await expect(primary(panel)).toBeVisible();
  await expect(panel.getByText(t('panel.notice.request-refused.title'))).toHaveCount(0);
  // An answer that comes sooner is taken for the second beat of a double press, and is none.
  await chat.page.waitForTimeout(PAST_BOUNCE_MS);
  return panel;
}

export async function backToEditing(chat: Chat): Promise<void> {
  await chat.page.keyboard.press('Escape');
  await expect(chat.composer()).toBeFocused();
  await expect(primary(await chat.panel())).toHaveCount(0);
}

/** A send takes the page no more than three of them, one after the other. */
const ROUND_TRIPS = 8;

/**
 * Until a send that had begun before would have reached the server: by the page's own round trips,
 * so that a slow machine waits longer. The panel has then painted what it was told.
 */
export async function settled(chat: Chat): Promise<void> {
  await chat.page.evaluate(async (trips) => {
    for (let trip = 0; trip < trips; trip += 1) {
      await new Promise((resolve) => setTimeout(resolve, 16));
      await (await fetch(`/settled?trip=${trip}`)).arrayBuffer();
    }
  }, ROUND_TRIPS);
  await (
    await chat.panel()
  ).evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };

/** Later than this a second Enter is a decision; a key held down never is one. */
const PAST_BOUNCE_MS = 350;

/** Enter as the operating system sends it, held down. */
export async function holdEnter(cdp: CDPSession, page: Page): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...ENTER });
  for (let repeat = 0; repeat < 8; repeat += 1) {
    if (repeat === 0) await page.waitForTimeout(PAST_BOUNCE_MS);
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...ENTER });
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER });
}

/** Two strikes of Enter. @returns The most time that can lie between them, in milliseconds. */
export async function strikeTwice(cdp: CDPSession): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(
    (['keyDown', 'keyUp', 'keyDown'] as const).map((type) =>
      cdp.send('Input.dispatchKeyEvent', { type, ...ENTER }),
    ),
  );
  const apartMs = performance.now() - startedAt;
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER });
  return apartMs;
}
