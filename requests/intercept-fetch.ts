import type { RequestGate } from './gate';

/**
 * Puts the gate in front of `fetch`. Requests that no pattern knows go straight on with the very
 * arguments of the page; a refused one fails as a lost connection does, which every site handles.
 */
export function interceptFetch(target: Window & typeof globalThis, gate: RequestGate): void {
  const nativeFetch = target.fetch;
  const call = (args: Parameters<typeof fetch>): Promise<Response> =>
    Reflect.apply(nativeFetch, target, args);

  async function guarded(
    input: RequestInfo | URL,
    init: RequestInit | undefined,
    shape: NonNullable<ReturnType<RequestGate['match']>>,
  ): Promise<Response> {
    const body = bodyOf(input, init);
    const passage = await gate.check(shape, body);
    if (passage.kind === 'refuse') throw new TypeError('Failed to fetch');
    if (passage.body === undefined) return call(init === undefined ? [input] : [input, init]);
    return call([input, { ...init, body: passage.body }]);
  }

  const wrapper = {
    fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const shape = gate.match(methodOf(input, init), urlOf(input));
      if (!shape) return call(init === undefined ? [input] : [input, init]);
      return guarded(input, init, shape);
    },
  };
  // Pages check whether `fetch` is native; a wrapper that says so keeps them from falling back.
  const nativeText = Function.prototype.toString.call(nativeFetch);
  Object.defineProperty(wrapper.fetch, 'toString', { value: () => nativeText });
  target.fetch = wrapper.fetch;
}

function urlOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : String(input);
}

function methodOf(input: RequestInfo | URL, init: RequestInit | undefined): string {
  return init?.method ?? (input instanceof Request ? input.method : 'GET');
}

/** A body in `init` wins over the one of the request, as in `fetch` itself. */
function bodyOf(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): BodyInit | null | undefined {
  if (init?.body !== undefined && init.body !== null) return init.body;
  return input instanceof Request ? input.clone().body : undefined;
}
