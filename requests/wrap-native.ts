import { apply, createNotes, define } from './natives';

/** One call of a wrapped function, as the page made it. */
export interface NativeCall {
  readonly self: unknown;
  readonly args: readonly unknown[];
  /** Calls the browser's function with the page's own `this`, and its arguments or others. */
  pass(args?: readonly unknown[]): unknown;
}

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Puts `around` in front of a function of the browser.
 *
 * A proxy, so that name, length, descriptor, `new` and errors stay those of the native function.
 * Pages read its source text to see whether it is native, and fall back to worse ways if not.
 */
export function wrapNative(
  owner: object,
  name: string,
  around: (call: NativeCall) => unknown,
): void {
  wrap(owner, name, (native) => ({
    apply: (_, self, args) =>
      around({ self, args, pass: (other = args) => apply(native, self, other) }),
  }));
}

/** Looks at what a constructor of the browser is called with; `look` gives the arguments to use. */
export function watchConstructor(
  owner: object,
  name: string,
  look: (args: readonly unknown[]) => readonly unknown[],
): void {
  wrap(owner, name, (native) => ({
    construct: (_, args, target) => construct(native, look(args), target) as object,
  }));
}

function wrap(
  owner: object,
  name: string,
  trapsFor: (native: AnyFunction) => ProxyHandler<AnyFunction>,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const native = descriptor?.value as AnyFunction | undefined;
  if (!descriptor || typeof native !== 'function') return;
  const wrapped = new Proxy(
    native,
    withoutPrototype<ProxyHandler<AnyFunction>>({
      ...trapsFor(native),
      get: (_, key) => (key === 'toString' ? sourceText : (read(native, key) as unknown)),
    }),
  );
  nativeTexts.put(wrapped, apply(functionText, native, []) as string);
  define(owner, name, { ...descriptor, value: wrapped });
  const own = Object.getOwnPropertyDescriptor(native, 'prototype')?.value as object | undefined;
  // A page that asks an object for its constructor gets the one that it made it with.
  if (own) define(own, 'constructor', { value: wrapped, writable: true, configurable: true });
}

const { construct, get: read } = Reflect;

const functionText = Reflect.get(Function.prototype, 'toString') as AnyFunction;
const nativeTexts = createNotes<string>();
const sourceText = new Proxy(
  functionText,
  withoutPrototype<ProxyHandler<AnyFunction>>({
    apply: (_, self: object, args) => nativeTexts.of(self) ?? apply(functionText, self, args),
  }),
);

/** Otherwise a page that adds to `Object.prototype` adds traps. */
function withoutPrototype<T extends object>(handler: T): T {
  return Object.setPrototypeOf(handler, null) as T;
}
