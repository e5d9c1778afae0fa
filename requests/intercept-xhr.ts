import type { RequestGate } from './gate';

type Shape = NonNullable<ReturnType<RequestGate['match']>>;

/** Puts the gate in front of `XMLHttpRequest` and `sendBeacon`, which carry no known send today. */
export function interceptXhr(target: Window & typeof globalThis, gate: RequestGate): void {
  const prototype = target.XMLHttpRequest.prototype;
  const { open, send } = {
    open: Reflect.get(prototype, 'open') as (...args: unknown[]) => void,
    send: Reflect.get(prototype, 'send') as (body?: unknown) => void,
  };
  const shapes = new WeakMap<XMLHttpRequest, Shape>();

  Reflect.set(prototype, 'open', function (this: XMLHttpRequest, ...args: unknown[]): void {
    const shape = gate.match(String(args[0]), String(args[1]));
    if (shape) shapes.set(this, shape);
    else shapes.delete(this);
    Reflect.apply(open, this, args);
  });
  Reflect.set(
    prototype,
    'send',
    function (this: XMLHttpRequest, body?: XMLHttpRequestBodyInit | null): void {
      const shape = shapes.get(this);
      if (!shape) {
        Reflect.apply(send, this, [body]);
        return;
      }
      void gate.check(shape, body).then((passage) => {
        if (passage.kind === 'refuse') this.dispatchEvent(new ProgressEvent('error'));
        else Reflect.apply(send, this, [passage.body ?? body]);
      });
    },
  );
}

/** A beacon cannot wait for an answer: on a known address it is not sent. */
export function interceptBeacon(target: Window & typeof globalThis, gate: RequestGate): void {
  const native = Reflect.get(target.navigator, 'sendBeacon') as Navigator['sendBeacon'];
  target.navigator.sendBeacon = (url, data) =>
    gate.match('POST', String(url)) ? false : Reflect.apply(native, target.navigator, [url, data]);
}
