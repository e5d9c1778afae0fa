// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../../../components/panel/finding-card';
import { groupFindings } from '../../../../components/panel/group-findings';
import { OwnLists } from '../../../../components/panel/own-lists';
import { SETTLE_MS } from '../../../../components/panel/watch-visible';
import { TextProvider } from '../../../../components/text';
import type { PanelFinding } from '../../../../core/gate/panel-port';
import type { Guideline } from '../../../../core/guideline/schema';
import guideline from '../../../../guidelines/default.json';
import { MAIL, YAMADA } from '../../../e2e/panel-harness/snapshots';
import { fakeSight, SEEN, type FakeSight } from './fake-sight';

const onList = vi.fn();
let sight: FakeSight;

beforeEach(() => {
  sight = fakeSight(true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

function card(...findings: readonly PanelFinding[]): void {
  const [group] = groupFindings(findings);
  if (!group) throw new Error('no finding');
  render(
    <TextProvider language="ja">
      <FindingCard
        group={group}
        guideline={guideline as Guideline}
        onShow={vi.fn()}
        onList={onList}
      />
    </TextProvider>,
  );
  open('次回からの扱い');
}

/** By the browser's own event: happy-dom opens nothing by a click. */
function open(summary: string): void {
  const details = screen.queryByText(summary)?.closest('details');
  if (!details) return;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

const buttons = (name: string) => screen.queryAllByRole('button', { name, hidden: true });

/** Long enough in sight, and by the person's own hand. */
function press(name: string, at = 0): void {
  act(() => {
    sight.report(SEEN);
    vi.advanceTimersByTime(SETTLE_MS);
  });
  const button = buttons(name)[at];
  if (!button) throw new Error(`no button ${name}`);
  const event = createEvent.click(button);
  Object.defineProperty(event, 'isTrusted', { value: true });
  fireEvent(button, event);
}

describe('words of a card', () => {
  it('can be listed as harmless, each by itself', () => {
    card(MAIL, { ...MAIL, excerpt: 'info@aozora-shoji.example', placeholder: '[メール2]' });
    expect(buttons('今後は指摘しない')).toHaveLength(2);
    press('今後は指摘しない', 1);
    expect(onList.mock.calls).toEqual([
      [
        {
          kind: 'list-finding',
          list: 'neverFlag',
          index: 1,
          excerpt: 'info@aozora-shoji.example',
        },
      ],
    ]);
  });

  it('say which words each button means', () => {
    card(MAIL);
    const [button] = buttons('今後は指摘しない');
    const described = button?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(MAIL.excerpt);
  });

  it('can be masked always where they are only told of', () => {
    card(MAIL);
    expect(buttons('常に伏せ字にする')).toHaveLength(0);
    cleanup();
    card({ ...YAMADA, action: 'warn' });
    press('常に伏せ字にする');
    expect(onList).toHaveBeenCalledWith({
      kind: 'list-finding',
      list: 'alwaysMask',
      index: 0,
      excerpt: '山田太郎',
    });
  });

  it.each([
    ['never-flagged', 'また指摘する'],
    ['always-masked', '常に伏せ字にするのをやめる'],
  ] as const)('can be taken back: %s', (listing, label) => {
    card({ ...MAIL, listing });
    press(label);
    expect(onList).toHaveBeenCalledWith({
      kind: 'unlist-finding',
      index: 0,
      excerpt: MAIL.excerpt,
    });
    expect(buttons('今後は指摘しない')).toHaveLength(0);
  });

  it('have no lists where the guideline lets nobody override', () => {
    card({ ...MAIL, listing: 'closed' });
    expect(screen.queryByText('次回からの扱い')).toBeNull();
  });

  it('do nothing before they have been seen, or by a script', () => {
    card(MAIL);
    const [button] = buttons('今後は指摘しない');
    if (!button) throw new Error('no button');
    fireEvent.click(button);
    const event = createEvent.click(button);
    Object.defineProperty(event, 'isTrusted', { value: true });
    fireEvent(button, event);
    expect(onList).not.toHaveBeenCalled();
    expect(within(document.body).getByText(/「今後は指摘しない」は使えません/u)).toBeTruthy();
  });
});

describe('own lists', () => {
  const lists = (sizes: { neverFlag: number; alwaysMask: number } | null): void => {
    render(
      <TextProvider language="ja">
        <OwnLists lists={sizes} onList={onList} />
      </TextProvider>,
    );
    open('自分のリスト');
  };

  it('say how much is listed, and can be emptied', () => {
    lists({ neverFlag: 0, alwaysMask: 12 });
    expect(screen.getByText('常に伏せ字にする言葉：12件')).toBeTruthy();
    expect(screen.queryByText(/指摘しない言葉/u)).toBeNull();
    press('すべてやめる');
    expect(onList.mock.calls).toEqual([[{ kind: 'clear-list', list: 'alwaysMask' }]]);
  });

  it('say how to begin, and nothing until they have been read', () => {
    lists({ neverFlag: 0, alwaysMask: 0 });
    expect(screen.getByText(/まだ何も入っていません/u)).toBeTruthy();
    cleanup();
    lists(null);
    expect(screen.queryByText('自分のリスト')).toBeNull();
  });
});
