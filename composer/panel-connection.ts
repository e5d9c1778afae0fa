/** The guard's half of the handshake with its own panel frame, and the port that comes of it. */
import type { GuardToPanel, PanelToGuard } from '../core/gate/panel-port';

export interface PanelConnection {
  /** The frame has claimed its port and can show something. */
  ready(): boolean;
  /** Silent while there is no frame; the next frame is given the latest of each kind anyway. */
  post(message: GuardToPanel, transfer?: readonly MessagePort[]): void;
}

export interface ConnectionSource {
  readonly window: Window;
  readonly frame: HTMLIFrameElement;
  /** Origin of our own pages: a port goes to no other document. */
  readonly origin: string;
  /** Tells the background that a frame of this tab will show this token. */
  readonly offer: (token: string) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface ConnectionSink {
  /** The frame is there, for the first time or anew: it knows nothing yet. */
  readonly onReady: () => void;
  readonly onMessage: (message: PanelToGuard) => void;
}

const TOKEN_BYTES = 24;

/** Call at `document_start`, before the frame is on the page: no script of the page listens earlier. */
export function connectPanel(source: ConnectionSource, sink: ConnectionSink): PanelConnection {
  const { window, frame, signal } = source;
  let port: MessagePort | undefined;
  let ready = false;
  let attempt = 0;

  /** A port can be given away once, and a token claimed once: every try has its own. */
  async function offerPort(): Promise<void> {
    attempt += 1;
    const mine = attempt;
    const token = randomToken(window.crypto);
    await source.offer(token);
    if (signal.aborted || mine !== attempt) return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    whenClosed(port, (closed) => (ready &&= port !== closed));
    port.onmessage = (event: MessageEvent<PanelToGuard>) => hear(event.data);
    frame.contentWindow?.postMessage({ tesuri: 'port', token }, source.origin, [channel.port2]);
  }

  function hear(message: PanelToGuard): void {
    if (message.kind !== 'ready') {
      sink.onMessage(message);
      return;
    }
    ready = true;
    sink.onReady();
  }

  function reconnect(): void {
    ready = false;
    // Rejects when the extension is gone, which the coverage says.
    offerPort().catch(() => undefined);
  }

  let greeted = false;
  const onGreeting = (event: MessageEvent<unknown>): void => {
    if (!isGreeting(event.data) || event.source !== frame.contentWindow) return;
    // The event holds a handle of the frame, which the page has no other way to get.
    event.stopImmediatePropagation();
    greeted = true;
    reconnect();
  };
  window.addEventListener('message', onGreeting, { capture: true, signal });
  const onLoad = (): void => {
    if (!greeted) reconnect();
    greeted = false;
  };
  frame.addEventListener('load', onLoad, { signal });
  signal.addEventListener('abort', () => port?.close());
  return {
    ready: () => ready,
    post: (message, transfer = []) => port?.postMessage(message, [...transfer]),
  };
}

/** The page at the other end is gone; browsers that do not tell find out by the frame's next load. */
function whenClosed(port: MessagePort, onClosed: (port: MessagePort) => void): void {
  port.addEventListener('close', () => onClosed(port));
}

function isGreeting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'tesuri' in data && data.tesuri === 'ready';
}

function randomToken(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
