import type { Link } from './link';
import { attribute, isOf, method } from './natives';
import { wrapNative } from './wrap-native';

/**
 * Tells the isolated half of inputs for files that stand nowhere in the document when a script opens
 * them: their `change` is heard by no listener of the document, only by one of their own.
 */
export function watchFileInputs(target: Window & typeof globalThis, link: Link): void {
  const { document } = target;
  const typeOf = attribute(target.HTMLInputElement.prototype, 'type');
  const rootOf = method(target.Node.prototype, 'getRootNode');
  const look = (element: unknown): void => {
    if (!isOf(typeOf, element) || typeOf(element) !== 'file') return;
    const input = element as HTMLInputElement; // has its `type`
    if (rootOf(input) !== document) link.fileInput(input);
  };
  for (const [owner, name] of [
    [target.HTMLElement.prototype, 'click'],
    [target.HTMLInputElement.prototype, 'showPicker'],
  ] as const) {
    wrapNative(owner, name, (call) => {
      look(call.self);
      return call.pass();
    });
  }
}
