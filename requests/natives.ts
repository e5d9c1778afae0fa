/**
 * The browser's own functions, taken before the page can change them.
 *
 * The line we draw: the page-world half shares its world with the page, so it parses nothing,
 * decides nothing and knows no secret. It has to do its work beside scripts that wrap `fetch`, swap
 * `Promise`, spoil prototypes, freeze them or log every call, and its line to the isolated half must
 * not show through any of them. So whatever touches a request, its body or the line after start-up
 * goes through functions taken here; no `for…of`, spread or array method, which ask the page's
 * prototypes. It cannot hold against a page written to get round it: such a page has the words
 * already, and every frame that it opens brings a `fetch` of its own.
 */

const { apply, getOwnPropertyDescriptor } = Reflect;
export { apply };

type Detached<Owner, Member> = Member extends (...args: infer Args) => infer Out
  ? (self: Owner, ...args: Args) => Out
  : never;

/** A method as a function of its object. */
export function method<Owner extends object, Name extends keyof Owner>(
  prototype: Owner,
  name: Name,
): Detached<Owner, Owner[Name]> {
  const native = prototype[name] as (...args: unknown[]) => unknown;
  return ((self: Owner, ...args: unknown[]) => apply(native, self, args)) as Detached<
    Owner,
    Owner[Name]
  >;
}

/** An attribute as a function of its object; throws for an object of another kind. */
export function attribute<Owner extends object, Name extends keyof Owner>(
  prototype: Owner,
  name: Name,
): (self: unknown) => Owner[Name] {
  const read = getOwnPropertyDescriptor(prototype, name)?.get;
  if (!read) throw new TypeError(`no attribute ${String(name)}`);
  return (self) => apply(read, self, []);
}

/** True when `read` accepts the value: right for objects of other frames too, unlike `instanceof`. */
export function isOf(read: (self: unknown) => unknown, value: unknown): boolean {
  try {
    read(value);
    return true;
  } catch {
    return false; // of another kind: that is the answer
  }
}

/** The first entry that is accepted; without asking the page's iterators. */
export function firstOf<T>(list: readonly T[], accepts: (entry: T) => boolean): T | undefined {
  const { length } = list;
  for (let index = 0; index < length; index += 1) {
    const entry = list[index] as T; // below the length
    if (accepts(entry)) return entry;
  }
  return undefined;
}

/** State about objects of the page; never shows on them. */
export interface Notes<T> {
  of(key: object): T | undefined;
  put(key: object, value: T): void;
}

const NativeWeakMap = WeakMap;
const getNote = method(WeakMap.prototype, 'get');
const putNote = method(WeakMap.prototype, 'set');

export function createNotes<T>(): Notes<T> {
  const map = new NativeWeakMap<object, T>();
  return {
    of: (key) => getNote(map, key) as T | undefined,
    put: (key, value) => void putNote(map, key, value),
  };
}

const NativePromise = Promise;
const nativeThen = Reflect.get(Promise.prototype, 'then') as (
  onValue: unknown,
  onReason: unknown,
) => Promise<unknown>;

export function makePromise<T>(
  run: (resolve: (value: T | Promise<T>) => void, reject: (reason: unknown) => void) => void,
): Promise<T> {
  return new NativePromise<T>(run);
}

export const define = Object.defineProperty;

export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof NativePromise;
}

/**
 * `then` of a promise that the browser has just made for us. It is ours alone, so it may be given a
 * `constructor` of its own; otherwise `then` asks the one of the page.
 */
export function follow<T>(
  promise: Promise<T>,
  onValue: (value: T) => void,
  onReason: (reason: unknown) => void,
): void {
  void define(promise, 'constructor', { value: undefined });
  void apply(nativeThen, promise, [onValue, onReason]);
}

export const matches = method(RegExp.prototype, 'exec');
export const upperCase = method(String.prototype, 'toUpperCase');
export const endsWith = method(String.prototype, 'endsWith');
export const decodePath = decodeURIComponent;
export const runLater = setTimeout;
export const NativeTypeError = TypeError;

export const listen = method(EventTarget.prototype, 'addEventListener');
export const unlisten = method(EventTarget.prototype, 'removeEventListener');
export const dispatch = method(EventTarget.prototype, 'dispatchEvent');
export const NativeCustomEvent = CustomEvent;
export const NativeMouseEvent = MouseEvent;
export const detailOf = attribute(CustomEvent.prototype, 'detail') as (self: unknown) => unknown;

export const NativeRegExp = RegExp;
export const NativeUrl = URL;
export const hostOf = attribute(URL.prototype, 'host');
export const pathOf = attribute(URL.prototype, 'pathname');
export const hrefOf = attribute(URL.prototype, 'href');
