/** What is said of a page that is not the usual one: what it is, never more, with what to do. */
import type { BrowserContext, Page } from 'playwright/test';
import { panelOf } from '../browser/launch-browser';
import { ADDRESS, expect, expectHeld, MAIL, t, test } from './send-harness';
import { typePrompt } from './type-prompt';

const NOT_FOUND = t('coverage.todo.composer-not-found');

/** A page of a front end that nobody has described, under the site's own address. */
async function openUnknown(context: BrowserContext, path: string, body: string): Promise<Page> {
  await context.route(`https://chatgpt.com${path}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${body}` }),
  );
  const page = await context.newPage();
  await page.goto(`https://chatgpt.com${path}`);
  return page;
}

test('without an account the guard stands all the same', async ({ openChat, replicas }) => {
  const chat = await openChat('chatgpt-c');
  await typePrompt(chat, MAIL);
  await chat.page.keyboard.press('Enter');
  await expectHeld(chat);
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
});

test('a text field from the server is guarded before the editor is there', async ({
  context,
  replicas,
  badgeOf,
}) => {
  const page = await context.newPage();
  await page.goto(replicas.urlOf('claude-json', { query: 'hl=en&mount=9000' }));
  const field = page.locator('textarea[data-testid="chat-input-ssr"]');
  await field.fill(MAIL);
  await expect.poll(() => badgeOf(page)).toBe('✓');
  const panel = await panelOf(page);
  await expect(panel.getByText(ADDRESS).first()).toBeVisible();
  await field.press('Enter');
  await page.waitForTimeout(500);
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
});

test('a hidden twin is no composer: where the real one is gone the state is red', async ({
  openChat,
  badgeOf,
}) => {
  const chat = await openChat('chatgpt-b');
  const twins = chat.page.locator('[data-composer-markdown], .ProseMirror');
  expect(await twins.count()).toBeGreaterThan(1);
  const coverage = (await chat.panel()).locator('.coverage');
  await chat.composer().evaluate((element) => {
    for (const form of document.querySelectorAll<HTMLElement>('form'))
      if (form.contains(element)) form.style.display = 'none';
  });
  await expect(coverage).toHaveAttribute('data-state', 'degraded', { timeout: 15_000 });
  await expect((await chat.panel()).getByText(NOT_FOUND)).toBeVisible();
  expect(await badgeOf(chat.page)).toBe('!');
});

test('an unknown front end is red, and says what to do', async ({ context, badgeOf }) => {
  const page = await openUnknown(
    context,
    '/c/unknown',
    '<main><div contenteditable="true" style="height:40px">new</div><p>Send</p></main>',
  );
  await expect.poll(() => badgeOf(page), { timeout: 15_000 }).toBe('!');
  const panel = await panelOf(page);
  await expect(panel.locator('.coverage')).toHaveAttribute('data-state', 'degraded');
  await expect(panel.getByText(NOT_FOUND)).toBeVisible();
});

test('a page that is no chat is neither green nor red', async ({ context, badgeOf }) => {
  const page = await openUnknown(context, '/pricing', '<textarea>seats</textarea>');
  await page.waitForTimeout(12_000); // past the time in which a chat may still appear
  expect(await badgeOf(page)).toBe('');
  expect(page.frames().filter((frame) => frame.url().endsWith('/panel.html'))).toEqual([]);
});
