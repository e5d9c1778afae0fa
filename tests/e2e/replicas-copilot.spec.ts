/** The replica of Copilot: what only this site does. */
import { chooseFile, expect, sentText, test } from './replica-fixtures';

const REPLICA = 'copilot';

for (const socket of ['late', 'early'] as const) {
  test(`words leave over the socket, opened ${socket}`, async ({ openReplica, replicas }) => {
    const chat = await openReplica(REPLICA, { query: `socket=${socket}&pace=0` });
    await chat.type('こんにちは');
    expect(await chat.page.evaluate(() => window.replica.earlySocket !== undefined)).toBe(
      socket === 'early',
    );
    expect(replicas.log.contains('こんにちは')).toEqual([]);
    await chat.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    expect(send).toMatchObject({ method: 'MESSAGE', path: '/c/api/chat' });
    expect(send?.query).toContain('api-version=2&clientSessionId=');
    expect(JSON.parse(send?.decoded ?? '')).toMatchObject({
      event: 'send',
      mode: 'chat',
      content: [{ type: 'text', text: 'こんにちは' }],
    });
    await expect(chat.at('answer')).toContainText('承知しました');
    const messages = replicas.log.all().filter(({ method }) => method === 'MESSAGE');
    expect(messages.map(({ decoded }) => (JSON.parse(decoded) as { event: string }).event)).toEqual(
      ['challengeResponse', 'send'],
    );
    const opened = replicas.log
      .all()
      .filter(({ method, path }) => method === 'GET' && path === '/c/api/chat');
    expect(opened).toHaveLength(1);
  });
}

test('what a script writes past React is not what is sent', async ({ openReplica, replicas }) => {
  const chat = await openReplica(REPLICA);
  await chat.type('typed');
  await chat.composer.evaluate((field) => {
    (field as HTMLTextAreaElement).value = 'written past it';
  });
  expect(await chat.modelText()).toBe('typed');
  await chat.composer.evaluate((field) => {
    const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    native?.set?.call(field, 'written as the browser does');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  expect(await chat.modelText()).toBe('written as the browser does');
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(sentText(send)).toBe('written as the browser does');
});

test('a file goes up as it is, when it is attached', async ({ openReplica, replicas }) => {
  const chat = await openReplica(REPLICA);
  await chooseFile(chat, {
    name: 'note.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('社外秘の予定'),
  });
  const [upload] = await replicas.log.waitFor('upload', 1);
  expect(upload).toMatchObject({ path: '/c/api/attachments', decoded: '社外秘の予定' });
  expect(upload?.headers['content-type']).toBe('text/plain');
  await expect(chat.at('card')).toHaveAttribute('data-state', 'ready');
});
