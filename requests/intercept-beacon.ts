import type { RequestGate } from './gate';
import { takeBody } from './take-body';
import { wrapNative } from './wrap-native';

/**
 * Puts the gate in front of `sendBeacon`. It answers within the call, so a body that takes time to
 * read counts as unreadable; `false` is how the browser itself says that a beacon was not taken.
 */
export function interceptBeacon(target: Window & typeof globalThis, gate: RequestGate): void {
  const prototype = Reflect.getPrototypeOf(target.navigator);
  if (!prototype) return;
  wrapNative(prototype, 'sendBeacon', (call) => {
    const shape = gate.match('POST', call.args[0]);
    if (shape === 'same-site') gate.glance(() => call.args[1]);
    if (shape === undefined || shape === 'same-site') return call.pass();
    const taken = takeBody(call.args[1]);
    const reply = gate.ask(shape, taken.kind === 'now' ? taken.body : { kind: 'opaque' });
    if (reply.answer === 'refuse') return false;
    if (reply.answer === 'pass') return call.pass();
    const { body } = reply;
    return call.pass([call.args[0], body.kind === 'text' ? body.text : body.bytes]);
  });
}
