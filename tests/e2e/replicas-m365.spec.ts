/** The replica of Copilot in Microsoft 365: what only this site does. */
import { fromRecords } from '../replicas/m365/wire';
import { expect, test } from './replica-fixtures';

const REPLICA = 'm365';

test('the chat stands in a frame of the same origin', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA);
  expect(chat.frame).not.toBe(chat.page.mainFrame());
  expect(new URL(chat.frame.url()).origin).toBe(new URL(chat.page.url()).origin);
  await expect(chat.page.locator(chat.places.composer)).toHaveCount(0);
  expect(await chat.page.evaluate(() => document.querySelector('form'))).toBeNull();
});

test('words leave as one of several records in a message', async ({ openReplica, replicas }) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('見積もりの要点');
  expect(replicas.log.contains('見積もりの要点')).toEqual([]);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(send).toMatchObject({ method: 'MESSAGE', host: 'substrate.office.com' });
  expect(send?.path).toMatch(/^\/m365Copilot\/Chathub\//);
  expect(send?.query).toContain('access_token=practice.');
  expect(send?.decoded.split('\u001e')).toHaveLength(3);
  const records = fromRecords(send?.decoded ?? '');
  expect(records).toMatchObject([
    { type: 1, target: 'Metrics' },
    {
      type: 4,
      target: 'chat',
      arguments: [
        {
          source: 'officeweb',
          isStartOfSession: true,
          message: { author: 'user', text: '見積もりの要点', messageType: 'Chat' },
        },
      ],
    },
  ]);
  await expect(chat.at('answer')).toContainText('お知らせください。');
});

test('every turn has a socket of its own, with a handshake first', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  for (const words of ['one', 'two']) {
    await chat.type(words);
    await chat.page.keyboard.press('Enter');
    await expect(chat.at('answer')).toHaveCount(words === 'one' ? 1 : 2);
    await expect(chat.at('stop')).toHaveCount(0);
  }
  const hub = replicas.log.all().filter(({ host }) => host === 'substrate.office.com');
  expect(hub.map(({ method, kind }) => `${method} ${kind}`)).toEqual([
    'GET other',
    'MESSAGE other',
    'MESSAGE send',
    'GET other',
    'MESSAGE other',
    'MESSAGE send',
  ]);
  expect(hub[1]?.decoded).toBe('{"protocol":"json","version":1}\u001e');
});
