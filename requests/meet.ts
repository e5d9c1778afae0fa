import { LINK_EVENT } from '../core/gate/link';

/** The private line: a node that is in no document and that nobody else has. */
export type Line = EventTarget;

/**
 * Lets the page-world half and the isolated half find each other, with nobody in between.
 *
 * Both run at `document_start`, in either order and before the first script of the page. The first
 * to come listens; the second offers it a node, which from then on carries events between the two
 * worlds within one call. The ear closes as soon as the parser adds anything: an observer is told
 * before a script that has just been parsed may run, a timer only afterwards. So a page can pose as
 * neither half, even when one of them never came.
 */
export function meet(target: Window, onMet: (line: Line) => void): void {
  const line = target.document.createElement('i');
  const offer = new MouseEvent(LINK_EVENT, { relatedTarget: line, cancelable: true });
  if (target.dispatchEvent(offer)) hearOffer(target, onMet);
  else onMet(line);
}

function hearOffer(target: Window, onMet: (line: Line) => void): void {
  const onOffer = (event: Event): void => {
    const line = event instanceof MouseEvent ? event.relatedTarget : null;
    if (!line) return;
    event.preventDefault();
    close();
    onMet(line);
  };
  const close = (): void => {
    observer.disconnect();
    target.removeEventListener(LINK_EVENT, onOffer);
  };
  const observer = new MutationObserver(close);
  observer.observe(target.document, { childList: true, subtree: true });
  target.addEventListener(LINK_EVENT, onOffer);
  setTimeout(close, 0); // where the parser waits for the network, nothing may wait with it
}

/**
 * False when the page may have run scripts already: an extension that is installed or updated while
 * a tab is open. Meeting in private is then no longer possible, only a reload helps.
 */
export function isBeforePage(target: Window): boolean {
  return (
    target.document.readyState === 'loading' &&
    (target.document.body as HTMLElement | null) === null
  );
}
