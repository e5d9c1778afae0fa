/** The administrator's policy, as a real Chromium reads it from the machine. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import bundled from '../../guidelines/default.json' with { type: 'json' };
import { findChromium } from '../../scripts/find-chromium.mjs';
import { openAdmin } from './admin-page';
import { expect, test as base } from './fixtures';
import { typePrompt } from './type-prompt';

/** Follows from the public key in `wxt.config.ts`. */
const EXTENSION_ID = 'nhaepifbjobeklffdnpckjppkckldmbh';
/** Debian's build and Playwright's own build look in folders of their own. */
const FOLDER =
  findChromium() === undefined
    ? '/etc/opt/chrome_for_testing/policies/managed'
    : '/etc/chromium/policies/managed';
const FILE = join(FOLDER, 'tesuri-test.json');

function setPolicy(values: unknown): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: values } } }));
}

const test = base.extend<{ policy: Record<string, unknown> }>({
  policy: [{}, { option: true }],
  // The browser is launched after the replicas: the policy lies there before it starts.
  replicas: async ({ replicas, policy }, use) => {
    setPolicy(policy);
    try {
      await use(replicas);
    } finally {
      rmSync(FILE, { force: true });
    }
  },
});

function guidelineWith(version: number, term: string): string {
  return JSON.stringify({
    ...bundled,
    version,
    title: { ja: '朝凪商事 生成AIガイドライン', en: 'Asanagi guideline' },
    terms: bundled.terms.map((list) =>
      list.id === 'code-names' ? { ...list, terms: [term] } : list,
    ),
  });
}

test.describe('guidelineJson', () => {
  test.use({
    uiLocale: 'ja',
    policy: { guidelineJson: guidelineWith(7, '青嵐計画'), locale: 'en', colour: 'red', group: 12 },
  });

  test('is in force, speaks the language of the policy, and follows an edit without a reload', async ({
    openChat,
    context,
    extensionId,
    replicas,
  }) => {
    expect(extensionId).toBe(EXTENSION_ID);
    const chat = await openChat('chatgpt-a');
    const panel = await chat.panel();
    await typePrompt(chat, '青嵐計画の進み具合を三行で');
    await expect(panel.getByText('青嵐計画').first()).toBeVisible({ timeout: 20_000 });
    // The browser speaks Japanese, the policy English.
    await expect(panel.getByRole('tab', { name: 'Templates' })).toBeVisible();
    await chat.page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: 'Mask and send' })).toBeVisible();
    expect(replicas.log.sends()).toHaveLength(0);

    const admin = await openAdmin({ context, extensionId }, 'guideline');
    await expect(admin.getByText('Managed policy (JSON)').first()).toBeVisible();
    await expect(admin.locator('.admin-guideline-title')).toContainText('7');
    await admin.close();

    await chat.page.keyboard.press('Escape');
    await chat.composer().fill('');
    setPolicy({ guidelineJson: guidelineWith(8, '白夜計画'), locale: 'en' });
    await typePrompt(chat, '白夜計画の予算');
    await expect(panel.getByText('白夜計画').first()).toBeVisible({ timeout: 30_000 });
  });
});

test.describe('a broken guidelineJson', () => {
  test.use({
    uiLocale: 'ja',
    policy: { guidelineJson: JSON.stringify({ ...bundled, phase: 'sometimes' }) },
  });

  test('changes nothing, and the admin page names the field', async ({ context, extensionId }) => {
    const admin = await openAdmin({ context, extensionId }, 'guideline');
    await expect(admin.getByText(/「phase」に指定できるのは/u)).toBeVisible({ timeout: 20_000 });
    await expect(admin.getByText('Tesuriに同梱', { exact: true })).toBeVisible();
  });
});

test.describe('guidelineUrl', () => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, {
      'content-type': 'application/json',
      // The browser has no access to this host of its own: the server lets anybody read.
      'access-control-allow-origin': '*',
      etag: '"1"',
    });
    response.end(guidelineWith(3, '薄明計画'));
  });
  const asked: string[] = [];
  const PORT = 18_439;

  test.beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(PORT, '127.0.0.1', resolve);
    });
  });
  test.afterAll(() => {
    server.close();
  });
  test.use({
    uiLocale: 'ja',
    policy: { guidelineUrl: `http://127.0.0.1:${PORT}/guideline.json` },
  });

  test('is fetched, with nothing of the user in the address, and put in force', async ({
    openChat,
    context,
    extensionId,
  }) => {
    const admin = await openAdmin({ context, extensionId }, 'guideline');
    await expect(admin.locator('.admin-guideline-title')).toContainText('第3版', {
      timeout: 30_000,
    });
    await expect(admin.getByText('管理ポリシー（URL）').first()).toBeVisible();
    expect(new Set(asked)).toEqual(new Set(['/guideline.json']));
    const chat = await openChat('claude-json');
    await typePrompt(chat, '薄明計画の資料を要約して');
    await expect((await chat.panel()).getByText('薄明計画').first()).toBeVisible();
  });
});
