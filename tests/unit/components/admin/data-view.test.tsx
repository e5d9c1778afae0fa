// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataView, type DeletionState } from '../../../../components/admin/data-view';
import { TextProvider } from '../../../../components/text';
import type { CounterRow } from '../../../../core/usage/counter';
import { ROWS, TODAY } from './sample';

// Roles and names are slow to work out in a page of tables.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function show(rows: readonly CounterRow[], deletion: DeletionState = 'none') {
  const onDelete = vi.fn();
  const onUndo = vi.fn();
  render(
    <TextProvider language="ja">
      <DataView
        rows={rows}
        today={TODAY}
        retentionDays={400}
        deletion={deletion}
        onDelete={onDelete}
        onUndo={onUndo}
      />
    </TextProvider>,
  );
  return { onDelete, onUndo };
}

describe('deleting', () => {
  it('asks first, with the harmless answer in focus', async () => {
    const { onDelete } = show(ROWS);
    await userEvent.click(screen.getByRole('button', { name: '件数をすべて削除' }));
    const dialog = screen.getByRole('alertdialog', { name: '件数をすべて削除しますか？' });
    expect(dialog.textContent).toContain('2026年11月20日～11月24日の15行を消します');
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'やめる' }));
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onDelete).not.toHaveBeenCalled();
  });

  it('deletes when told to', async () => {
    const { onDelete } = show(ROWS);
    await userEvent.click(screen.getByRole('button', { name: '件数をすべて削除' }));
    await userEvent.click(screen.getByRole('button', { name: '削除する' }));
    expect(onDelete).toHaveBeenCalledTimes(1);
  });

  it('is not offered when there is nothing', () => {
    show([]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('削除できる件数はありません。')).toBeTruthy();
  });
});

describe('after deleting', () => {
  it('can be undone until the page is closed, and says so', async () => {
    const { onUndo } = show([], 'deleted');
    expect(screen.getByText('このページを閉じると、元に戻せなくなります。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('can be tried again when putting back failed', () => {
    show([], 'restore-failed');
    expect(screen.getByText(/元に戻せませんでした/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: '元に戻す' })).toBeTruthy();
  });

  it('says when it did not work', () => {
    show(ROWS, 'failed');
    expect(screen.getByText('削除できませんでした。')).toBeTruthy();
  });
});
