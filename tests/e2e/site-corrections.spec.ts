/** A site that changed overnight, and a guideline that says where things are now: no reload, no release. */
import type { Page } from 'playwright/test';
import bundled from '../../guidelines/default.json' with { type: 'json' };
import { panelOf } from '../browser/launch-browser';
import { openAdmin } from './admin-page';
import { ADDRESS, CLEAN, expect, MAIL, primary, t, test } from './send-harness';
import { typePrompt } from './type-prompt';

const MOVED = /\/chat_conversations\/[^/]+\/turns$/u;

const CORRECTED = {
  ...bundled,
  version: 2,
  sites: {
    claude: {
      composer: ['div.moved-box[contenteditable="true"]'],
      send: ['button.moved-send'],
      requests: [
        {
          like: 'completion',
          path: '^/api/organizations/[^/]+/chat_conversations/[^/]+/turns$',
        },
      ],
    },
  },
};

/** Another markup: the marks by which composer and send control are known are gone. */
function changeMarkup(): void {
  const rename = () => {
    for (const [id, name] of [
      ['chat-input', 'moved-box'],
      ['chat-input-send', 'moved-send'],
    ] as const) {
      for (const element of document.querySelectorAll(`[data-testid="${id}"]`)) {
        element.removeAttribute('data-testid');
        element.classList.add(name);
      }
    }
  };
  new MutationObserver(rename).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-testid', 'class'],
  });
}

/** Another address for the send. */
function changeAddress(): void {
  const site = window.replica as { fetch: typeof fetch };
  const before = site.fetch;
  site.fetch = (input, init) =>
    before.call(
      window,
      typeof input === 'string' ? input.replace(/\/completion$/u, '/turns') : input,
      init,
    );
}

const sendThere = (page: Page, prompt: string) =>
  page.evaluate(
    (text) =>
      fetch('/api/organizations/0/chat_conversations/1/turns', {
        method: 'POST',
        body: JSON.stringify({ prompt: text }),
      }).then(
        () => 'left',
        () => 'refused',
      ),
    prompt,
  );

test('shows red, is mended by the guideline in the open tab, and holds a send again', async ({
  context,
  extensionId,
  replicas,
  badgeOf,
}) => {
  const left: string[] = [];
  await context.route(MOVED, async (route) => {
    left.push(route.request().postData() ?? '');
    await route.fulfill({ contentType: 'text/event-stream', body: 'data: {}\n\n' });
  });
  const page = await context.newPage();
  await page.addInitScript(changeMarkup);
  await page.goto(replicas.urlOf('claude-json', { query: 'hl=en&gzip=off' }));
  await page.evaluate(changeAddress);
  const composer = () => page.locator('div.moved-box').filter({ visible: true });
  await composer().waitFor();
  const panel = await panelOf(page, 20_000);
  const coverage = panel.locator('.coverage');
  await expect(coverage).toHaveAttribute('data-state', 'degraded', { timeout: 15_000 });
  await expect(panel.getByText(t('coverage.todo.composer-not-found'))).toBeVisible();
  expect(await badgeOf(page)).toBe('!');
  expect(await sendThere(page, CLEAN)).toBe('left');

  const admin = await openAdmin({ context, extensionId }, 'guideline');
  const choosing = admin.waitForEvent('filechooser');
  await admin.getByRole('button', { name: t('admin.guideline.pick') }).click();
  await (
    await choosing
  ).setFiles({
    name: 'guideline.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(CORRECTED)),
  });
  await admin.getByRole('button', { name: t('admin.guideline.apply') }).click();
  await expect(admin.getByText(/version 2, is in force/u)).toBeVisible();
  await page.bringToFront();
  await expect(coverage).toHaveAttribute('data-state', 'attached');
  await expect.poll(() => badgeOf(page)).toBe('✓');

  await typePrompt({ page, composer }, MAIL);
  await page.keyboard.press('Enter');
  await expect(primary(panel)).toBeVisible();
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
  await page.keyboard.press('Escape');
  await composer().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');

  // The request gate in the page's world knows the new address as well.
  left.length = 0;
  expect(await sendThere(page, MAIL)).toBe('refused');
  expect(left).toEqual([]);
  await page.keyboard.press('Escape');
  await typePrompt({ page, composer }, CLEAN);
  await page.keyboard.press('Enter');
  await expect.poll(() => left.length).toBe(1);
  expect(left[0]).toContain(CLEAN);
  await page.waitForTimeout(1_000);
  expect(await badgeOf(page)).toBe('✓');

  await admin.getByRole('button', { name: t('admin.guideline.revert') }).click();
  await admin.getByRole('button', { name: t('admin.guideline.revertConfirm') }).click();
  await page.bringToFront();
  await expect(coverage).toHaveAttribute('data-state', 'degraded', { timeout: 15_000 });
});
