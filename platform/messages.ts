/**
 * Every message between the contexts of the extension, and the only door through which they go.
 * Payloads are codes and numbers. State does not travel here: it is read from storage.
 */
import { browser } from '#imports';
import type { Coverage } from '../core/gate/coverage';
import type { LeftRequest } from '../core/gate/cross-check';
import type { CountEvent } from '../core/usage/counter';

interface ProtocolMap {
  /** content → background: things to count. */
  'usage.count': { payload: readonly CountEvent[]; reply: undefined };
  /** content → background: how much of the tab is watched; drawn on the toolbar badge. */
  'coverage.report': { payload: Coverage; reply: undefined };
  /** page → background: fetch the guideline now. */
  'guideline.refresh': { payload: null; reply: undefined };
  /** content → background: a panel frame of this tab will show this one-use token. */
  'panel.offer': { payload: { readonly token: string }; reply: undefined };
  /** frame → background: was this token offered by the tab that embeds me, just now? Once only. */
  'panel.claim': { payload: { readonly token: string }; reply: boolean };
  /** background → tab: the user pressed the toolbar button or the shortcut. */
  'panel.toggle': { payload: null; reply: undefined };
  /** background → tab: the browser saw a request of a known shape leave it. */
  'request.left': { payload: LeftRequest; reply: undefined };
  /** content → background: the file of the name model, in base64. It is part of the package. */
  'names.get': { payload: null; reply: string };
  'admin.open': { payload: null; reply: undefined };
}
export type MessageName = keyof ProtocolMap;
type Payload<N extends MessageName> = ProtocolMap[N]['payload'];
type Reply<N extends MessageName> = ProtocolMap[N]['reply'];

interface Envelope {
  readonly tesuri: MessageName;
  readonly payload: unknown;
}

/** Who sent a message, as the browser says. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  /** URL of the sending document; empty when the browser gives none. */
  readonly url: string;
}

/** Sends to the background. Rejects when the extension is gone, though the browser itself throws then. */
export async function sendMessage<N extends MessageName>(
  name: N,
  payload: Payload<N>,
): Promise<Reply<N>> {
  const envelope: Envelope = { tesuri: name, payload };
  return browser.runtime.sendMessage<Envelope, Reply<N>>(envelope);
}

/** A document of a tab, as the browser counts them; the top one unless `frameId` says otherwise. */
export interface TabPlace {
  readonly tabId: number;
  readonly frameId?: number;
}

/** Sends to one frame of a tab. Rejects when nobody listens there. */
export function sendToTab<N extends MessageName>(
  name: N,
  payload: Payload<N>,
  { tabId, frameId = 0 }: TabPlace,
): Promise<Reply<N>> {
  const envelope: Envelope = { tesuri: name, payload };
  return browser.tabs.sendMessage<Envelope, Reply<N>>(tabId, envelope, { frameId });
}

/**
 * Answers one kind of message. The handler gets the payload as `unknown`: it must parse it.
 * Register in the first turn of a context, or a waking worker misses the message.
 */
export function onMessage<N extends MessageName>(
  name: N,
  handler: (payload: unknown, sender: Sender) => Reply<N> | Promise<Reply<N>>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isEnvelope(message) || message.tesuri !== name) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const from: Sender = {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      url: sender.url ?? '',
    };
    void Promise.resolve(handler(message.payload, from)).then(respond, () => {
      respond(undefined);
    });
    return true;
  });
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'tesuri' in message;
}
