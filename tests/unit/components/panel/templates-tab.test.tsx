// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TemplateShelf } from '../../../../components/panel/templates/shelf';
import {
  NO_TEMPLATE_OPEN,
  TemplatesTab,
} from '../../../../components/panel/templates/templates-tab';
import { TextProvider, type Language } from '../../../../components/text';
import { createScanner } from '../../../../core/detect/scan';
import { createTemplateSearch } from '../../../../core/template/search';
import { LIBRARY } from '../../../e2e/panel-harness/library';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const scanner = createScanner({ terms: [] });
const SHELF: TemplateShelf = {
  search: createTemplateSearch(LIBRARY),
  scan: (text) => {
    const scanned = scanner.scan(text);
    return scanned.ok ? scanned.value : [];
  },
};
const onInsert = vi.fn();

function Tab({ shelf }: { readonly shelf: TemplateShelf | null }) {
  const [state, setState] = useState(NO_TEMPLATE_OPEN);
  return (
    <TemplatesTab
      shelf={shelf}
      state={state}
      onState={setState}
      onInsert={onInsert}
      searchRef={null}
    />
  );
}

function show(language: Language = 'ja', shelf: TemplateShelf | null = SHELF) {
  render(
    <TextProvider language={language}>
      <Tab shelf={shelf} />
    </TextProvider>,
  );
}

const titles = () =>
  [...document.querySelectorAll('.template-title')].map((node) => node.textContent);

async function openMinutes() {
  show();
  await userEvent.click(screen.getByRole('button', { name: /会議のメモ/u }));
}

function fill(values: Readonly<Record<string, string>>): void {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`, 'u')), { target: { value } });
  }
}

const COMPLETE = { 会議の目的: '来期の計画', メモ: '一行目\n\n三行目', 文体: 'polite' };

describe('the library', () => {
  it('is ordered by job', () => {
    show();
    const jobs = screen.getAllByRole('heading', { level: 2 }).map((node) => node.textContent);
    expect(jobs).toEqual(['分類', '要約', '下書き']);
  });

  it('is searched in Japanese without spaces, and says when nothing fits', async () => {
    show();
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, '打ち合わせの議事録');
    await waitFor(() => {
      expect(titles()).toEqual(['会議のメモを議事録にする']);
    });
    await userEvent.clear(search);
    await userEvent.type(search, 'ブロックチェーン');
    expect(await screen.findByText('見つかりませんでした')).toBeTruthy();
  });

  it('empties the search by Escape before anything else hears of it', async () => {
    show();
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, '議事録');
    // `false`: somebody took it.
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(true);
  });

  it('claims no test that was not made', () => {
    show('en');
    expect(screen.getAllByText('Not tested yet')).toHaveLength(2);
    expect(screen.getByText('Tested 2026-11-02 on 3 models, 12/12')).toBeTruthy();
  });

  it('says that it is still coming', () => {
    show('ja', null);
    expect(screen.getByText('テンプレートを読み込んでいます')).toBeTruthy();
  });
});

describe('an open template', () => {
  it('is inserted with its line breaks', async () => {
    await openMinutes();
    fill(COMPLETE);
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(onInsert.mock.calls[0]?.[0]).toBe('meeting-minutes');
    expect(onInsert.mock.calls[0]?.[1]).toContain('# メモ\n一行目\n\n三行目\n\n# 条件');
  });

  it('shows the prompt as it grows, with what is still open marked', async () => {
    await openMinutes();
    fill({ 会議の目的: '来期の計画' });
    const preview = screen.getByRole('group', { name: 'プレビュー' });
    await waitFor(() => {
      expect(preview.textContent).toContain('# 会議の目的\n来期の計画');
    });
    const open = [...preview.querySelectorAll('mark')].map((node) => node.textContent);
    expect(open).toEqual(['メモ', '文体']);
  });

  it('asks for what is missing, at the field, and inserts nothing', async () => {
    await openMinutes();
    fill({ 会議の目的: '来期の計画' });
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(onInsert).not.toHaveBeenCalled();
    const notes = screen.getByLabelText(/^メモ/u);
    expect(notes.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('入力してください。')).toHaveLength(2);
    await waitFor(() => {
      expect(document.activeElement).toBe(notes);
    });
  });

  it('refuses a number that is none, beside what is missing', async () => {
    await openMinutes();
    fill({ 項目の数: '三つ' });
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(screen.getByText('数字を入力してください。')).toBeTruthy();
  });

  it('finds personal data where none belongs, as it is typed', async () => {
    await openMinutes();
    fill({ ...COMPLETE, 会議の目的: '担当者へ連絡（taro@aozora-shoji.example）' });
    expect(screen.getByText(/メールアドレスが含まれています/u)).toBeTruthy();
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(onInsert).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '一般的な言葉に置き換える' }));
    expect(screen.getByLabelText<HTMLInputElement>(/^会議の目的/u).value).toBe(
      '担当者へ連絡（[メールアドレス]）',
    );
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(onInsert).toHaveBeenCalledOnce();
  });

  it('leaves personal data alone where the template allows it', async () => {
    await openMinutes();
    fill({ ...COMPLETE, メモ: '連絡先は taro@aozora-shoji.example' });
    fireEvent.submit(screen.getByRole('button', { name: /入力欄に入れる/u }));
    expect(onInsert).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when the user goes back to the list', async () => {
    await openMinutes();
    fill({ 会議の目的: '来期の計画' });
    fireEvent.keyDown(screen.getByLabelText(/^会議の目的/u), { key: 'Escape' });
    await userEvent.click(screen.getByRole('button', { name: /会議のメモ/u }));
    expect(screen.getByLabelText<HTMLInputElement>(/^会議の目的/u).value).toBe('来期の計画');
    await userEvent.click(screen.getByRole('button', { name: '最初からやり直す' }));
    expect(screen.getByLabelText<HTMLInputElement>(/^会議の目的/u).value).toBe('');
  });

  it('stays when Escape cancels a conversion', async () => {
    await openMinutes();
    fireEvent.keyDown(screen.getByLabelText(/^メモ/u), { key: 'Escape', isComposing: true });
    expect(screen.getByLabelText(/^メモ/u)).toBeTruthy();
  });
});
