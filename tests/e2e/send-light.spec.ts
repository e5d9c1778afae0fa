/** ChatGPT without an account, guarded: in its text field, and in the editor that may take over. */
import {
  ADDRESS,
  backToEditing,
  CLEAN,
  expect,
  expectHeld,
  MAIL,
  MASKED,
  primary,
  settled,
  test,
} from './send-harness';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

const SEND = 'button[data-composer-submit]';

for (const editor of ['textarea', 'lexical']) {
  test.describe(editor, () => {
    const query = `editor=${editor}&pace=0`;

    test('Enter and click are held, and masking is one send', async ({ openChat, replicas }) => {
      const chat = await openChat('chatgpt-c', { query });
      await typePrompt(chat, MAIL);
      await chat.page.keyboard.press('Enter');
      await expectHeld(chat);
      await settled(chat);
      expect(replicas.log.sends()).toEqual([]);
      await backToEditing(chat);

      await chat.page.locator(SEND).click();
      const panel = await expectHeld(chat);
      await settled(chat);
      expect(replicas.log.sends()).toEqual([]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
      await primary(panel).dblclick();
      await replicas.log.waitFor('send', 1);
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([MASKED]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });

    test('clean words pass once, by key and by click', async ({ openChat, replicas }) => {
      const chat = await openChat('chatgpt-c', { query });
      await typePrompt(chat, CLEAN);
      await chat.page.keyboard.press('Enter');
      await replicas.log.waitFor('send', 1);
      await expect(chat.page.locator('li[data-message-complete]')).toHaveCount(1);
      // The address follows late, and a new field with it.
      await expect(chat.page).toHaveURL(/\/uc\//);
      await typePrompt(chat, `${CLEAN} Again.`);
      await chat.page.locator(SEND).click();
      await replicas.log.waitFor('send', 2);
      await settled(chat);
      expect(replicas.log.sends().map(sentText)).toEqual([CLEAN, `${CLEAN} Again.`]);
      await expect(primary(await chat.panel())).toHaveCount(0);
    });
  });
}
