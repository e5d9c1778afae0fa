/** Sites upload what is typed before it is sent: findings do not leave that way, and the site goes on. */
import {
  ADDRESS,
  CLEAN,
  expect,
  expectHeld,
  MAIL,
  MASKED,
  primary,
  settled,
  test,
} from './send-harness';
import type { LoggedRequest } from '../replicas/request-log';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

const ofPath = (requests: readonly LoggedRequest[], end: string) =>
  requests.filter(({ path }) => path.endsWith(end));

for (const replica of ['chatgpt-a', 'chatgpt-b'] as const) {
  test.describe(replica, () => {
    test('a draft with nothing in it leaves as the site made it', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, CLEAN);
      await expect
        .poll(() => ofPath(replicas.log.contains(CLEAN), '/prepare').length)
        .toBeGreaterThan(0);
      await expect
        .poll(() => ofPath(replicas.log.contains(CLEAN), '/generate_autocompletions').length)
        .toBeGreaterThan(0);
    });

    test('a draft with findings is stripped or refused, and the send after it works', async ({
      openChat,
      replicas,
    }) => {
      const chat = await openChat(replica);
      await typePrompt(chat, MAIL);
      const withText = () =>
        ofPath(replicas.log.all(), '/prepare').filter(({ decoded }) =>
          decoded.includes('composer_editor_state'),
        );
      await expect.poll(() => withText().length).toBeGreaterThan(0);
      await settled(chat);
      for (const { decoded } of withText()) expect(decoded).not.toContain('partial_query');
      expect(ofPath(replicas.log.all(), '/generate_autocompletions')).toEqual([]);
      expect(replicas.log.contains(ADDRESS)).toEqual([]);

      await chat.page.keyboard.press('Enter');
      await primary(await expectHeld(chat)).click();
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe(MASKED);
      // What the site was given for the stripped draft is good for the send.
      expect(send?.headers['x-conduit-token']).toBeTruthy();
      expect(replicas.log.contains(ADDRESS)).toEqual([]);
    });
  });
}
