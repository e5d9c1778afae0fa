/** One act of the user is one send or none: keys, input methods, clicks and submits. */
import type { CDPSession } from 'playwright/test';
import { CONFIRM_AFTER_MS } from '../../core/gate/send-state';
import {
  ADDRESS,
  backToEditing,
  CLEAN,
  expect,
  expectHeld,
  holdEnter,
  MAIL,
  MASKED,
  PLACES,
  primary,
  REPLICAS,
  sendButton,
  settled,
  strikeTwice,
  test,
} from './send-harness';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

/** Typed with an input method; the last step is what it offers when Enter confirms. */
const READINGS = ['さ', 'さと', '佐藤様'];

async function compose(cdp: CDPSession): Promise<void> {
  for (const text of READINGS) {
    const at = { selectionStart: text.length, selectionEnd: text.length };
    await cdp.send('Input.imeSetComposition', { text, ...at });
  }
}

for (const replica of REPLICAS) {
  const places = PLACES[replica];
  test.describe(replica, () => {
    // Windows marks the key by its code, other systems by the composition that is open.
    for (const code of [229, 13]) {
      test(`Enter that confirms a conversion is left alone (key ${code})`, async ({
        openChat,
        context,
        replicas,
      }) => {
        const chat = await openChat(replica);
        const cdp = await context.newCDPSession(chat.page);
        await typePrompt(chat, `宛先は taro.sato@example.co.jp `);
        await compose(cdp);
        const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: code };
        await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
        await settled(chat);
        await cdp.send('Input.insertText', { text: '佐藤様' });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
        await settled(chat);
        await expect(primary(await chat.panel())).toHaveCount(0);
        await expect(chat.composer()).toBeFocused();
        await expect(chat.composer()).toHaveText('宛先は taro.sato@example.co.jp 佐藤様');
        expect(replicas.log.sends()).toEqual([]);
        // The next one is the user's.
        await chat.page.keyboard.press('Enter');
        await expectHeld(chat);
        expect(replicas.log.sends()).toEqual([]);
      });
    }

    test('every way of sending is held', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      const ways: Readonly<Record<string, () => Promise<void>>> = {
        Enter: () => chat.page.keyboard.press('Enter'),
        click: () => sendButton(chat, places).click(),
        'key on the button': () => sendButton(chat, places).press('Space'),
        ...(places.inForm && {
          'Ctrl+Enter': () => chat.page.keyboard.press('Control+Enter'),
          submit: () =>
            chat.composer().evaluate((editor) => editor.closest('form')?.requestSubmit()),
        }),
      };
      await typePrompt(chat, MAIL);
      for (const [way, act] of Object.entries(ways)) {
        await test.step(way, async () => {
          await act();
          await expectHeld(chat, way === 'submit' ? 'script' : 'user');
          await settled(chat);
          expect(replicas.log.sends()).toEqual([]);
          await expect(chat.composer()).toHaveText(MAIL);
          await backToEditing(chat);
        });
      }
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });

    test('a key held down, or struck twice, decides nothing', async ({
      openChat,
      context,
      replicas,
    }) => {
      const chat = await openChat(replica);
      const cdp = await context.newCDPSession(chat.page);
      await typePrompt(chat, MAIL);
      await holdEnter(cdp, chat.page);
      await expectHeld(chat);
      await settled(chat);
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MAIL);
      await backToEditing(chat);

      // On a machine that was too slow for it the second strike is a decision: then once more.
      await expect(async () => {
        await chat.composer().press('ControlOrMeta+a');
        await chat.page.keyboard.insertText(MAIL);
        replicas.log.clear();
        const apartMs = await strikeTwice(cdp);
        await settled(chat);
        expect(apartMs).toBeLessThan(CONFIRM_AFTER_MS);
      }).toPass({ timeout: 20_000 });
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MAIL);
    });

    test('a clean prompt is one send, however long or often the key is struck', async ({
      openChat,
      context,
      replicas,
    }) => {
      const chat = await openChat(replica);
      const cdp = await context.newCDPSession(chat.page);
      const acts = [
        () => chat.page.keyboard.press('Enter'),
        () => holdEnter(cdp, chat.page),
        () => strikeTwice(cdp),
        () => sendButton(chat, places).dblclick(),
      ];
      for (const [index, act] of acts.entries()) {
        await typePrompt(chat, `${CLEAN} (${index})`);
        await act();
        await replicas.log.waitFor('send', index + 1);
        await settled(chat);
        const expected = acts.slice(0, index + 1).map((_, each) => `${CLEAN} (${each})`);
        expect(replicas.log.sends().map(sentText)).toEqual(expected);
      }
      await expect(primary(await chat.panel())).toHaveCount(0);
    });

    test('Shift+Enter is a new line and nothing else', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, `${MAIL}\nSecond line\nThird`);
      await settled(chat);
      await expect(primary(await chat.panel())).toHaveCount(0);
      expect(replicas.log.sends()).toEqual([]);
      await chat.page.keyboard.press('Enter');
      await primary(await expectHeld(chat)).dblclick();
      await replicas.log.waitFor('send', 1);
      await settled(chat);
      const [send, ...others] = replicas.log.sends();
      expect(sentText(send).split(/\n+/u)).toEqual([MASKED, 'Second line', 'Third']);
      expect(others).toEqual([]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });
  });
}
