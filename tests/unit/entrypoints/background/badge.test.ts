import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerBadge } from '../../../../entrypoints/background/badge';
import { languageItem } from '../../../../platform/settings';
import { readTabCoverage } from '../../../../platform/tab-coverage';
import { deliver } from './deliver';

const RED = '#b3261e';
const tab = { tab: { id: 7 }, frameId: 0, url: 'https://claude.ai/new' };
const action = {
  setBadgeText: vi.fn(),
  setBadgeBackgroundColor: vi.fn(),
  setBadgeTextColor: vi.fn(),
  setTitle: vi.fn(),
  setPopup: vi.fn(),
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  for (const set of Object.values(action)) set.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.action, action);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  registerBadge();
});

const report = (payload: unknown, sender: object = tab) =>
  deliver('coverage.report', payload, sender);

describe('the toolbar badge', () => {
  it('is green with a tick where both gates stand, and nowhere else', async () => {
    const drawn: [string, string, string][] = [];
    for (const coverage of [
      { state: 'attached' },
      { state: 'starting' },
      { state: 'degraded', reason: 'composer-not-found' },
      { state: 'blind', reason: 'nothing-attached' },
      { state: 'no-chat' },
    ]) {
      action.setBadgeText.mockClear();
      action.setBadgeBackgroundColor.mockClear();
      await report(coverage);
      const [[text] = []] = action.setBadgeText.mock.calls as { text: string }[][];
      const [[color] = []] = action.setBadgeBackgroundColor.mock.calls as { color: string }[][];
      drawn.push([coverage.state, text?.text ?? '?', color?.color ?? '?']);
    }
    expect(drawn).toEqual([
      ['attached', '✓', '#24713f'],
      ['starting', '', '#565d66'],
      ['degraded', '!', RED],
      ['blind', '!', RED],
      ['no-chat', '', '#565d66'],
    ]);
  });

  it('is drawn on the tab that reports, with words in its title', async () => {
    await report({ state: 'attached' });
    for (const set of Object.values(action)) {
      expect(set).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tabId: 7 }));
    }
    expect(action.setTitle.mock.calls[0]?.[0]).toEqual({ tabId: 7, title: 'Tesuri: On guard' });
  });

  it('speaks the language of the user’s choice, else of the browser', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ja');
    await report({ state: 'attached' });
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'Tesuri: 見守り中' });
    await languageItem.setValue('en');
    await report({ state: 'attached' });
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'Tesuri: On guard' });
  });

  it('lets the button open the panel in a chat, and the pop-up elsewhere', async () => {
    await report({ state: 'no-chat' });
    expect(action.setPopup).not.toHaveBeenCalled();
    await report({ state: 'attached' });
    expect(action.setPopup).toHaveBeenCalledExactlyOnceWith({ tabId: 7, popup: '' });
  });

  it('keeps the report for pages that ask about the tab', async () => {
    await report({ state: 'degraded', reason: 'request-gate-missing' });
    expect(await readTabCoverage(7)).toEqual({ state: 'degraded', reason: 'request-gate-missing' });
    expect(await readTabCoverage(8)).toBeNull();
  });

  it.each([
    ['a frame inside the page', { state: 'attached' }, { ...tab, frameId: 3 }],
    ['no tab', { state: 'attached' }, { ...tab, tab: undefined }],
    ['an unknown state', { state: 'perfect' }, tab],
    ['a reason of another state', { state: 'blind', reason: 'composer-not-found' }, tab],
    ['a report with words in it', { state: 'attached', text: '山田太郎' }, tab],
    ['nothing', null, tab],
  ])('does not heed %s', async (_, payload, sender) => {
    await report(payload, sender);
    expect(action.setBadgeText).not.toHaveBeenCalled();
    expect(await readTabCoverage(7)).toBeNull();
  });
});
