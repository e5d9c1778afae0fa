/** The admin page in the real extension. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { sortRows } from '../../core/usage/counter-row';
import { openAdmin, quarter, readCounts } from './admin-page';
import { expect, test } from './fixtures';
import { typePrompt } from './type-prompt';

test.use({ uiLocale: 'ja' });

/** What a page of the extension has, and these tests use. */
interface ExtensionPage {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
  };
}

function tile(page: Page, name: string) {
  return page.locator('.admin-tile').filter({ has: page.getByText(name, { exact: true }) });
}

test('the first count comes to the open page by itself, through the chat', async ({
  context,
  extensionId,
  openChat,
  replicas,
}) => {
  const admin = await openAdmin({ context, extensionId });
  await expect(admin.getByRole('heading', { name: 'まだ記録がありません' })).toBeVisible();

  const chat = await openChat('claude-json');
  await typePrompt(chat, '会議は15時からに変わりました。短くまとめてください。');
  await chat.page.keyboard.press('Enter');
  await replicas.log.waitFor('send', 1);

  await expect(tile(admin, '確かめた文章').locator('strong')).toHaveText('1');
  expect(await readCounts(admin)).toContainEqual(
    expect.objectContaining({ metric: 'prompt', site: 'claude', action: 'allow', count: 1 }),
  );

  // The panel's button brings the open page to the front instead of opening another.
  await chat.page.bringToFront();
  const pages = context.pages().length;
  await (await chat.panel()).getByRole('button', { name: '利用状況と設定' }).click();
  await expect.poll(() => admin.evaluate(() => document.visibilityState)).toBe('visible');
  expect(context.pages()).toHaveLength(pages);
});

test('a page of the extension itself may not add to the counts', async ({
  context,
  extensionId,
}) => {
  const admin = await openAdmin({ context, extensionId });
  await admin.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    return chrome.runtime.sendMessage({
      tesuri: 'usage.count',
      payload: [{ metric: 'prompt', site: 'claude', action: 'allow' }],
    });
  });
  expect(await readCounts(admin)).toEqual([]);
});

test('the chart, its table and the number in words agree', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
  const prompts = await tile(admin, '確かめた文章').locator('strong').innerText();
  await expect(admin.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expect(
    admin.getByRole('img', { name: new RegExp(`合計は${prompts}、`, 'u') }),
  ).toBeVisible();
  await expect(admin.locator('.admin-words-sentence')).toContainText(`${prompts}件の文章を`);
  await admin.getByText('同じ数字を表で見る').click();
  const table = admin.getByRole('table', { name: '確かめた文章' });
  await expect(table.locator('tfoot td').last()).toHaveText(prompts);
  await expect(table.locator('tbody tr')).toHaveCount(30);

  await admin.getByRole('radio', { name: '90日間' }).check();
  await expect(table.locator('tbody tr')).toHaveCount(90);
  await admin.getByRole('combobox', { name: 'グラフの内容' }).selectOption('見守りの時間（分）');
  await expect(admin.locator('.admin-legend')).toHaveText(/見守り中一部のみ見守れず/u);
});

for (const [format, name] of [
  ['CSV', /^tesuri-counts_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/u],
  ['NDJSON', /^tesuri-counts_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.ndjson$/u],
] as const) {
  test(`${format}: what is saved is what was shown, and nothing leaves by the network`, async ({
    context,
    extensionId,
  }) => {
    const admin = await openAdmin({ context, extensionId }, 'export', quarter());
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await admin.getByRole('radio', { name: new RegExp(`^${format}`, 'u') }).check();
    const more = admin.getByRole('button', { name: '続きを表示' });
    while (await more.isVisible()) await more.click();
    const shown = await admin.locator('.admin-bytes').evaluate((pre) => pre.textContent);
    const downloading = admin.waitForEvent('download');
    await admin.getByRole('button', { name: 'ファイルに保存' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(name);
    const saved = await readFile(await download.path());
    const bom = format === 'CSV' ? '\uFEFF' : '';
    const end = format === 'CSV' ? '\r\n' : '\n';
    expect(saved.toString('utf8')).toBe(bom + shown.replaceAll('\n', end));
    expect(shown.split('\n').length).toBeGreaterThan(200);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
}

test('deletes after asking, and puts everything back', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'data', quarter());
  const before = sortRows(await readCounts(admin));
  await admin.getByRole('button', { name: '件数をすべて削除' }).click();
  await admin.getByRole('button', { name: '削除する' }).click();
  await expect(admin.getByText('件数を削除しました')).toBeVisible();
  expect(await readCounts(admin)).toEqual([]);
  await admin.getByRole('button', { name: '元に戻す' }).click();
  await expect(admin.getByText('件数を元に戻しました')).toBeVisible();
  expect(sortRows(await readCounts(admin))).toEqual(before);
});

test('says how many records could not be saved', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
  await expect(admin.getByText(/保存できなかった記録/u)).toBeHidden();
  await admin.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    return chrome.storage.local.set({
      lostCounts: { count: 12, lastDay: '2026-11-20', lastFailure: 'storage-full' },
    });
  });
  await expect(admin.getByText('保存できなかった記録があります（12件）')).toBeVisible();
  await expect(admin.getByText(/2026年11月20日です。ブラウザーの空き容量が/u)).toBeVisible();
});

test('says so when the store does not open, and keeps the rest', async ({
  context,
  extensionId,
}) => {
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    indexedDB.open = () => {
      throw new DOMException('denied', 'UnknownError');
    };
  });
  const admin = await openAdmin({ context, extensionId });
  await expect(admin.getByRole('alert')).toContainText('件数を読み込めません');
  await admin.getByRole('tab', { name: 'ガイドライン' }).click();
  await expect(admin.getByRole('heading', { name: '適用中のガイドライン' })).toBeVisible();
});

test('speaks the chosen language, and remembers it', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId });
  await expect(admin).toHaveTitle('利用状況と設定 – Tesuri（手すり）');
  await admin.getByRole('combobox', { name: '表示言語' }).selectOption('English');
  await expect(admin.getByRole('heading', { name: 'Nothing counted yet' })).toBeVisible();
  await admin.reload();
  await expect(admin.getByRole('heading', { name: 'Nothing counted yet' })).toBeVisible();
  expect(await admin.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(admin).toHaveTitle('Usage and settings – Tesuri');
});

test('can be walked by the keyboard alone', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
  await admin.keyboard.press('Tab');
  await expect(admin.getByRole('link', { name: '本文へ移動' })).toBeFocused();
  await admin.keyboard.press('Enter');
  await admin.keyboard.press('Tab');
  await expect(admin.getByRole('tab', { name: '利用状況' })).toBeFocused();
  await admin.keyboard.press('ArrowRight');
  await expect(admin.getByRole('tab', { name: '書き出し' })).toBeFocused();
  await expect(admin.getByRole('heading', { name: '件数を書き出す' })).toBeVisible();
  await admin.keyboard.press('Tab');
  await admin.keyboard.press('Tab');
  await expect(admin.getByRole('radio', { name: '30日間' })).toBeFocused();
  await admin.keyboard.press('ArrowLeft');
  await expect(admin.getByRole('radio', { name: '7日間' })).toBeChecked();
  await admin.goBack();
  await expect(admin.getByRole('tab', { name: '利用状況' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('prints the numbers without the controls', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
  await admin.emulateMedia({ media: 'print' });
  await expect(admin.getByRole('tablist')).toBeHidden();
  await expect(admin.getByRole('button', { name: '印刷' })).toBeHidden();
  await expect(admin.locator('.admin-words-period')).toBeVisible();
  await expect(admin.locator('.admin-chart')).toBeVisible();
});
