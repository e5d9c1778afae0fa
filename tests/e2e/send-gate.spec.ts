/** One act of the user is one send or none: keys, input methods, clicks, scripts and edits. */
import type { CDPSession, Frame, Page } from 'playwright/test';
import { createTranslate } from '../../components/text';
import { expect, test, type Chat } from './fixtures';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

const t = createTranslate('en');
const MAIL = 'Please answer ms.carter@example.com today.';
const MASKED = 'Please answer [Email1] today.';
const CLEAN = 'Shorten this: the meeting moves to 15:00.';

interface Places {
  readonly send: string;
  readonly edit: string;
  readonly editBox: string;
  readonly save: string;
}
const PLACES: Readonly<Record<string, Places>> = {
  'chatgpt-a': {
    send: '[data-testid="send-button"]',
    edit: 'button[aria-label="Edit message"]',
    editBox: 'article textarea',
    save: '.edit-box button.primary',
  },
  'chatgpt-b': {
    send: 'form[data-chatgpt-composer] button[type="submit"]:visible',
    edit: 'button[aria-label="Edit message"]',
    editBox: '[data-turn-key] .ProseMirror',
    save: '[data-turn-key] button[type="submit"]',
  },
  'claude-json': {
    send: '[data-testid="chat-input-send"]',
    edit: '[data-cds="UserMessage"] button[aria-label="Edit"]',
    editBox: '[data-cds="UserMessage"] textarea',
    save: 'button:has(> span.bg-fill-primary)',
  },
};

/** Long enough for a send that should not be to have arrived. */
const QUIET_MS = 700;

const primary = (panel: Frame) => panel.getByRole('button', { name: t('panel.held.maskAndSend') });

async function expectHeld(chat: Chat): Promise<Frame> {
  const panel = await chat.panel();
  await expect(primary(panel)).toBeFocused();
  return panel;
}

/** Enter as the operating system sends it, held down for some repeats. */
async function holdEnter(cdp: CDPSession, repeats: number, page: Page): Promise<void> {
  const key = {
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
    text: '\r',
  };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    await page.waitForTimeout(repeat === 0 ? 400 : 30);
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...key });
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

for (const [replica, places] of Object.entries(PLACES)) {
  test.describe(replica, () => {
    test('an input method is left alone, and Enter after it is not', async ({
      openChat,
      context,
      replicas,
    }) => {
      const chat = await openChat(replica);
      const cdp = await context.newCDPSession(chat.page);
      await typePrompt(chat, 'mail taro.sato@example.co.jp ');
      for (const text of ['さ', 'さと', '佐藤様']) {
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      }
      // The Enter that confirms: marked by its code, in the middle of the composition.
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
      await cdp.send('Input.insertText', { text: '佐藤様' });
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
      await chat.page.waitForTimeout(QUIET_MS);
      const panel = await chat.panel();
      await expect(primary(panel)).toHaveCount(0);
      await expect(chat.composer()).toBeFocused();
      await expect(chat.composer()).toContainText('佐藤様');
      expect(replicas.log.sends()).toEqual([]);

      await chat.page.keyboard.press('Enter');
      await expectHeld(chat);
      expect(replicas.log.sends()).toEqual([]);
    });

    test('a key held down, or struck twice, decides nothing', async ({
      openChat,
      context,
      replicas,
    }) => {
      const chat = await openChat(replica);
      const cdp = await context.newCDPSession(chat.page);
      await typePrompt(chat, MAIL);
      await holdEnter(cdp, 12, chat.page);
      await expectHeld(chat);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends()).toEqual([]);

      await chat.page.keyboard.press('Escape');
      await expect(chat.composer()).toBeFocused();
      await expect(chat.composer()).toHaveText(MAIL);
      await chat.page.keyboard.press('Enter');
      await chat.page.keyboard.press('Enter');
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MAIL);
    });

    test('a clean prompt sent by a key held down is one send', async ({
      openChat,
      context,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, CLEAN);
      await holdEnter(await context.newCDPSession(chat.page), 8, chat.page);
      await replicas.log.waitFor('send', 1);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends().map(sentText)).toEqual([CLEAN]);
    });

    test('the send control is held, and masks by the panel in one send', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.locator(places.send).click();
      const panel = await expectHeld(chat);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends()).toEqual([]);
      await primary(panel).dblclick();
      await replicas.log.waitFor('send', 1);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends().map(sentText)).toEqual([MASKED]);
    });

    test('a script of the page passes no more than the user', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.locator(places.send).waitFor();
      for (let press = 0; press < 3; press += 1) {
        await chat.composer().evaluate((editor) => {
          const init = {
            key: 'Enter',
            code: 'Enter',
            keyCode: 13,
            bubbles: true,
            cancelable: true,
          };
          editor.dispatchEvent(new KeyboardEvent('keydown', init));
          editor.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, keyCode: 229, isComposing: true }),
          );
          editor.closest('form')?.requestSubmit();
        });
        await chat.page
          .locator(places.send)
          .evaluate((button) => (button as HTMLButtonElement).click());
        await chat.page.waitForTimeout(400);
      }
      await expect(chat.composer()).toHaveText(MAIL);
      expect(replicas.log.sends()).toEqual([]);
      expect(replicas.log.contains('ms.carter@example.com')).toEqual([]);
    });

    test('sending anyway needs a reason, and is one send of the words as they are', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      const panel = await expectHeld(chat);
      await panel.getByRole('button', { name: t('panel.held.sendAnywayWithReason') }).click();
      await panel.getByText(t('panel.reason.consent-given')).click();
      await panel.waitForTimeout(800);
      await panel.getByRole('button', { name: t('panel.held.sendAnyway'), exact: true }).click();
      await replicas.log.waitFor('send', 1);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends().map(sentText)).toEqual([MAIL]);
    });

    test('a composer that is replaced while it is typed in is still guarded', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.evaluate(() => window.replica.remount());
      await chat.composer().click();
      await chat.page.keyboard.press('End');
      await chat.page.keyboard.insertText(' Thanks.');
      await chat.page.keyboard.press('Enter');
      await expectHeld(chat);
      expect(replicas.log.sends()).toEqual([]);
    });

    test('an edited message is held, and masked by the same way', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica, { query: 'edit=prosemirror&pace=0' });
      await typePrompt(chat, CLEAN);
      await chat.page.keyboard.press('Enter');
      await replicas.log.waitFor('send', 1);
      await chat.page.locator(places.edit).first().click();
      const box = chat.page.locator(places.editBox).first();
      await box.click();
      await chat.page.keyboard.press('ControlOrMeta+a');
      await chat.page.keyboard.insertText(MAIL);
      await chat.page.locator(places.save).click();
      const panel = await expectHeld(chat);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends()).toHaveLength(1);
      await primary(panel).click();
      await replicas.log.waitFor('send', 2);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends().map(sentText)).toEqual([CLEAN, MASKED]);
    });

    test('what cannot be written is not sent', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      const panel = await expectHeld(chat);
      await chat.page.evaluate(() => {
        window.addEventListener('beforeinput', (event) => event.preventDefault(), true);
      });
      await chat.page.waitForTimeout(400);
      await chat.page.keyboard.press('Enter');
      await expect(panel.getByText(t('panel.notice.write-failed.title'))).toBeVisible();
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MAIL);
    });

    test('a site that does not send is told of, and the user’s own press then passes', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      const panel = await expectHeld(chat);
      await chat.page.evaluate(
        (selector) => {
          const deaf = new AbortController();
          Object.assign(window, { hearAgain: () => deaf.abort() });
          window.addEventListener(
            'click',
            (event) => {
              const control = event.target instanceof Element && event.target.closest('button');
              if (control && control.matches(selector)) {
                event.preventDefault();
                event.stopImmediatePropagation();
              }
            },
            { capture: true, signal: deaf.signal },
          );
        },
        places.send.replace(':visible', ''),
      );
      await chat.page.waitForTimeout(400);
      await chat.page.keyboard.press('Enter');
      await expect(panel.getByText(t('panel.notice.send-failed.title'))).toBeVisible();
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MASKED);
      await chat.page.evaluate(() => (window as unknown as { hearAgain(): void }).hearAgain());
      await chat.composer().click();
      await chat.page.keyboard.press('Enter');
      await replicas.log.waitFor('send', 1);
      await chat.page.waitForTimeout(QUIET_MS);
      expect(replicas.log.sends().map(sentText)).toEqual([MASKED]);
    });
  });
}
