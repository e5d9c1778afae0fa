// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportView } from '../../../../components/admin/export-view';
import { TextProvider, type Language } from '../../../../components/text';
import type { CounterRow } from '../../../../core/usage/counter';
import type { ExportFile } from '../../../../core/usage/export-file';
import { NAMES, row, ROWS, TODAY } from './sample';

// Roles and names are slow to work out in a page of tables.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function show(rows: readonly CounterRow[], language: Language = 'ja') {
  const onSave = vi.fn<(file: ExportFile) => void>();
  render(
    <TextProvider language={language}>
      <ExportView
        rows={rows}
        lost={3}
        today={TODAY}
        choice={{ kind: '30' }}
        onChoose={vi.fn()}
        names={NAMES}
        groupSizeFloor={10}
        onSave={onSave}
      />
    </TextProvider>,
  );
  return onSave;
}

function preview(): string {
  return screen.getByRole('region', { name: /tesuri-counts/u }).textContent;
}

function textOf(file: ExportFile | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
}

/** Enough rows for more lines than are shown at once. */
const MANY = Array.from({ length: 30 }, (_, index) =>
  ['PERSON', 'EMAIL', 'PHONE', 'SECRET', 'IBAN'].map((subject) =>
    row('finding', {
      day: `2026-11-${String(index + 1).padStart(2, '0')}`,
      subject,
      action: 'mask',
    }),
  ),
)
  .flat()
  .filter((one) => one.day <= TODAY);

describe('the preview', () => {
  it.each([
    ['CSV', '\r\n'],
    ['NDJSON', '\n'],
  ])('of %s is exactly the file that is saved', async (format, lineEnd) => {
    const onSave = show(ROWS);
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${format}`, 'u') }));
    await userEvent.click(screen.getByRole('button', { name: 'ファイルに保存' }));
    const saved = textOf(onSave.mock.calls[0]?.[0]);
    expect(saved.length).toBeGreaterThan(200);
    expect(preview()).toBe(saved.replace(/^\uFEFF/u, '').replaceAll(lineEnd, '\n'));
  });

  it('says how many lines follow, and shows them when asked', async () => {
    const onSave = show(MANY);
    const lines = MANY.length + 1;
    expect(preview().split('\n')).toHaveLength(101);
    expect(screen.getByText(`このあとに${String(lines - 100)}行続きます`)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '続きを表示' }));
    expect(screen.queryByText(/行続きます/u)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'ファイルに保存' }));
    const saved = textOf(onSave.mock.calls[0]?.[0]);
    expect(preview()).toBe(saved.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n'));
  });
});

describe('the file', () => {
  it('has Japanese headings and words on a Japanese page, and a byte order mark', async () => {
    const onSave = show(ROWS);
    await userEvent.click(screen.getByRole('button', { name: 'ファイルに保存' }));
    const saved = textOf(onSave.mock.calls[0]?.[0]);
    expect(saved.startsWith('\uFEFF日付,サイト,項目,内訳,判定,数,単位\r\n')).toBe(true);
    expect(saved).toContain('2026-11-24,ChatGPT,見つかったもの,メールアドレス,伏せ字の対象,9,件');
    expect(saved).toContain('2026-11-24,ChatGPT,使ったテンプレート,敬語メールの下書き,,3,件');
    expect(saved).toContain('2026-11-24,ChatGPT,見守りの時間,見守り中,,110,分');
  });

  it('has English ones on an English page', async () => {
    const onSave = show(ROWS, 'en');
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    const saved = textOf(onSave.mock.calls[0]?.[0]);
    expect(saved.startsWith('\uFEFFDate,Site,Item,Detail,Decision,Number,Unit\r\n')).toBe(true);
  });

  it('carries the days in its name, and how much was lost in its NDJSON header', async () => {
    const onSave = show(ROWS);
    await userEvent.click(screen.getByRole('radio', { name: /^NDJSON/u }));
    await userEvent.click(screen.getByRole('button', { name: 'ファイルに保存' }));
    const file = onSave.mock.calls[0]?.[0];
    expect(file?.name).toBe('tesuri-counts_2026-10-26_2026-11-24.ndjson');
    expect(JSON.parse(textOf(file).split('\n')[0] ?? '')).toMatchObject({
      from: '2026-10-26',
      rows: ROWS.length,
      lost: 3,
    });
  });

  it('is the headings alone when nothing was counted, and says so', () => {
    show([]);
    expect(screen.getByText(/見出しだけのファイル/u)).toBeTruthy();
    expect(preview()).toBe('日付,サイト,項目,内訳,判定,数,単位\n');
  });
});

it('says what is not in the file, and from which group size on numbers may be published', () => {
  show(ROWS);
  expect(screen.getByText(/ハッシュなどに変えた形でも入りません/u)).toBeTruthy();
  expect(screen.getByText(/10人に満たない集まり/u)).toBeTruthy();
});
