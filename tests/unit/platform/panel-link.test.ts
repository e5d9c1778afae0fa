// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GuardToPanel, PanelToGuard } from '../../../core/gate/panel-port';
import { openPanelLink, type PanelLink } from '../../../platform/panel-link';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../../../platform/messages', () => ({ sendMessage }));

const TOKEN = 'token-of-the-guard-0001';
const FOCUS: GuardToPanel = { kind: 'focus', on: 'tab' };

let link: PanelLink;
let ended: AbortController;
const heard: GuardToPanel[] = [];
const onLinked = vi.fn();

beforeEach(() => {
  heard.length = 0;
  ended = new AbortController();
  sendMessage.mockResolvedValue(true);
  link = openPanelLink({ onMessage: (m) => heard.push(m), onLinked, signal: ended.signal });
});
afterEach(() => {
  ended.abort();
  vi.clearAllMocks();
});

/** A port as the other side of it sees things. */
function offer(data: unknown, ports = 1) {
  const channels = Array.from({ length: ports }, () => new MessageChannel());
  const [first] = channels;
  const received: PanelToGuard[] = [];
  let closed = false;
  if (first) {
    first.port1.onmessage = ({ data: message }: MessageEvent<PanelToGuard>) =>
      received.push(message);
    first.port1.addEventListener('close', () => (closed = true));
  }
  const event = new Event('message');
  Object.assign(event, { data, ports: channels.map(({ port2 }) => port2) });
  window.dispatchEvent(event);
  return { guard: first?.port1, received, closed: () => closed };
}

const offerToken = (token = TOKEN) => offer({ tesuri: 'port', token });
const turn = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('openPanelLink', () => {
  it('adopts the port of a guard whose token is good, and speaks and listens on it', async () => {
    const { guard, received } = offerToken();
    await turn();
    expect(sendMessage).toHaveBeenCalledWith('panel.claim', { token: TOKEN });
    expect(onLinked).toHaveBeenCalledOnce();
    guard?.postMessage(FOCUS);
    link.send({ kind: 'edit' });
    await turn();
    expect(heard).toEqual([FOCUS]);
    expect(received).toEqual([{ kind: 'edit' }]);
  });

  it.each([
    ['a token that nobody offered', () => sendMessage.mockResolvedValue(false)],
    ['no answer', () => sendMessage.mockResolvedValue(undefined)],
    ['an extension that is gone', () => sendMessage.mockRejectedValue(new Error('gone'))],
  ])('stays silent and closes the port: %s', async (_, prepare) => {
    prepare();
    const { guard, received, closed } = offerToken();
    guard?.postMessage(FOCUS);
    await turn();
    link.send({ kind: 'edit' });
    await turn();
    expect(onLinked).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
    expect(received).toEqual([]);
    expect(closed()).toBe(true);
  });

  it.each([
    ['no token', { tesuri: 'port' }, 1],
    ['a token that is no text', { tesuri: 'port', token: 7 }, 1],
    ['a token too short', { tesuri: 'port', token: 'short' }, 1],
    ['a token too long', { tesuri: 'port', token: 'x'.repeat(5000) }, 1],
    ['another message', { tesuri: 'ready' }, 1],
    ['nothing', null, 1],
    ['two ports', { tesuri: 'port', token: TOKEN }, 2],
    ['no port', { tesuri: 'port', token: TOKEN }, 0],
  ])('asks nobody about %s', async (_, data, ports) => {
    const { closed } = offer(data, ports);
    await turn();
    expect(sendMessage).not.toHaveBeenCalled();
    expect(ports === 0 || closed()).toBe(true);
  });

  it('lets a later good claim take over from the earlier one', async () => {
    const first = offerToken();
    await turn();
    const second = offerToken('token-of-the-guard-0002');
    await turn();
    first.guard?.postMessage(FOCUS);
    link.send({ kind: 'mask' });
    await turn();
    expect(first.closed()).toBe(true);
    expect(heard).toEqual([]);
    expect(second.received).toEqual([{ kind: 'mask' }]);
    expect(onLinked).toHaveBeenCalledTimes(2);
  });

  it('keeps the newer port when the claim of an older one is answered late', async () => {
    let answerFirst: (good: boolean) => void = () => undefined;
    sendMessage.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    const first = offerToken();
    const second = offerToken('token-of-the-guard-0002');
    await turn();
    answerFirst(true);
    await turn();
    link.send({ kind: 'mask' });
    await turn();
    expect(first.closed()).toBe(true);
    expect(second.received).toEqual([{ kind: 'mask' }]);
  });

  it('keeps its port when a bad claim follows', async () => {
    const good = offerToken();
    await turn();
    sendMessage.mockResolvedValue(false);
    offerToken('token-of-somebody-else');
    await turn();
    link.send({ kind: 'edit' });
    await turn();
    expect(good.received).toEqual([{ kind: 'edit' }]);
  });

  it('passes on what a guard says, and nothing else', async () => {
    const { guard } = offerToken();
    await turn();
    for (const other of [null, 'focus', { kind: 'other' }, {}]) guard?.postMessage(other);
    await turn();
    expect(heard).toEqual([]);
  });

  it('closes its port when it is ended', async () => {
    const { closed } = offerToken();
    await turn();
    ended.abort();
    await turn();
    expect(closed()).toBe(true);
    offerToken('token-of-the-guard-0003');
    await turn();
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
