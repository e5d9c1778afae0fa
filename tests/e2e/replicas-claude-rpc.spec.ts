/** The replica of Claude on Connect-RPC: every act of the user is one binary message to one address. */
import type { LoggedRequest, RequestLog } from '../replicas/request-log';
import type { DecodedAction } from '../replicas/site-kit/claude/server/rpc-action';
import { chooseFile, expect, pasteText, sentText, test } from './replica-fixtures';

const REPLICA = 'claude-rpc';
const PERFORM = '/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction';

for (const form of ['raw', 'gzip', 'envelope', 'envelope-gzip'] as const) {
  test(`packs an action as ${form}`, async ({ openReplica, replicas }) => {
    const chat = await openReplica(REPLICA, { query: `rpc=${form}&pace=0` });
    await chat.type('束ねた言葉');
    await chat.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    if (send === undefined) throw new Error('nothing was sent');
    expect(sentText(send)).toBe('束ねた言葉');
    expect(send.path).toBe(PERFORM);
    const inEnvelope = form.startsWith('envelope');
    expect(send.headers['content-type']).toBe(
      inEnvelope ? 'application/connect+proto' : 'application/proto',
    );
    expect(send.headers['content-encoding']).toBe(form === 'gzip' ? 'gzip' : undefined);
    const packed = form.endsWith('gzip');
    expect(send.raw.includes('束ねた言葉')).toBe(!packed);
    const payload = inEnvelope ? send.raw.subarray(5) : send.raw;
    expect(payload.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))).toBe(packed);
    if (inEnvelope) {
      expect(send.raw[0]).toBe(packed ? 1 : 0);
      expect(send.raw.readUInt32BE(1)).toBe(payload.length);
    }
    await expect(chat.at('answer')).toHaveCount(1);
  });
}

test('a message holds the words, the tools of the page and what it adds itself', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('What is in here?');
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  const { action, field, message } = actionOf(send);
  expect({ action, field }).toEqual({ action: 'send_message', field: 2 });
  expect(message).toMatchObject({
    text: 'What is in here?',
    parent_message_id: '00000000-0000-4000-8000-000000000000',
    input_mode: 'TYPED',
    hidden_context: '<page locale="en-US" view="chat" />',
  });
  expect(message?.client_tools.length).toBeGreaterThan(20);
  expect(send?.raw.length).toBeGreaterThan(14_000);
  expect(send?.raw.length).toBeLessThan(22_000);
});

test('the server is warmed up with the words, just before they are sent', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('On its way');
  await chat.page.waitForTimeout(700);
  expect(replicas.log.contains('On its way')).toEqual([]);
  await chat.page.keyboard.press('Enter');
  await replicas.log.waitFor('send', 1);
  const [warm, ...others] = actions(replicas.log, 'warm_turn');
  expect(warm?.message?.text).toBe('On its way');
  expect(others).toEqual([]);
  expect(replicas.log.beforeFirstSend().map(({ kind }) => kind)).toContain('draft');
});

test('some accounts are warmed up while typing, others never', async ({
  openReplica,
  replicas,
}) => {
  const typing = await openReplica(REPLICA, { query: 'warm=typing' });
  await typing.type('Half a thought');
  const [draft] = await replicas.log.waitFor('draft', 1);
  expect(actionOf(draft)).toMatchObject({
    action: 'warm_turn',
    message: { text: 'Half a thought' },
  });
  expect(replicas.log.sends()).toEqual([]);

  replicas.reset();
  const never = await openReplica(REPLICA, { query: 'warm=off' });
  await never.type('Straight away');
  await never.page.keyboard.press('Enter');
  await replicas.log.waitFor('send', 1);
  expect(actions(replicas.log, 'warm_turn')).toEqual([]);
});

test('a long paste travels inside the message, and is told at once', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA);
  await pasteText(chat, '長い議事録。'.repeat(800));
  const [draft] = await replicas.log.waitFor('draft', 1);
  const inline = { file_name: '', extracted_content: '長い議事録。'.repeat(800) };
  expect(actionOf(draft).message?.inline_attachments).toMatchObject([inline]);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(actionOf(send).message?.inline_attachments).toMatchObject([inline]);
});

test('a binary file goes up by XMLHttpRequest when it is attached', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA);
  await chat.page.evaluate(() => {
    const opened: string[] = [];
    Object.assign(window, { opened });
    class NotedRequest extends XMLHttpRequest {
      override open(method: string, url: string) {
        opened.push(`${method} ${url}`);
        super.open(method, url, true);
      }
    }
    window.XMLHttpRequest = NotedRequest;
  });
  await chooseFile(chat, {
    name: 'plan.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG not a picture'),
  });
  const [upload] = await replicas.log.waitFor('upload', 1);
  expect(upload?.path).toMatch(/^\/api\/[0-9a-f-]{36}\/upload$/);
  expect(upload?.decoded).toContain('filename="plan.png"');
  expect(upload?.decoded).toContain('name="client_upload_id"');
  const opened = await chat.page.evaluate(() => (window as unknown as { opened: string[] }).opened);
  expect(opened).toEqual([`POST ${upload?.path ?? ''}`]);
  await expect(chat.at('card')).toHaveAttribute('data-state', 'ready');
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(actionOf(send).message?.attachments).toMatchObject([{ file_name: 'plan.png' }]);
});

test('stop, name and model go to the same address as the words', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=60' });
  await chat.page
    .getByRole('combobox', { name: 'Choose a model' })
    .selectOption('Practice (thorough)');
  await chat.type('Take your time');
  await chat.page.keyboard.press('Enter');
  await chat.at('stop').click();
  await expect(chat.at('stop')).toHaveCount(0);
  await chat.page.getByRole('button', { name: 'Rename chat' }).click();
  await chat.page.getByRole('textbox', { name: 'Rename chat' }).fill('取引先の件');
  await chat.page.keyboard.press('Enter');
  await expect(chat.page.getByRole('link', { name: '取引先の件' })).toBeVisible();
  const seen = replicas.log
    .all()
    .filter(({ path }) => path === PERFORM)
    .map((request) => [request.kind, actionOf(request).action]);
  expect(seen).toEqual([
    ['other', 'update_conversation_settings'],
    ['draft', 'warm_turn'],
    ['send', 'send_message'],
    ['other', 'stop_generation'],
    ['title', 'rename_conversation'],
  ]);
});

test('an action of a version to come carries the words under another number', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'action=future&warm=off&pace=0' });
  await chat.type('From the future');
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(actionOf(send)).toMatchObject({
    action: 'unknown',
    field: 60,
    message: { text: 'From the future' },
  });
  await expect(chat.at('answer')).toHaveCount(1);
});

test('an answer comes over several streams, for each closes before it is whole', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('会議の議題を考えてください');
  await chat.page.keyboard.press('Enter');
  await expect(chat.at('retry')).toHaveCount(1);
  await expect(chat.at('answer')).toContainText('承知しました。要点を三つに整理しました。');
  await expect(chat.at('answer')).toContainText('お知らせください。');
  const streams = replicas.log.all().filter(({ path }) => path.endsWith('/StreamTimeline'));
  expect(streams.length).toBeGreaterThan(1);
  expect(await chat.page.locator('h1').innerText()).toBe('会議の議題を考えてください');
});

function actionOf(request: LoggedRequest | undefined): DecodedAction {
  return JSON.parse(request?.decoded ?? '') as DecodedAction; // as the replica decodes it
}

function actions(log: RequestLog, name: DecodedAction['action']): readonly DecodedAction[] {
  return log
    .all()
    .filter(({ path }) => path === PERFORM)
    .map(actionOf)
    .filter(({ action }) => action === name);
}
