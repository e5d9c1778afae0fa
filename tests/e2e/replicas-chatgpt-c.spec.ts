/** The replica of ChatGPT without an account: what only this front end does. */
import { expect, sentText, test, type ReplicaPage } from './replica-fixtures';

const REPLICA = 'chatgpt-c';
const LEXICAL =
  'form[data-mobile-composer] [data-composer-editor-host][data-octane-lexical-host] [data-lexical-editor="true"]';

test('is marked as signed out, and talks to the anonymous backend alone', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await expect(chat.page.locator('html[data-logged-out]')).toHaveCount(1);
  await expect(
    chat.page.locator('button[data-login-button][data-testid="login-button"]'),
  ).toBeVisible();
  await chat.type('Who am I?');
  await chat.page.keyboard.press('Enter');
  await expect(chat.at('answer')).toHaveCount(1);
  const paths = replicas.log
    .all()
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => path);
  expect(paths).toContain('/backend-anon/f/conversation');
  expect(paths.filter((path) => !path.startsWith('/backend-anon/'))).toEqual([]);
});

test('the button is one node that only its attributes change', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA, { query: 'pace=60' });
  const button = chat.page.locator('button[data-composer-submit]');
  await expect(button).toHaveCount(1);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAttribute('data-visually-disabled', '');
  await expect(button).toBeEnabled({ enabled: false });
  expect(await button.evaluate((node) => (node as HTMLButtonElement).disabled)).toBe(false);
  const node = await button.elementHandle();
  await chat.type('Which button is this?');
  await expect(button).not.toHaveAttribute('aria-disabled', /./);
  await expect(button).not.toHaveAttribute('data-visually-disabled', '');
  await button.click();
  await chat.at('stop').waitFor();
  expect(await node.getAttribute('data-stop-generating')).toBe('');
  expect(await node.getAttribute('data-stop-label')).toBe('Stop generating');
});

test('the address follows more than a second after the send', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA, { query: 'pace=0' });
  await chat.type('Where am I?');
  await chat.page.keyboard.press('Enter');
  const sentAt = Date.now();
  await expect(chat.at('answer')).toHaveCount(1);
  expect(chat.page.url()).toMatch(chat.places.home);
  await expect(chat.page).toHaveURL(chat.places.conversation);
  expect(Date.now() - sentAt).toBeGreaterThan(1_100);
});

for (const ssr of ['carry', 'lose'] as const) {
  test(`words typed before the page is alive are: ${ssr}`, async ({ openReplica, replicas }) => {
    const chat = await openReplica(REPLICA, { query: `mount=4000&ssr=${ssr}`, mounted: false });
    await chat.composer.fill('typed early');
    await chat.composer.press('Enter');
    expect(replicas.log.sends()).toEqual([]);
    await mounted(chat);
    expect((await chat.modelText()).trim()).toBe(ssr === 'carry' ? 'typed early' : '');
    await expect(chat.composer).toBeFocused();
  });
}

test('the field is in the document before any script has run', async ({ openReplica }) => {
  const chat = await openReplica(REPLICA);
  const html = await chat.page.evaluate(async () => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    return answer.text();
  });
  expect(html).toMatch(/<textarea[^>]*id="mobile-composer-prompt"/);
  expect(html).toMatch(/<button[^>]*data-composer-submit=""[^>]*aria-disabled="true"/);
});

test('an editor takes over when the field has the focus, with words, caret and keys', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'editor=lexical&mount=6000', mounted: false });
  const editor = chat.page.locator(LEXICAL);
  await chat.composer.fill('early ');
  await chat.page.locator('[data-login-button]').focus();
  await mounted(chat);
  await expect(editor).toHaveCount(0);
  await chat.composer.click();
  await expect(editor).toBeFocused();
  await expect(chat.page.locator('#mobile-composer-prompt')).toBeHidden();
  await chat.page.keyboard.type('and late');
  expect(await chat.modelText()).toBe('early and late');
  await chat.page.keyboard.press('Shift+Enter');
  await chat.page.keyboard.type('two lines');
  expect(await chat.modelText()).toBe('early and late\ntwo lines');
  expect(replicas.log.sends()).toEqual([]);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(sentText(send)).toBe('early and late\ntwo lines');
});

test('an Enter that confirms kana does not send from the editor either', async ({
  openReplica,
  replicas,
}) => {
  const chat = await openReplica(REPLICA, { query: 'editor=lexical' });
  await chat.composer.click();
  const devtools = await chat.page.context().newCDPSession(chat.page);
  const confirm = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  const kana = { text: 'さくら', selectionStart: 3, selectionEnd: 3 };
  await devtools.send('Input.imeSetComposition', kana);
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...confirm });
  await devtools.send('Input.insertText', { text: '佐倉' });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...confirm });
  await expect.poll(() => chat.modelText()).toBe('佐倉');
  expect(replicas.log.sends()).toEqual([]);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(sentText(send)).toBe('佐倉');
});

async function mounted(chat: ReplicaPage): Promise<void> {
  await chat.page.waitForFunction(() => performance.getEntriesByName('composer-mounted').length);
}
