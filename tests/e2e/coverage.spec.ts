/** Green only where both gates do their work: what the browser shows when one of them is passed by. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_EXTENSION, launchBrowser, panelOf } from '../browser/launch-browser';
import { expect, test } from './fixtures';
import { typePrompt } from './type-prompt';

const OTHER_WAY = '/backend-api/f/dialogue';

test('a page that sends by a way nobody reads is not called guarded', async ({
  openChat,
  badgeOf,
  context,
}) => {
  const chat = await openChat('chatgpt-a');
  const panel = await chat.panel();
  const coverage = panel.locator('.coverage');
  await expect(coverage).toHaveAttribute('data-state', 'attached');
  expect(await badgeOf(chat.page)).toBe('✓');

  await context.route(`**${OTHER_WAY}`, (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'data: [DONE]\n\n' }),
  );
  // A new front end, as it comes over night: the same page, another address for the send.
  await chat.page.evaluate((address) => {
    const site = window.replica as { fetch: typeof fetch };
    const before = site.fetch;
    site.fetch = (input, init) =>
      before.call(
        window,
        typeof input === 'string' && input.endsWith('/f/conversation') ? address : input,
        init,
      );
  }, OTHER_WAY);

  const left = chat.page.waitForRequest(`**${OTHER_WAY}`);
  await typePrompt(chat, 'Shorten this: the meeting moves to 15:00.');
  await chat.page.keyboard.press('Enter');
  await left;
  await expect(coverage).toHaveAttribute('data-state', 'degraded', { timeout: 15_000 });
  await expect(panel.getByText(/could not be read/)).toBeVisible();
  expect(await badgeOf(chat.page)).toBe('!');
});

test('a page that saves what is being written where nobody reads is not called guarded', async ({
  openChat,
  badgeOf,
  context,
}) => {
  const chat = await openChat('chatgpt-a');
  const panel = await chat.panel();
  const coverage = panel.locator('.coverage');
  await context.route('**/backend-api/autosave', (route) => route.fulfill({ json: {} }));
  const save = (text: string) =>
    chat.page.evaluate(
      (draft) =>
        fetch('/backend-api/autosave', { method: 'POST', body: JSON.stringify({ draft }) }),
      text,
    );
  const draft = 'Please write a short and friendly invitation for the summer party.';
  await typePrompt(chat, draft);
  await save('{"event":"view"}');
  await chat.page.waitForTimeout(1_500); // longer than a search may be put off
  await expect(coverage).toHaveAttribute('data-state', 'attached');
  await save(draft);
  await expect(coverage).toHaveAttribute('data-state', 'degraded');
  await expect(panel.getByText(/does not know/)).toBeVisible();
  expect(await badgeOf(chat.page)).toBe('!');
});

const REPORT = '昨日の会議では三浦さくらが新しい企画を説明した。';

test('a name that nothing announces is found by the name model', async ({ openChat }) => {
  const chat = await openChat('chatgpt-b');
  await typePrompt(chat, REPORT);
  await expect((await chat.panel()).getByText('三浦さくら').first()).toBeVisible();
});

test('without the file of the name model Tesuri says what is missing', async ({ replicas }) => {
  const extension = mkdtempSync(join(tmpdir(), 'tesuri-without-names-'));
  cpSync(BUILT_EXTENSION, extension, { recursive: true });
  rmSync(join(extension, 'names.bin'));
  const { hostResolverRules } = replicas;
  const browser = await launchBrowser({ extension, hostResolverRules, locale: 'en' });
  try {
    const page = await browser.context.newPage();
    await page.goto(replicas.urlOf('chatgpt-b', { query: 'hl=en' }));
    const panel = await panelOf(page);
    await expect(panel.locator('.coverage[data-state="degraded"]')).toBeVisible();
    await expect(panel.getByText(/names/i).first()).toBeVisible();
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
