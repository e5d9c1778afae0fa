// @vitest-environment happy-dom
import {
  act,
  cleanup,
  createEvent,
  fireEvent,
  render,
  screen,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../../components/panel/panel';
import { SETTLE_MS } from '../../../../components/panel/watch-visible';
import { TextProvider, type Language } from '../../../../components/text';
import { CONFIRM_AFTER_MS } from '../../../../core/gate/send-state';
import { NOTICES, OVERRIDE_REASONS } from '../../../../core/gate/panel-port';
import { createTemplateSearch } from '../../../../core/template/search';
import type { Guideline } from '../../../../core/guideline/schema';
import guideline from '../../../../guidelines/default.json';
import { LIBRARY } from '../../../e2e/panel-harness/library';
import { EMPTY, FINDINGS, HELD, snapshotOf, SNAPSHOTS } from '../../../e2e/panel-harness/snapshots';
import { fakeSight, SEEN, type FakeSight } from './fake-sight';

vi.setConfig({ testTimeout: 30_000 });

const send = vi.fn();
const onCopy = vi.fn(() => Promise.resolve(true));
let sight: FakeSight;
let nowMs = 0;

function props(more: Partial<PanelProps>): PanelProps {
  return {
    snapshot: EMPTY,
    guideline: guideline as Guideline,
    shelf: { search: createTemplateSearch(LIBRARY), scan: () => [] },
    today: '2026-11-25',
    languageChoice: 'auto',
    focusRequest: null,
    send,
    onCopy,
    onLanguage: vi.fn(),
    onOpenAdmin: vi.fn(),
    ...more,
  };
}

function show(more: Partial<PanelProps>, language: Language = 'ja') {
  const element = (given: Partial<PanelProps>) => (
    <TextProvider language={language}>
      <Panel {...props(given)} />
    </TextProvider>
  );
  const view = render(element(more));
  return {
    update: (next: Partial<PanelProps>) => {
      view.rerender(element({ ...more, ...next }));
    },
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** happy-dom trusts nobody, so a person's click has to say so. */
function personClicks(element: HTMLElement): void {
  const event = createEvent.click(element);
  Object.defineProperty(event, 'isTrusted', { value: true });
  fireEvent(element, event);
}

beforeEach(() => {
  sight = fakeSight(true);
  nowMs = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what was found', () => {
  it('shows each kind once: what, what stands in its place, what to do', () => {
    show({ snapshot: FINDINGS });
    const card = screen.getByRole('region', { name: '氏名' });
    expect(within(card).getByText('山田太郎')).toBeTruthy();
    expect(within(card).getByText('[氏名1]')).toBeTruthy();
    expect(within(card).getByText('伏せ字にすれば送れます。')).toBeTruthy();
    expect(screen.getAllByRole('region', { name: '氏名' })).toHaveLength(1);
  });

  it('gives the clause of the guideline in the language of the user', () => {
    show({ snapshot: FINDINGS });
    const clause = guideline.clauses.find(({ id }) => id === 'input-personal-data');
    expect(screen.getAllByText(clause?.text.ja ?? '').length).toBeGreaterThan(0);
    cleanup();
    show({ snapshot: FINDINGS }, 'en');
    expect(screen.getAllByText(clause?.text.en ?? '').length).toBeGreaterThan(0);
    expect(screen.queryByText(clause?.text.ja ?? '')).toBeNull();
  });

  it('says whom to ask when the clause is gone', () => {
    show({ snapshot: FINDINGS, guideline: { ...(guideline as Guideline), clauses: [] } });
    expect(screen.getAllByText(/この条項がありません/u).length).toBeGreaterThan(0);
  });

  it('points at each place of the same words in turn', async () => {
    show({ snapshot: FINDINGS });
    const row = button(/山田太郎/u);
    await userEvent.click(row);
    await userEvent.click(row);
    await userEvent.click(row);
    expect(send.mock.calls).toEqual([0, 3, 0].map((index) => [{ kind: 'show-finding', index }]));
  });

  it('points at the first place when the card itself is clicked', async () => {
    show({ snapshot: FINDINGS });
    await userEvent.click(screen.getByRole('heading', { name: 'クレジットカード番号' }));
    expect(send.mock.calls).toEqual([[{ kind: 'show-finding', index: 5 }]]);
  });

  it('folds what goes on and on', () => {
    show({ snapshot: SNAPSHOTS.many });
    const card = screen.getByRole('region', { name: 'メールアドレス' });
    expect(within(card).getByText('12件')).toBeTruthy();
    expect(within(card).getByText('ほか9件').closest('details')?.open).toBe(false);
  });

  it('masks on request while typing', async () => {
    show({ snapshot: FINDINGS });
    await userEvent.click(button('伏せ字にする'));
    expect(send.mock.calls).toEqual([[{ kind: 'mask' }]]);
  });

  it('cannot offer to mask what cannot be masked', () => {
    show({ snapshot: { ...SNAPSHOTS['held-block'], prompt: { kind: 'findings' } } });
    expect(screen.queryByRole('button', { name: '伏せ字にする' })).toBeNull();
  });
});

describe('a held send', () => {
  it('masks and sends by its first button, once the bounce is over', async () => {
    show({ snapshot: HELD });
    await userEvent.click(button(/伏せ字にして送信/u));
    expect(send).not.toHaveBeenCalled();
    nowMs += CONFIRM_AFTER_MS;
    await userEvent.click(button(/伏せ字にして送信/u));
    expect(send.mock.calls).toEqual([[{ kind: 'mask-and-send' }]]);
  });

  it('takes Enter wherever the focus is, but not from a control or an input method', () => {
    show({ snapshot: HELD });
    nowMs += CONFIRM_AFTER_MS;
    press('Enter', { isComposing: true });
    press('Enter', { repeat: true });
    button(/編集に戻る/u).focus();
    press('Enter');
    expect(send).not.toHaveBeenCalled();
    button(/編集に戻る/u).blur();
    press('Enter');
    expect(send.mock.calls).toEqual([[{ kind: 'mask-and-send' }]]);
  });

  it('goes back to editing by Escape; without a held send Escape closes', () => {
    const view = show({ snapshot: HELD });
    press('Escape', { isComposing: true });
    press('Escape');
    view.update({ snapshot: FINDINGS });
    press('Escape');
    expect(send.mock.calls).toEqual([[{ kind: 'edit' }], [{ kind: 'close' }]]);
  });

  it('comes to the front when the library was open', async () => {
    const view = show({ snapshot: EMPTY });
    await userEvent.click(screen.getByRole('tab', { name: 'テンプレート' }));
    view.update({ snapshot: HELD });
    expect(button(/伏せ字にして送信/u)).toBeTruthy();
  });

  it('gives the focus to the first button when the guard asks, also before the hold is known', () => {
    const view = show({ snapshot: FINDINGS, focusRequest: { on: 'primary' } });
    const focusRequest = { on: 'primary' } as const;
    view.update({ focusRequest });
    expect(document.activeElement).toBe(document.body);
    view.update({ focusRequest, snapshot: HELD });
    expect(document.activeElement).toBe(button(/伏せ字にして送信/u));
  });

  it('does not take the focus back for a wish that was granted', () => {
    const focusRequest = { on: 'primary' } as const;
    const view = show({ snapshot: HELD, focusRequest });
    button(/編集に戻る/u).focus();
    view.update({ snapshot: { ...HELD }, focusRequest });
    expect(document.activeElement).toBe(button(/編集に戻る/u));
  });

  it('is said aloud at once, with the keys', () => {
    const view = show({ snapshot: FINDINGS });
    const alerts = () => screen.getAllByRole('alert').map((node) => node.textContent);
    expect(alerts()).toEqual(['']);
    view.update({ snapshot: HELD });
    expect(alerts()).toEqual([
      '送信を止めました。7件見つかりました。 Enterキーで伏せ字にして送信、Escキーで編集に戻ります。',
    ]);
  });

  it('names what must be changed by hand, and then offers editing first', () => {
    show({ snapshot: SNAPSHOTS['held-block'] });
    expect(screen.getByText(/次の部分は伏せ字にできません/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /伏せ字にして送信/u })).toBeNull();
    nowMs += CONFIRM_AFTER_MS;
    press('Enter');
    expect(send.mock.calls).toEqual([[{ kind: 'edit' }]]);
  });
});

describe('sending anyway', () => {
  const settle = () => {
    act(() => {
      sight.report(SEEN);
      vi.advanceTimersByTime(SETTLE_MS);
    });
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is one click where the guideline leaves it free', () => {
    show({ snapshot: SNAPSHOTS['held-warn'] });
    settle();
    personClicks(button('そのまま送信'));
    expect(send.mock.calls).toEqual([[{ kind: 'send-anyway', reason: null }]]);
  });

  it('needs one reason of the closed list where the guideline asks for it', () => {
    show({ snapshot: HELD });
    fireEvent.click(button('そのまま送信…'));
    settle();
    expect(screen.getAllByRole('radio')).toHaveLength(OVERRIDE_REASONS.length);
    expect(screen.queryByRole('textbox')).toBeNull();
    personClicks(button('そのまま送信'));
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('本人の同意を得ている'));
    personClicks(button('そのまま送信'));
    expect(send.mock.calls).toEqual([[{ kind: 'send-anyway', reason: 'consent-given' }]]);
  });

  it('ignores an event that no person caused', () => {
    show({ snapshot: SNAPSHOTS['held-warn'] });
    settle();
    fireEvent.click(button('そのまま送信'));
    expect(send).not.toHaveBeenCalled();
  });

  it('refuses while it cannot be seen, and says why', () => {
    show({ snapshot: SNAPSHOTS['held-warn'] });
    personClicks(button('そのまま送信'));
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByText(/「そのまま送信」は使えません/u)).toBeTruthy();
  });

  it('does not exist where the guideline blocks, which is said in words', () => {
    show({ snapshot: SNAPSHOTS['held-block'] });
    expect(screen.queryByRole('button', { name: /そのまま送信/u })).toBeNull();
    expect(screen.getByText('ガイドラインにより、このまま送ることはできません。')).toBeTruthy();
  });
});

const LISTED: readonly string[] = ['never-flagged', 'always-masked', 'off-lists', 'list-cleared'];

describe('around it', () => {
  it.each(NOTICES)('tells how the last act ended: %s', async (notice) => {
    show({ snapshot: snapshotOf(`notice-${notice}`) });
    const own = ['masked', 'inserted', ...LISTED];
    const undo = own.includes(notice) ? '元に戻す' : '入力欄に戻す';
    await userEvent.click(button(undo));
    const kind = LISTED.includes(notice) ? 'undo-listing' : 'put-back';
    expect(send.mock.calls).toEqual([[{ kind }]]);
    if (kind === 'undo-listing') return;
    cleanup();
    show({ snapshot: { ...snapshotOf(`notice-${notice}`), canPutBack: false } });
    expect(screen.queryByRole('button', { name: undo })).toBeNull();
  });

  it.each([
    ['degraded', 'ページを再読み込み'],
    ['blind', 'ページを再読み込み'],
  ] as const)('says loudly that the tab is %s, and what to do', (state, words) => {
    show({ snapshot: SNAPSHOTS[state] });
    const loud = screen.getAllByRole('alert').find((node) => node.className === 'coverage');
    expect(loud?.textContent).toContain(words);
    expect(screen.queryByText('問題は見つかりませんでした')).toBeNull();
  });

  it('copies the answer and says so, or says that it could not', async () => {
    show({ snapshot: SNAPSHOTS.answer });
    await userEvent.click(button('コピー'));
    expect(onCopy).toHaveBeenCalledWith(SNAPSHOTS.answer.answer.text);
    expect(button('コピーしました')).toBeTruthy();
    cleanup();
    onCopy.mockResolvedValueOnce(false);
    show({ snapshot: SNAPSHOTS.answer });
    await userEvent.click(button('コピー'));
    expect(screen.getByText(/コピーできませんでした/u)).toBeTruthy();
  });

  it('does not call an answer copied that has grown since', async () => {
    const view = show({ snapshot: SNAPSHOTS['answer-streaming'] });
    await userEvent.click(button('コピー'));
    view.update({ snapshot: SNAPSHOTS.answer });
    expect(button('コピー')).toBeTruthy();
  });

  it('says when the guideline is out of date', () => {
    show({ today: guideline.validUntil });
    expect(screen.queryByText(/有効期限/u)).toBeNull();
    cleanup();
    show({ today: '2028-01-01' });
    expect(screen.getByText(/有効期限は2027-11-30でした/u)).toBeTruthy();
  });

  it('switches the language and opens the admin page by its callbacks', async () => {
    const onLanguage = vi.fn();
    const onOpenAdmin = vi.fn();
    show({ onLanguage, onOpenAdmin });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '表示言語' }), 'en');
    await userEvent.click(button('利用状況と設定'));
    expect(onLanguage).toHaveBeenCalledWith('en');
    expect(onOpenAdmin).toHaveBeenCalledOnce();
  });
});
