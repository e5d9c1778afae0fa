/** The replica of Gemini: what only this site does. */
import { chooseFile, expect, sentText, test } from './replica-fixtures';

const REPLICA = 'gemini';

test('words leave by XMLHttpRequest, as JSON in JSON in a form', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('見積もりの要点 & "引用"');
  await expect
    .poll(() => replicas.log.all().some(({ query }) => query.includes('rpcids=ESY5D')))
    .toBe(true);
  expect(replicas.log.contains('見積もりの要点')).toEqual([]);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(send?.headers['content-type']).toContain('application/x-www-form-urlencoded');
  const form = new URLSearchParams(send?.raw.toString('utf8'));
  expect([...form.keys()]).toEqual(['f.req', 'at']);
  const [empty, inner] = JSON.parse(form.get('f.req') ?? '') as [null, string];
  expect(empty).toBeNull();
  const slots = JSON.parse(inner) as unknown[][];
  expect(slots).toHaveLength(69);
  expect(slots[0]?.[0]).toBe('見積もりの要点 & "引用"');
  expect(replicas.log.contains('見積もりの要点 & "引用"')).toEqual([send]);
  await expect(chat.at('answer')).toContainText('お知らせください。');
});

test('text becomes markup in the page’s own zone alone', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA);
  const refused = await chat.page.evaluate(() => {
    const tries = [
      () => {
        document.createElement('div').innerHTML = '<b>bold</b>';
      },
      () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
  });
  expect(refused).toEqual([true, true]);
  await chat.type('the editor works under it');
  expect(await chat.modelText()).toBe('the editor works under it');
});

test('listeners are wrapped in zones before the page runs', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA);
  const found = await chat.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { Zone } = window as unknown as {
          Zone: { current: { name: string; fork(spec: object): { run(act: () => void): void } } };
        };
        Zone.current.fork({ name: 'a zone' }).run(() => {
          document.body.addEventListener('practice', () => resolve(Zone.current.name));
        });
        document.body.dispatchEvent(new Event('practice'));
      }),
  );
  expect(found).toBe('a zone');
});

test('a file goes up in two steps to another origin, from a field made for it', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA);
  await expect(chat.page.locator('input[type="file"]')).toHaveCount(0);
  await chooseFile(chat, {
    name: '名簿.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('佐藤 花子'),
  });
  await expect(chat.at('card')).toHaveAttribute('data-state', 'ready');
  await expect(chat.page.locator('input[type="file"]')).toHaveCount(0);
  const uploads = replicas.log.all().filter(({ kind }) => kind === 'upload');
  expect(uploads.map(({ host }) => host)).toEqual([
    'content-push.googleapis.com',
    'content-push.googleapis.com',
  ]);
  expect(uploads.map(({ decoded }) => decoded)).toEqual(['File name: 名簿.txt', '佐藤 花子']);
  expect(uploads[1]?.headers['x-goog-upload-command']).toBe('upload, finalize');
});

test('a button in one slot sends and stops; another answer says the words again', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  const button = chat.page.locator('.send-button');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await chat.type('once more');
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  await button.click();
  await chat.at('retry').click();
  const sends = await replicas.log.waitFor('send', 2);
  expect(sends.map(sentText)).toEqual(['once more', 'once more']);
});
