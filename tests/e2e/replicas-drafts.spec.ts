/** The replicas of ChatGPT on their own: what is typed leaves the page before it is sent. */
import type { LoggedRequest, RequestLog } from '../replicas/request-log';
import { expect, pasteText, REPLICA_IDS, test } from './replica-fixtures';

const CHATGPT = REPLICA_IDS.filter((id) => id.startsWith('chatgpt'));

for (const replica of CHATGPT) {
  test.describe(replica, () => {
    test('what is typed goes up before it is sent', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await chat.type('typed but not sent');
      const prepare = await waitForDraft(replicas.log, 'prepare');
      expect(JSON.parse(prepare.decoded)).toMatchObject({
        partial_query: { content: { parts: ['typed but not sent'] } },
        client_prepare_dispatch: 'debounced',
        client_prepare_source: 'composer_editor_state',
      });
      const complete = await waitForDraft(replicas.log, 'generate_autocompletions');
      expect(JSON.parse(complete.decoded)).toMatchObject({ input_text: 'typed but not sent' });
      expect(replicas.log.sends()).toEqual([]);

      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      expect(send?.headers['x-conduit-token']).toMatch(/^conduit-/);
      expect(send?.headers['openai-sentinel-chat-requirements-token']).toBeTruthy();
      const draft = JSON.parse(prepare.decoded) as { partial_query: { id: string } };
      expect(JSON.parse(send?.decoded ?? '')).toMatchObject({ client_prepare_state: 'success' });
      expect(send?.decoded).not.toContain(draft.partial_query.id);
    });

    test('a paste goes up at once', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await pasteText(chat, 'pasted words');
      const prepare = await waitForDraft(replicas.log, 'prepare');
      expect(JSON.parse(prepare.decoded)).toMatchObject({
        partial_query: { content: { parts: ['pasted words'] } },
        client_prepare_dispatch: 'immediate',
      });
    });

    test('a refused draft does not stop the send', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await chat.page.route(/\/(f\/conversation\/prepare|generate_autocompletions)$/, (route) =>
        route.abort(),
      );
      const refused = chat.page.waitForEvent('requestfailed', (request) =>
        (request.postData() ?? '').includes('"parts":["sent all the same"]'),
      );
      await chat.type('sent all the same');
      await refused;
      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      expect(JSON.parse(send?.decoded ?? '')).toMatchObject({ client_prepare_state: 'failure' });
      expect(send?.headers['x-conduit-token']).toBeUndefined();
      await expect(chat.at('answer')).toHaveCount(1);
    });
  });
}

/** The draft that holds all of the words: slow machines send some on the way. */
async function waitForDraft(log: RequestLog, name: string): Promise<LoggedRequest> {
  const find = () =>
    log
      .all()
      .find(
        ({ kind, path, decoded }) =>
          kind === 'draft' &&
          path.endsWith(name) &&
          /typed but not sent|pasted words/.test(decoded),
      );
  await expect.poll(() => find()?.path).toBeTruthy();
  const found = find();
  if (found === undefined) throw new Error(`no draft ${name}`);
  return found;
}
