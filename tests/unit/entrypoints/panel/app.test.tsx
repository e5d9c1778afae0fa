// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../../entrypoints/panel/app';
import type { GuardState, GuardStore } from '../../../../entrypoints/panel/guard-store';
import { guidelineItem, BUNDLED_GUIDELINE } from '../../../../platform/guideline-store';
import { languageItem } from '../../../../platform/settings';
import { EMPTY, FINDINGS } from '../../../e2e/panel-harness/snapshots';

vi.setConfig({ testTimeout: 30_000 });

/** A guard that says what the test tells it to. */
function fakeGuard(): GuardStore & { say: (state: Partial<GuardState>) => void } {
  let state: GuardState = { snapshot: null, focusRequest: null };
  const readers = new Set<() => void>();
  return {
    subscribe: (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    read: () => state,
    send: vi.fn(),
    say: (next) => {
      act(() => {
        state = { ...state, ...next };
        for (const reader of readers) reader();
      });
    },
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('ja-JP');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('App', () => {
  it('stays blank in a frame that no guard has claimed', () => {
    const guard = fakeGuard();
    const { container } = render(<App guard={guard} framed />);
    expect(container.childElementCount).toBe(0);
    guard.say({ snapshot: EMPTY });
    expect(screen.getByRole('heading', { name: 'Tesuri（手すり）' })).toBeTruthy();
    guard.say({ snapshot: null });
    expect(container.childElementCount).toBe(0);
  });

  it('says where to go when it is opened on its own', () => {
    render(<App guard={fakeGuard()} framed={false} />);
    expect(screen.getByText('ChatGPTかClaudeを開いてください')).toBeTruthy();
  });

  it('speaks the language of the browser, and another once it is chosen, for good', async () => {
    const guard = fakeGuard();
    render(<App guard={guard} framed />);
    guard.say({ snapshot: FINDINGS });
    expect(document.documentElement.lang).toBe('ja');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '表示言語' }), 'en');
    expect(screen.getByRole('heading', { name: '7 things found' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(await languageItem.getValue()).toBe('en');
  });

  it('takes the words of the guideline in force as soon as it changes', async () => {
    const guard = fakeGuard();
    render(<App guard={guard} framed />);
    guard.say({ snapshot: FINDINGS });
    const [clause] = BUNDLED_GUIDELINE.clauses.filter(({ id }) => id === 'input-personal-data');
    if (!clause) throw new Error('no such clause');
    const changed = { ...clause, text: { ja: '新しい条文です。', en: 'A new clause.' } };
    await act(() =>
      guidelineItem.setValue({
        source: 'local-file',
        since: 1,
        guideline: { ...BUNDLED_GUIDELINE, clauses: [changed] },
      }),
    );
    expect((await screen.findAllByText('新しい条文です。')).length).toBeGreaterThan(0);
  });

  it('fetches the library once the panel stands', async () => {
    const guard = fakeGuard();
    render(<App guard={guard} framed />);
    guard.say({ snapshot: EMPTY });
    await userEvent.click(screen.getByRole('tab', { name: 'テンプレート' }));
    expect(await screen.findByRole('searchbox', {}, { timeout: 20_000 })).toBeTruthy();
    expect(document.querySelectorAll('.template-item').length).toBeGreaterThan(10);
  });
});
