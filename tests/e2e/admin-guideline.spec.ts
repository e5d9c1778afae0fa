/** Another guideline by a file, on the real admin page. */
import bundled from '../../guidelines/default.json' with { type: 'json' };
import { openAdmin } from './admin-page';
import { expect, test } from './fixtures';

test.use({ uiLocale: 'ja' });

const NEXT = {
  ...bundled,
  version: 7,
  rules: bundled.rules.map((rule) =>
    rule.id === 'organisation-name' ? { ...rule, action: 'block' } : rule,
  ),
};

function fileOf(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name: '当社.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

test('a good file is shown first, applied when told to, and taken away again', async ({
  context,
  extensionId,
}) => {
  const admin = await openAdmin({ context, extensionId }, 'guideline');
  await expect(admin.getByText('Tesuriに同梱', { exact: true })).toBeVisible();
  const choosing = admin.waitForEvent('filechooser');
  await admin.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  await (await choosing).setFiles(fileOf(NEXT));
  await expect(
    admin.getByText('ルール「organisation-name」を強化：要確認 → 送信不可'),
  ).toBeVisible();
  await expect(admin.getByText('Tesuriに同梱', { exact: true })).toBeVisible();

  await admin.getByRole('button', { name: 'このブラウザーに適用' }).click();
  await expect(admin.getByText(/第7版を適用しました/u)).toBeVisible();
  await expect(admin.getByText('このブラウザーに適用したファイル')).toBeVisible();
  await admin.reload();
  await expect(admin.getByText('このブラウザーに適用したファイル')).toBeVisible();
  await expect(admin.locator('.admin-guideline-title')).toContainText('第7版');

  await admin.getByRole('button', { name: '標準のガイドラインに戻す' }).click();
  await admin.getByRole('button', { name: '標準に戻す' }).click();
  await expect(admin.getByText('標準のガイドラインに戻しました')).toBeVisible();
  await expect(admin.locator('.admin-guideline-title')).toContainText('第1版');
});

test('a dropped file that is wrong says which field, and changes nothing', async ({
  context,
  extensionId,
}) => {
  const admin = await openAdmin({ context, extensionId }, 'guideline');
  const data = await admin.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], '当社.json', { type: 'application/json' }));
      return transfer;
    },
    JSON.stringify({ ...bundled, phase: 'sometimes' }),
  );
  await admin.locator('.admin-drop').dispatchEvent('drop', { dataTransfer: data });
  await expect(admin.getByText('「当社.json」は適用できません')).toBeVisible();
  await expect(admin.getByText(/「phase」に指定できるのは/u)).toBeVisible();
  await expect(admin.getByText('Tesuriに同梱', { exact: true })).toBeVisible();
  await expect(admin.getByRole('button', { name: 'このブラウザーに適用' })).toBeHidden();
});
