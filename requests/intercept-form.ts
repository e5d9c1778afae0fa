import type { RequestGate } from './gate';
import { attribute, isOf, listen, method } from './natives';
import { wrapNative } from './wrap-native';

const eventTarget = attribute(Event.prototype, 'target');
const preventDefault = method(Event.prototype, 'preventDefault');
const attributeText = method(Element.prototype, 'getAttribute');

/**
 * Puts the gate in front of forms that the browser itself posts: by a button, `requestSubmit` or
 * `submit`. No chat site sends words that way, so such a post to a known address is one that nobody
 * described: it counts as unreadable, and the guideline says what becomes of it.
 */
export function interceptForm(target: Window & typeof globalThis, gate: RequestGate): void {
  const { prototype } = target.HTMLFormElement;
  const actionOf = attribute(prototype, 'action');
  const methodOf = attribute(prototype, 'method');
  const submitterOf = attribute(target.SubmitEvent.prototype, 'submitter');

  const mayLeave = (form: unknown, submitter: Element | null): boolean => {
    const ownMethod = submitter && attributeText(submitter, 'formmethod');
    const ownAction = submitter && attributeText(submitter, 'formaction');
    const met = gate.match(ownMethod ?? methodOf(form), ownAction ?? actionOf(form));
    if (met === undefined || met === 'same-site') return true;
    return gate.ask(met, { kind: 'opaque' }).answer === 'pass';
  };

  wrapNative(prototype, 'submit', (call) => {
    if (!isOf(actionOf, call.self) || mayLeave(call.self, null)) return call.pass();
    return undefined;
  });

  const onSubmit = (event: Event): void => {
    const form = eventTarget(event);
    // An event that a script made submits nothing.
    if (!event.isTrusted || !isOf(submitterOf, event) || !isOf(actionOf, form)) return;
    // Scripts of the page hear of it as ever, and may send by a way that can be read.
    if (!mayLeave(form, submitterOf(event))) preventDefault(event);
  };
  listen(target, 'submit', onSubmit, true);
}
