import { LINK_EVENT } from '../core/gate/link';

/**
 * Lets the page-world half and the isolated half find each other, with nobody in between.
 *
 * Both run at `document_start`, in either order: the first to come listens, the second offers it a
 * port. The ear is closed before any script of the page can run, so that a page can pose as neither.
 */
export function meet(target: Window, onPort: (port: MessagePort) => void): void {
  const channel = new MessageChannel();
  const offer = new MessageEvent(LINK_EVENT, { ports: [channel.port2], cancelable: true });
  if (!target.dispatchEvent(offer)) {
    onPort(channel.port1);
    return;
  }
  const ear = new AbortController();
  target.addEventListener(
    LINK_EVENT,
    (event) => {
      const offered = event instanceof MessageEvent ? event.ports[0] : undefined;
      if (!offered) return;
      ear.abort();
      event.preventDefault();
      onPort(offered);
    },
    { signal: ear.signal },
  );
  setTimeout(() => {
    ear.abort();
  }, 0);
}
