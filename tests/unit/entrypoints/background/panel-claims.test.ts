import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPanelClaims } from '../../../../entrypoints/background/panel-claims';
import { deliver } from './deliver';

const TOKEN = 'token-of-the-guard-0001';
const CHAT = 'https://chatgpt.com/c/6f1e';
const guard = (more: object = {}) => ({ tab: { id: 7 }, frameId: 0, url: CHAT, ...more });
const panel = (more: object = {}) => ({
  tab: { id: 7 },
  frameId: 12,
  url: fakeBrowser.runtime.getURL('/panel.html'),
  ...more,
});
const offer = (sender: object = guard(), payload: unknown = { token: TOKEN }) =>
  deliver('panel.offer', payload, sender);
const claim = (sender: object = panel(), payload: unknown = { token: TOKEN }) =>
  deliver('panel.claim', payload, sender);

beforeEach(() => {
  fakeBrowser.reset();
  registerPanelClaims();
});

describe('a claim', () => {
  it('is good for the panel frame in the tab whose guard has offered', async () => {
    await offer();
    expect(await claim()).toBe(true);
    expect(await claim()).toBe(false);
  });

  it.each([
    ['a frame that no guard has offered', panel(), { token: 'token-of-nobody-000' }],
    ['another tab', panel({ tab: { id: 8 } }), { token: TOKEN }],
    ['no tab', panel({ tab: undefined }), { token: TOKEN }],
    ['the chat page', panel({ url: CHAT }), { token: TOKEN }],
    [
      'a page that calls itself panel',
      panel({ url: 'https://evil.example/panel.html' }),
      { token: TOKEN },
    ],
    ['no address', panel({ url: undefined }), { token: TOKEN }],
    ['a payload with more in it', panel(), { token: TOKEN, text: '山田太郎' }],
    ['a token too short', panel(), { token: 'short' }],
    ['no payload', panel(), null],
  ])('is refused from %s', async (_, sender, payload) => {
    await offer();
    expect(await claim(sender, payload)).toBe(false);
  });

  it('is refused from another page of the extension', async () => {
    await offer();
    const admin = fakeBrowser.runtime.getURL('/admin.html');
    expect(await claim(panel({ url: admin }))).toBe(false);
    expect(await claim()).toBe(true);
  });

  it('is not even answered when another extension asks', async () => {
    await offer();
    expect(await claim(panel({ id: 'another-extension' }))).toBeUndefined();
    expect(await claim()).toBe(true);
  });
});

describe('an offer', () => {
  it.each([
    ['a frame inside the chat', guard({ frameId: 3 })],
    ['a page that is no chat', guard({ url: 'https://chatgpt.com.example.net/' })],
    ['no tab', guard({ tab: undefined })],
    ['no address', guard({ url: undefined })],
    ['another extension', guard({ id: 'another-extension' })],
  ])('from %s makes no claim good', async (_, sender) => {
    await offer(sender);
    expect(await claim()).toBe(false);
  });

  it.each([
    ['a token too short', { token: 'short' }],
    ['none', null],
  ])('with %s is not kept', async (_, payload) => {
    await offer(guard(), payload);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});
