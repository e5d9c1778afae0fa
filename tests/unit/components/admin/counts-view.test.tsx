// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CountsView } from '../../../../components/admin/counts-view';
import { TextProvider, type Language } from '../../../../components/text';
import type { CounterRow } from '../../../../core/usage/counter';
import type { PeriodChoice } from '../../../../core/usage/period';
import { NAMES, row, ROWS, TODAY } from './sample';

// Roles and names are slow to work out in a page of tables.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function Page({ rows }: { readonly rows: readonly CounterRow[] }) {
  const [choice, setChoice] = useState<PeriodChoice>({ kind: '30' });
  return (
    <CountsView
      rows={rows}
      today={TODAY}
      choice={choice}
      onChoose={setChoice}
      names={NAMES}
      onPrint={vi.fn()}
    />
  );
}

function show(rows: readonly CounterRow[], language: Language = 'ja') {
  return render(
    <TextProvider language={language}>
      <Page rows={rows} />
    </TextProvider>,
  );
}

function tile(name: string): string {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
}

describe('without any count', () => {
  it('says how the first one comes, and leads to the chats', () => {
    show([]);
    expect(screen.getByRole('heading', { name: 'まだ記録がありません' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Claudeを開く' }).getAttribute('href')).toBe(
      'https://claude.ai/',
    );
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('with counts', () => {
  it('says the period in words and numbers', () => {
    show(ROWS);
    expect(screen.getByText(/60件の文章を、送信前に確かめました。うち8件に/u)).toBeTruthy();
    expect(tile('確かめた文章')).toContain('60');
    expect(tile('注意が必要だった文章')).toMatch(/^8確かめた文章の13%/u);
    expect(tile('そのまま送らずに済んだ')).toMatch(/^5/u);
    expect(tile('見守れた時間')).toMatch(/^92%/u);
  });

  it('speaks English without a word of Japanese', () => {
    const { container } = show(ROWS, 'en');
    expect(container.textContent).toContain('60 prompts were checked');
    expect(container.textContent).not.toMatch(/\p{Script=Hiragana}|\p{Script=Katakana}/u);
  });

  it('does not compare with a time before counting began', () => {
    show(ROWS);
    expect(tile('確かめた文章')).toContain('比べられる記録はまだありません');
  });

  it('compares with the stretch before when it was counted', () => {
    show([...ROWS, row('prompt', { day: '2026-09-26', action: 'allow', count: 100 })]);
    expect(tile('確かめた文章')).toContain('前の30日間より40少ない');
  });

  it('gives the chart a table with the same numbers, and an image text with their sum', () => {
    show(ROWS);
    const [table] = screen.getAllByRole('table', { hidden: true });
    if (!table) throw new Error('no table');
    const cells = within(table).getAllByRole('row', { hidden: true }).at(-1)?.textContent ?? '';
    expect(cells).toBe('合計5206260');
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(32);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/合計は60/u);
  });

  it('lists types most frequent first, with their decisions', () => {
    show(ROWS);
    const table = within(screen.getByRole('region', { name: '見つかったものの種類' })).getByRole(
      'table',
    );
    const rows = within(table)
      .getAllByRole('row')
      .map((one) => one.textContent);
    expect(rows.slice(1)).toEqual(['メールアドレス90090', '氏名50050', 'パスワード・鍵20002']);
  });

  it('names a template, and says so when it is gone', () => {
    show(ROWS);
    expect(screen.getByRole('row', { name: /敬語メールの下書き 3/u })).toBeTruthy();
    expect(screen.getByRole('row', { name: /今はないテンプレート（long-gone） 1/u })).toBeTruthy();
  });

  it('says plainly that there was time without a guard', () => {
    show(ROWS);
    expect(screen.getByText(/2時間0分のうち、1時間50分（92%）/u)).toBeTruthy();
    expect(screen.getByText(/その間の送信は、この件数に入っていません/u)).toBeTruthy();
  });

  it('keeps quiet about it when there was none', () => {
    show(ROWS.filter((one) => one.subject !== 'blind'));
    expect(screen.queryByText(/その間の送信は/u)).toBeNull();
    expect(tile('見守れた時間')).toMatch(/^100%/u);
  });

  it('shows one site alone', async () => {
    show(ROWS);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'サイト' }), 'Claude');
    expect(tile('確かめた文章')).toMatch(/^2/u);
    expect(screen.queryByText('メールアドレス')).toBeNull();
  });
});

describe('the period', () => {
  it('changes what is counted', async () => {
    show([...ROWS, row('prompt', { day: '2026-09-26', action: 'allow', count: 100 })]);
    await userEvent.click(screen.getByRole('radio', { name: 'すべて' }));
    expect(tile('確かめた文章')).toMatch(/^160$/u);
    await userEvent.click(screen.getByRole('radio', { name: '7日間' }));
    expect(tile('確かめた文章')).toMatch(/^60/u);
  });

  it('takes two dates, and refuses them in the wrong order', async () => {
    show(ROWS);
    await userEvent.click(screen.getByRole('radio', { name: '日付を指定' }));
    const from = screen.getByLabelText('開始日');
    const to = screen.getByLabelText('終了日');
    await userEvent.clear(from);
    await userEvent.type(from, '2026-11-20');
    await userEvent.clear(to);
    await userEvent.type(to, '2026-11-20');
    expect(tile('確かめた文章')).toMatch(/^12/u);
    await userEvent.clear(to);
    await userEvent.type(to, '2026-11-19');
    expect(to.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/正しい順に入力/u)).toBeTruthy();
    expect(screen.queryByText('確かめた文章', { selector: 'dt' })).toBeNull();
  });

  it('leads out of a stretch without counts', async () => {
    show([row('prompt', { day: '2026-09-01', action: 'allow' })]);
    expect(screen.getByText('この期間の記録はありません')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'すべての期間を見る' }));
    expect(tile('確かめた文章')).toMatch(/^1/u);
  });
});
