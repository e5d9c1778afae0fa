/**
 * The frame's half of the handshake between the guard in a chat tab and its own panel frame.
 *
 * Any page can put our panel into a frame and post it a port. Only the guard has a token that the
 * background knows, so a port is used when its token was claimed there, and closed when not.
 */
import type { GuardToPanel, PanelToGuard } from '../core/gate/panel-port';
import { sendMessage } from './messages';

/** Longest and shortest token worth asking about; a page may post anything. */
const TOKEN = /^[\x21-\x7e]{16,200}$/u;

interface Offer {
  readonly token: string;
  readonly port: MessagePort;
}

export interface PanelLink {
  /** Silent while there is no guard, or no longer one. */
  send(message: PanelToGuard): void;
}

/**
 * Waits for the guard and listens to it. A later good claim replaces the earlier one: the page put
 * the frame back, or the guard started anew.
 *
 * @param options.onMessage Each message of the guard that holds the port now.
 * @param options.onLinked Called when a guard was accepted, before its first message.
 * @param options.signal Ends the listening and closes the port.
 */
export function openPanelLink({
  onMessage,
  onLinked,
  signal,
}: {
  readonly onMessage: (message: GuardToPanel, ports: readonly MessagePort[]) => void;
  readonly onLinked: () => void;
  readonly signal: AbortSignal;
}): PanelLink {
  let current: MessagePort | undefined;
  let lastOffer = 0;
  let adoptedOffer = 0;

  const adopt = (port: MessagePort, offer: number) => {
    // Claims may be answered out of order: an older offer never takes the place of a newer one.
    if (signal.aborted || offer < adoptedOffer) {
      port.close();
      return;
    }
    adoptedOffer = offer;
    current?.close();
    current = port;
    onLinked();
    port.onmessage = ({ data, ports }: MessageEvent<unknown>) => {
      if (isFromGuard(data)) onMessage(data, ports);
    };
  };

  const onWindowMessage = (event: MessageEvent<unknown>) => {
    const offered = readOffer(event);
    if (!offered) return;
    lastOffer += 1;
    const offer = lastOffer;
    sendMessage('panel.claim', { token: offered.token }).then(
      (good) => {
        // Only the word `true` is a yes; a missing reply is none.
        if ((good as unknown) === true) adopt(offered.port, offer);
        else offered.port.close();
      },
      () => offered.port.close(),
    );
  };

  window.addEventListener('message', onWindowMessage, { signal });
  signal.addEventListener('abort', () => current?.close());
  // Says only that somebody listens now; it carries nothing, so every page may hear it.
  if (window.parent !== window) window.parent.postMessage({ tesuri: 'ready' }, '*');
  return {
    send(message) {
      current?.postMessage(message);
    },
  };
}

function readOffer({ data, ports }: MessageEvent<unknown>): Offer | undefined {
  const port = ports[0];
  if (!port) return undefined;
  if (ports.length === 1 && isOffer(data)) return { token: data.token, port };
  for (const unwanted of ports) unwanted.close();
  return undefined;
}

function isOffer(data: unknown): data is { readonly tesuri: 'port'; readonly token: string } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'tesuri' in data &&
    data.tesuri === 'port' &&
    'token' in data &&
    typeof data.token === 'string' &&
    TOKEN.test(data.token)
  );
}

/** Our own content script speaks here: its kind is checked, its content is trusted. */
function isFromGuard(data: unknown): data is GuardToPanel {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (data.kind === 'snapshot' || data.kind === 'focus' || data.kind === 'file-desk')
  );
}
