// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  GuidelineView,
  type GuidelineViewProps,
} from '../../../../components/admin/guideline-view';
import { TextProvider, type Language } from '../../../../components/text';
import { parseGuideline } from '../../../../core/guideline/parse';
import { guidelineSchema, type Guideline } from '../../../../core/guideline/schema';
import { err, ok } from '../../../../core/result';
import bundled from '../../../../guidelines/default.json';
import { TODAY } from './sample';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const GUIDELINE: Guideline = guidelineSchema.parse(bundled);

function show(props: Partial<GuidelineViewProps> = {}, language: Language = 'ja') {
  const onApply = vi.fn<GuidelineViewProps['onApply']>((file) => {
    const parsed = parseGuideline(file);
    return Promise.resolve(parsed.ok ? ok(parsed.value) : err(parsed.error));
  });
  const onRevert = vi.fn(() => Promise.resolve(true));
  const onSave = vi.fn<GuidelineViewProps['onSave']>();
  render(
    <TextProvider language={language}>
      <GuidelineView
        inForce={{ source: 'bundled', guideline: GUIDELINE, since: 0 }}
        policy={{ refusals: [], ignored: [] }}
        today={TODAY}
        knownSites={['chatgpt', 'claude']}
        onApply={onApply}
        onRevert={onRevert}
        onSave={onSave}
        {...props}
      />
    </TextProvider>,
  );
  return { onApply, onRevert, onSave };
}

function fileOf(content: unknown, name = '当社ガイドライン.json'): File {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new File([text], name, { type: 'application/json' });
}

async function pick(file: File): Promise<void> {
  await userEvent.upload(screen.getByLabelText('ファイルを選ぶ', { selector: 'input' }), file);
}

const NEXT = {
  ...bundled,
  version: bundled.version + 1,
  rules: bundled.rules.map((rule) =>
    rule.id === 'organisation-name' ? { ...rule, action: 'block' } : rule,
  ),
};

describe('the guideline in force', () => {
  it('is shown with who stands behind it and until when it holds', () => {
    show();
    const card = screen.getByRole('region', { name: '適用中のガイドライン' });
    expect(card.textContent).toContain('生成AI利用ガイドライン（標準版） 第1版');
    expect(card.textContent).toContain('Tesuriに同梱');
    expect(card.textContent).toContain('有効期限2027年11月30日');
    expect(within(card).getByRole('link', { name: '情報セキュリティ担当' })).toBeTruthy();
    expect(card.textContent).not.toContain('有効期限を過ぎています');
  });

  it('says itself when it is stale', () => {
    show({ today: '2027-12-01' });
    expect(screen.getByText('有効期限を過ぎています')).toBeTruthy();
    expect(screen.getByText(/生成AI推進チームに最新版をご確認ください/u)).toBeTruthy();
  });

  it('can be saved as a file that is a guideline again', async () => {
    const { onSave } = show();
    await userEvent.click(screen.getByRole('button', { name: 'このガイドラインをJSONで保存' }));
    const file = onSave.mock.calls[0]?.[0];
    expect(file?.name).toBe(`${GUIDELINE.id}-v1.json`);
    const again = parseGuideline(file?.bytes ?? '');
    expect(again.ok && again.value.guideline).toEqual(GUIDELINE);
  });

  it('gives way to the bundled one, after asking', async () => {
    const { onRevert } = show({
      inForce: { source: 'local-file', guideline: GUIDELINE, since: Date.UTC(2026, 10, 20) },
    });
    await userEvent.click(screen.getByRole('button', { name: '標準のガイドラインに戻す' }));
    expect(onRevert).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '標準に戻す' }));
    expect(onRevert).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('標準のガイドラインに戻しました')).toBeTruthy();
  });
});

describe('a good file', () => {
  it('is shown as what it would change, and applied only when told to', async () => {
    const { onApply } = show();
    await pick(fileOf(NEXT));
    const changes = await screen.findByRole('list', { name: '変わること（2）' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['version：1 → 2', 'ルール「organisation-name」を強化：要確認 → 送信不可']);
    expect(onApply).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'このブラウザーに適用' }));
    expect(new TextDecoder().decode(onApply.mock.calls[0]?.[0])).toBe(JSON.stringify(NEXT));
    expect(await screen.findByText(/第2版を適用しました/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'このブラウザーに適用' })).toBeNull();
  });

  it('takes the focus to what it says', async () => {
    show();
    await pick(fileOf(NEXT));
    const heading = await screen.findByRole('heading', { name: '「当社ガイドライン.json」の内容' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('can be dropped', async () => {
    show();
    const zone = screen.getByText('ここにJSONファイルをドロップ').parentElement;
    if (!zone) throw new Error('no place to drop');
    fireEvent.drop(zone, { dataTransfer: { files: [fileOf(NEXT)] } });
    expect(await screen.findByRole('list', { name: '変わること（2）' })).toBeTruthy();
  });

  it('changes nothing when it is put aside', async () => {
    const { onApply } = show();
    await pick(fileOf(NEXT));
    await userEvent.click(await screen.findByRole('button', { name: 'やめる' }));
    expect(screen.queryByRole('button', { name: 'このブラウザーに適用' })).toBeNull();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('is called older when it is, and the same when it is the same', async () => {
    show({
      inForce: { source: 'bundled', guideline: { ...GUIDELINE, version: 5 }, since: 0 },
    });
    await pick(fileOf(bundled));
    expect(await screen.findByText('今の第5版より古い、第1版です。')).toBeTruthy();
    cleanup();
    show();
    await pick(fileOf(bundled));
    expect(await screen.findByText('今のガイドラインと同じ内容です。')).toBeTruthy();
  });

  it('says why when it could not be put in force', async () => {
    show({ onApply: () => Promise.resolve(err({ code: 'not-stored' })) });
    await pick(fileOf(NEXT));
    await userEvent.click(await screen.findByRole('button', { name: 'このブラウザーに適用' }));
    expect(
      await screen.findByText('ガイドラインをブラウザーに保存できませんでした。'),
    ).toBeTruthy();
  });
});

describe('a bad file', () => {
  it('is refused with the field that is wrong, and nothing can be applied', async () => {
    const { onApply } = show();
    const wrong = {
      ...bundled,
      rules: bundled.rules.map((rule, index) => (index === 3 ? { ...rule, action: 'stop' } : rule)),
    };
    await pick(fileOf(wrong));
    expect(await screen.findByText(/「rules\[3\]\.action」に指定できるのは/u)).toBeTruthy();
    expect(screen.getByText('今のガイドラインは変わっていません。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'このブラウザーに適用' })).toBeNull();
    expect(onApply).not.toHaveBeenCalled();
  });

  it.each([
    ['no JSON', '{"id": "x",\n  oops}', /2行目の3文字目/u],
    ['too big', ' '.repeat(1024 * 1024 + 1), /上限1,024 KiB/u],
    ['empty', '', /ファイルが空です/u],
  ])('is refused when it is %s', async (_, content, words) => {
    show();
    await pick(fileOf(content));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('may be mended and chosen again', async () => {
    show();
    await pick(fileOf('{'));
    expect(await screen.findByText(/適用できません/u)).toBeTruthy();
    await pick(fileOf(NEXT));
    expect(await screen.findByRole('list', { name: '変わること（2）' })).toBeTruthy();
    expect(screen.queryByText(/適用できません/u)).toBeNull();
  });
});

describe('under a managed policy', () => {
  const managed = {
    inForce: { source: 'managed-json', guideline: GUIDELINE, since: 1 },
  } as const;

  it('no file is taken, and the page says why', async () => {
    const { onApply } = show(managed);
    expect(screen.getByText('管理者が設定しています')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'ファイルを選ぶ' });
    expect(button.hasAttribute('disabled')).toBe(true);
    const zone = screen.getByText('ここにJSONファイルをドロップ').parentElement;
    if (!zone) throw new Error('no place to drop');
    fireEvent.drop(zone, { dataTransfer: { files: [fileOf(NEXT)] } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('button', { name: 'このブラウザーに適用' })).toBeNull();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('tells which guideline and which values were not taken', async () => {
    const onRefresh = vi.fn();
    show({
      policy: {
        refusals: [
          { source: 'managed-url', at: 1, failure: { code: 'http-status', status: 404 } },
          {
            source: 'managed-json',
            at: 1,
            failure: { code: 'invalid', total: 9, issues: [{ code: 'missing', path: 'owner' }] },
          },
        ],
        ignored: [{ key: 'locale', code: 'not-allowed', allowed: ['auto', 'ja', 'en'] }],
        onRefresh,
      },
    });
    expect(screen.getByText(/サーバーが状態コード404を返しました/u)).toBeTruthy();
    expect(screen.getByText('「owner」がありません。')).toBeTruthy();
    expect(screen.getByText('ほかに8か所あります。')).toBeTruthy();
    expect(screen.getByText(/「locale」に指定できるのは auto, ja, en のいずれか/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '今すぐ取得し直す' }));
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });
});

it('does not let a file dropped beside the target take the place of the page', () => {
  show();
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  document.body.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
});
