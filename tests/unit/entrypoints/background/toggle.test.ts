import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerToggle } from '../../../../entrypoints/background/toggle';
import { noteTabCoverage, readTabCoverage } from '../../../../platform/tab-coverage';
import { deliver } from './deliver';

type Listener<A extends unknown[]> = (...given: A) => void;
const listeners = {} as {
  clicked: Listener<[{ id?: number }]>;
  command: Listener<[string, { id?: number } | undefined]>;
};
const sendToTab = vi.fn();
const create = vi.fn();
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
const page = (path: string) => fakeBrowser.runtime.getURL(path);

beforeEach(() => {
  fakeBrowser.reset();
  sendToTab.mockReset().mockResolvedValue(undefined);
  create.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser.action, {
    onClicked: { addListener: (listener: never) => (listeners.clicked = listener) },
  });
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: (listener: never) => (listeners.command = listener) } },
  });
  Object.assign(fakeBrowser.tabs, { sendMessage: sendToTab, create });
  registerToggle();
});

describe('the toolbar button', () => {
  it('opens and closes the panel of its tab, in the top frame', async () => {
    listeners.clicked({ id: 7 });
    await turn();
    const message = { tesuri: 'panel.toggle', payload: null };
    expect(sendToTab).toHaveBeenCalledExactlyOnceWith(7, message, { frameId: 0 });
    expect(create).not.toHaveBeenCalled();
  });

  it('opens the admin page in a tab where nobody listens', async () => {
    sendToTab.mockRejectedValue(new Error('Receiving end does not exist.'));
    listeners.clicked({ id: 7 });
    await turn();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: page('/admin.html') });
  });

  it('does nothing for a tab without an id', async () => {
    listeners.clicked({});
    await turn();
    expect(sendToTab).not.toHaveBeenCalled();
    expect(create).not.toHaveBeenCalled();
  });
});

describe('the keyboard shortcut', () => {
  it('does what the button does', async () => {
    listeners.command('toggle-panel', { id: 9 });
    await turn();
    expect(sendToTab).toHaveBeenCalledExactlyOnceWith(9, expect.anything(), { frameId: 0 });
  });

  it.each([
    ['another command', 'else', { id: 9 }],
    ['no tab', 'toggle-panel', undefined],
  ])('does nothing for %s', async (_, command, tab) => {
    listeners.command(command, tab);
    await turn();
    expect(sendToTab).not.toHaveBeenCalled();
  });
});

describe('a request for the admin page', () => {
  it('is granted to pages of the extension', async () => {
    await deliver('admin.open', null, { url: page('/popup.html') });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: page('/admin.html') });
  });

  it.each([['https://chatgpt.com/'], [undefined]])('is not granted to %s', async (url) => {
    await deliver('admin.open', null, { url, tab: { id: 7 } });
    expect(create).not.toHaveBeenCalled();
  });
});

it('forgets the coverage of a tab that is closed', async () => {
  await noteTabCoverage(7, { state: 'attached' });
  await noteTabCoverage(8, { state: 'attached' });
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  await turn();
  expect(await readTabCoverage(7)).toBeNull();
  expect(await readTabCoverage(8)).toEqual({ state: 'attached' });
});
