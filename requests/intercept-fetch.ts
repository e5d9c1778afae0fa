import type { GatePass, GateStrip } from '../core/gate/link';
import type { KnownShape, Met, RequestGate } from './gate';
import {
  attribute,
  follow,
  isOf,
  isPromise,
  listen,
  makePromise,
  NativeTypeError,
  unlisten,
} from './natives';
import {
  isRequest,
  rebuildBody,
  takeBody,
  takeRequestBody,
  type CancelReading,
  type LaterBody,
  type TakenBody,
} from './take-body';
import { wrapNative, type NativeCall } from './wrap-native';

const requestUrl = attribute(Request.prototype, 'url');
const requestMethod = attribute(Request.prototype, 'method');
const requestSignal = attribute(Request.prototype, 'signal');
const isAborted = attribute(AbortSignal.prototype, 'aborted');
const abortReason = attribute(AbortSignal.prototype, 'reason');

type Init = Readonly<Record<string, unknown>> | null | undefined;

/**
 * Puts the gate in front of `fetch`. Requests that no pattern knows go straight on with the very
 * arguments of the page; a refused one fails as a lost connection does, which every site handles.
 */
export function interceptFetch(target: Window & typeof globalThis, gate: RequestGate): void {
  // Each engine has words of its own for it, and sites look at them.
  const lostMessage =
    'mozInnerScreenX' in target
      ? 'NetworkError when attempting to fetch resource.'
      : 'Failed to fetch';
  const lost = (): Error => new NativeTypeError(lostMessage);

  wrapNative(target, 'fetch', (call) => {
    const shape = meet(call, gate);
    if (shape === 'same-site') gate.glance(() => bodyOf(call));
    if (shape === undefined || shape === 'same-site') return call.pass();
    const signal = signalOf(call);
    if (signal && isAborted(signal)) return call.pass(); // never leaves; rejects by itself
    const taken = takeCallBody(call);
    if (taken.kind === 'later') return askLater({ call, shape, gate, signal, taken, lost });
    if (taken.kind === 'spent') return call.pass(); // rejects, in the browser's words
    const reply = gate.ask(shape, taken.body);
    if (reply.answer === 'refuse') return makePromise((_, reject) => reject(lost()));
    return send(call, reply);
  });
}

function meet({ args }: NativeCall, gate: RequestGate): Met {
  try {
    const input = args[0];
    const init = args[1] as Init;
    const request = isRequest(input) ? input : undefined;
    const method = init?.['method'] ?? (request ? requestMethod(request) : 'GET');
    return gate.match(method, request ? requestUrl(request) : input);
  } catch {
    return undefined; // a getter of the page threw, and will for the browser too
  }
}

function takeCallBody(call: NativeCall): TakenBody {
  const body = bodyOf(call);
  return isRequest(body) ? takeRequestBody(body) : takeBody(body);
}

/** As in `fetch` itself, a body in the options wins over the one of the request. */
function bodyOf({ args }: NativeCall): unknown {
  const own = (args[1] as Init)?.['body'];
  return (own === undefined || own === null) && isRequest(args[0]) ? args[0] : own;
}

function signalOf({ args }: NativeCall): AbortSignal | undefined {
  const own = (args[1] as Init)?.['signal'];
  const signal = own === undefined && isRequest(args[0]) ? requestSignal(args[0]) : own;
  return isOf(isAborted, signal) ? (signal as AbortSignal) : undefined;
}

interface LaterCall {
  readonly call: NativeCall;
  readonly shape: KnownShape;
  readonly gate: RequestGate;
  readonly signal: AbortSignal | undefined;
  readonly taken: Extract<TakenBody, { kind: 'later' }>;
  readonly lost: () => Error;
}

/** Where reading takes time the page may give up meanwhile, as it could while the browser sends. */
function askLater({ call, shape, gate, signal, taken, lost }: LaterCall): Promise<unknown> {
  return makePromise((resolve, reject) => {
    let over = false;
    let cancel: CancelReading = () => undefined;
    const end = (): boolean => {
      if (over) return false;
      over = true;
      if (signal) unlisten(signal, 'abort', onAbort);
      return true;
    };
    const onAbort = (): void => {
      const reason: unknown = signal && abortReason(signal);
      if (!end()) return;
      cancel(reason);
      reject(reason);
    };
    const onRead = (read: LaterBody): void => {
      if (!end()) return;
      const reply = gate.ask(shape, read.body);
      if (reply.answer === 'refuse') reject(lost());
      else settleWith(() => send(call, reply, read.replacement), resolve, reject);
    };
    const onFailure = (): void => {
      if (end()) reject(lost()); // what cannot be read could not be sent either
    };
    if (signal) listen(signal, 'abort', onAbort);
    cancel = taken.read(onRead, onFailure);
    // A stream runs code of the page when it is read, which may give up there and then.
    if (signal && isAborted(signal)) cancel(abortReason(signal));
  });
}

/** Hands a promise on without asking the page's `then`, where it is one of the browser's. */
function settleWith(
  call: () => unknown,
  resolve: (value: unknown) => void,
  reject: (reason: unknown) => void,
): void {
  try {
    const result = call();
    if (isPromise(result)) follow(result, resolve, reject);
    else resolve(result); // another extension was here before us
  } catch (error) {
    reject(error);
  }
}

function send(call: NativeCall, reply: GatePass | GateStrip, replacement?: BodyInit): unknown {
  const input = call.args[0];
  const init = call.args[1] as Init;
  if (reply.answer === 'strip') {
    return call.pass([input, withBody(init, rebuildBody(init?.['body'], reply.body))]);
  }
  return replacement === undefined ? call.pass() : call.pass([input, withBody(init, replacement)]);
}

/** The page's options with another body. `for…in` also finds what a class or a request inherits. */
function withBody(init: Init, body: unknown): Record<string, unknown> {
  const copy = { __proto__: null } as unknown as Record<string, unknown>;
  for (const name in init) copy[name] = init[name];
  copy['body'] = body;
  return copy;
}
