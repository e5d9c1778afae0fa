/** Delivers a message to the background the way the browser does. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * @param sender Who sends, as the browser would say; the extension itself unless told otherwise.
 * @returns What was answered; undefined also where nobody means to answer.
 */
export function deliver(name: string, payload: unknown, sender: object = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const message = { tesuri: name, payload };
    const from = { id: fakeBrowser.runtime.id, ...sender };
    void fakeBrowser.runtime.onMessage.trigger(message, from, resolve).then((will: unknown[]) => {
      if (!will.includes(true)) resolve(undefined);
    });
  });
}
