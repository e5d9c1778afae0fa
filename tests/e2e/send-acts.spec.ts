/** What becomes of a held prompt: each act is one send of exactly what was said, or none. */
import {
  ADDRESS,
  backToEditing,
  CLEAN,
  expect,
  expectHeld,
  MAIL,
  MASKED,
  PLACES,
  primary,
  REPLICAS,
  sendButton,
  settled,
  t,
  test,
} from './send-harness';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

for (const replica of REPLICAS) {
  const places = PLACES[replica];
  test.describe(replica, () => {
    test('masking sends once, with placeholders only', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await sendButton(chat, places).click();
      await primary(await expectHeld(chat)).dblclick();
      await replicas.log.waitFor('send', 1);
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([MASKED]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });

    test('held, edited and sent is one send of the new words', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      await expectHeld(chat);
      await backToEditing(chat);
      await chat.page.keyboard.press('ControlOrMeta+a');
      await chat.page.keyboard.insertText(CLEAN);
      await chat.page.keyboard.press('Enter');
      await replicas.log.waitFor('send', 1);
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([CLEAN]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
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
      const anyway = panel.getByRole('button', { name: t('panel.held.sendAnyway'), exact: true });
      // It acts once it has been seen for long enough to be read.
      await expect(async () => {
        if (await anyway.isVisible()) await anyway.click();
        await replicas.log.waitFor('send', 1, 400);
      }).toPass();
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([MAIL]);
    });

    test('a script of the page passes no more than the user', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await sendButton(chat, places).waitFor();
      for (let press = 0; press < 2; press += 1) {
        await chat.composer().evaluate((editor) => {
          const init = {
            key: 'Enter',
            code: 'Enter',
            keyCode: 13,
            bubbles: true,
            cancelable: true,
          };
          editor.dispatchEvent(new KeyboardEvent('keydown', init));
          const ofAnIme = { ...init, keyCode: 229, isComposing: true };
          editor.dispatchEvent(new KeyboardEvent('keydown', ofAnIme));
          editor.closest('form')?.requestSubmit();
        });
        await sendButton(chat, places).evaluate((button) => (button as HTMLButtonElement).click());
        await expectHeld(chat, 'script');
        await settled(chat);
      }
      await expect(chat.composer()).toHaveText(MAIL);
      expect(replicas.log.sends()).toEqual([]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });

    test('a composer that is replaced while it is typed in is still guarded', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.evaluate(() => window.replica.remount());
      await chat.composer().press('End');
      await chat.page.keyboard.insertText(' Thanks.');
      await chat.page.keyboard.press('Enter');
      await primary(await expectHeld(chat)).click();
      await replicas.log.waitFor('send', 1);
      expect(replicas.log.sends().map(sentText)).toEqual([`${MASKED} Thanks.`]);
    });

    test('an edited message is held, and masked in the same way', async ({
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
      await settled(chat);
      expect(replicas.log.sends()).toHaveLength(1);
      await primary(panel).dblclick();
      await replicas.log.waitFor('send', 2);
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([CLEAN, MASKED]);
    });

    test('what the site does not let us write is not sent', async ({ openChat, replicas }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      const panel = await expectHeld(chat);
      await chat.composer().evaluate(takeBack, '[Email1]');
      await primary(panel).click();
      await expect(panel.getByText(t('panel.notice.write-failed.title'))).toBeVisible();
      await settled(chat);
      expect(replicas.log.sends()).toEqual([]);
      await expect(chat.composer()).toHaveText(MAIL);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });
  });
}

/** Runs in the page: whenever the words turn up in the editor, its own undo takes them away. */
function takeBack(editor: Element, words: string): void {
  const undo = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true };
  new MutationObserver(() => {
    if (!editor.textContent.includes(words)) return;
    editor.dispatchEvent(new KeyboardEvent('keydown', { ...undo, cancelable: true }));
  }).observe(editor, { subtree: true, childList: true, characterData: true });
}
