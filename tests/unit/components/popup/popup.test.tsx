// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Popup, type TabView } from '../../../../components/popup/popup';
import { TextProvider } from '../../../../components/text';

afterEach(cleanup);

function show(tab: TabView, shortcut = 'Alt+Shift+T') {
  const acts = { onOpenPanel: vi.fn(), onReload: vi.fn(), onOpenAdmin: vi.fn() };
  render(
    <TextProvider language="ja">
      <Popup
        tab={tab}
        sites={[
          { name: 'ChatGPT', url: 'https://chatgpt.com/' },
          { name: 'Claude', url: 'https://claude.ai/' },
        ]}
        shortcut={shortcut}
        {...acts}
      />
    </TextProvider>,
  );
  return acts;
}

it('leads to the chats from a page that is none', () => {
  show({ kind: 'elsewhere' });
  expect(screen.getByText('このページは見守りの対象ではありません')).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://chatgpt.com/',
    'https://claude.ai/',
  ]);
  expect(screen.queryByRole('button', { name: 'パネルを開く' })).toBeNull();
});

it('never calls a tab watched that no guard has reported from', async () => {
  const { onReload } = show({ kind: 'not-loaded', site: 'Claude' });
  expect(screen.getByText('このタブはまだ見守っていません')).toBeTruthy();
  expect(screen.queryByText(/見守り中/u)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'このタブを再読み込み' }));
  expect(onReload).toHaveBeenCalledTimes(1);
});

it('opens the panel of a chat that is watched', async () => {
  const { onOpenPanel } = show({
    kind: 'known',
    site: 'ChatGPT',
    coverage: { state: 'attached' },
  });
  expect(screen.getByText('見守り中・ChatGPT')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'パネルを開く' }));
  expect(onOpenPanel).toHaveBeenCalledTimes(1);
});

it.each([
  { state: 'degraded', reason: 'composer-not-found' },
  { state: 'blind', reason: 'nothing-attached' },
] as const)('says in red what to do when coverage is $state', (coverage) => {
  show({ kind: 'known', site: 'ChatGPT', coverage });
  const notice = document.querySelector('.ui-notice');
  expect(notice?.getAttribute('data-tone')).toBe('stop');
  expect(notice?.textContent).toMatch(/再読み込み/u);
  expect(screen.getByRole('button', { name: 'このタブを再読み込み' })).toBeTruthy();
});

it('shows the key that is set, and says when there is none', () => {
  show({ kind: 'elsewhere' });
  expect(document.querySelector('kbd')?.textContent).toBe('Alt+Shift+T');
  cleanup();
  show({ kind: 'elsewhere' }, '');
  expect(document.querySelector('kbd')).toBeNull();
  expect(screen.getByText('キーは割り当てられていません')).toBeTruthy();
});

it('opens the admin page', async () => {
  const { onOpenAdmin } = show({ kind: 'elsewhere' });
  await userEvent.click(screen.getByRole('button', { name: '利用状況と設定' }));
  expect(onOpenAdmin).toHaveBeenCalledTimes(1);
});
