/** The replica of Perplexity: what only this site does. */
import type { AskBody } from '../replicas/perplexity/wire';
import type { LoggedRequest } from '../replicas/request-log';
import { chooseFile, expect, test } from './replica-fixtures';

const REPLICA = 'perplexity';

test('what is typed goes to the suggestions before it is sent', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA);
  await chat.type('まだ送っていない言葉');
  const holdsAll = () =>
    replicas.log
      .all()
      .filter(({ kind, decoded }) => kind === 'draft' && decoded.includes('まだ送っていない言葉'));
  await expect.poll(() => holdsAll().length).toBeGreaterThan(0);
  const [draft] = holdsAll();
  expect(draft?.path).toBe('/rest/autosuggest/list-autosuggest');
  expect(JSON.parse(draft?.decoded ?? '')).toMatchObject({
    query: 'まだ送っていない言葉',
    search_mode: 'search',
  });
  expect(replicas.log.sends()).toEqual([]);
});

test('a first question holds its words twice, a further one once', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('the first');
  await chat.page.keyboard.press('Enter');
  await expect(chat.at('retry')).toHaveCount(1);
  await expect(chat.page).toHaveURL(/\/search\/the-first-[\w-]{16}$/);
  await chat.type('the second');
  await chat.page.keyboard.press('Enter');
  const sends = (await replicas.log.waitFor('send', 2)).map(askOf);
  expect(sends[0]).toMatchObject({
    query_str: 'the first',
    params: { dsl_query: 'the first', query_source: 'home', is_related_query: false },
  });
  expect(sends[0]?.params.time_from_first_type).toBeGreaterThan(0);
  expect(sends[1]).toMatchObject({ query_str: 'the second', params: { query_source: 'followup' } });
  expect(sends[1]?.params).not.toHaveProperty('dsl_query');
  expect(sends[1]?.params.last_backend_uuid).toMatch(/^[0-9a-f-]{36}$/);
});

test('the page hangs up by itself when the answer has ended', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA, { query: 'pace=5' });
  const hungUp = chat.page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith('/rest/sse/perplexity_ask'),
  );
  await chat.type('会議の議題を考えて');
  await chat.page.keyboard.press('Enter');
  expect((await hungUp).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect(chat.at('answer')).toContainText('お知らせください。');
  await expect(chat.page.locator('[data-send-failed]')).toHaveCount(0);
});

test('a file goes to a bucket on another origin', async ({ openReplica, replicas }) => {
  const chat = await openReplica(REPLICA);
  await chooseFile(chat, {
    name: '名簿.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('氏名,部署\n佐藤 花子,営業部'),
  });
  await expect(chat.at('card')).toHaveAttribute('data-state', 'ready');
  const uploads = replicas.log.all().filter(({ kind }) => kind === 'upload');
  expect(uploads.map(({ host, path }) => `${host}${path}`)).toEqual([
    'www.perplexity.ai/rest/uploads/batch_create_upload_urls',
    'ppl-ai-file-upload.s3.amazonaws.com/',
    'www.perplexity.ai/rest/sse/attachment_processing/subscribe',
  ]);
  expect(uploads[0]?.decoded).toContain('"filename":"名簿.csv"');
  expect(uploads[1]?.decoded).toContain('佐藤 花子');
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(askOf(send).params.attachments).toEqual([
    expect.stringMatching(/^https:\/\/ppl-ai-file-upload\.s3\.amazonaws\.com\/practice\//),
  ]);
});

test('another answer is another question', async ({ openReplica, replicas }) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('once more');
  await chat.page.keyboard.press('Enter');
  await chat.at('retry').click();
  const sends = await replicas.log.waitFor('send', 2);
  expect(sends.map((send) => askOf(send).query_str)).toEqual(['once more', 'once more']);
  await expect(chat.at('userTurn')).toHaveText(['once more']);
});

function askOf(request: LoggedRequest | undefined): AskBody {
  return JSON.parse(request?.decoded ?? '') as AskBody; // from the replica's own page
}
