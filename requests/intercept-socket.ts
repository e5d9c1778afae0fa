import type { RawBody } from '../core/gate/link';
import { createCallQueue, type CallQueue } from './call-queue';
import type { KnownShape, Met, RequestGate } from './gate';
import { attribute, createNotes, isOf } from './natives';
import { rebuildBody, takeBody, type TakenBody } from './take-body';
import { watchConstructor, wrapNative, type NativeCall } from './wrap-native';

const OPEN = 1;
const NativeString = String;
const NativeBlob = Blob;
const blobSize = attribute(NativeBlob.prototype, 'size');
const bufferLength = attribute(ArrayBuffer.prototype, 'byteLength');
const isView = Reflect.get(ArrayBuffer, 'isView') as (value: unknown) => boolean;

/**
 * Puts the gate in front of what is sent on a `WebSocket`, whenever and by whomever it was opened.
 *
 * A refused frame is swallowed: `send` returns as always, and nothing leaves. A socket has no way to
 * say that a single frame failed. An exception is one that no site expects there; a closed socket is
 * opened again at once by every site, and the frame then sent once more, over and over. So the page
 * waits for an answer that does not come, as behind a slow network, its stop control works, and the
 * guard has the words and tells the user.
 */
export function interceptSocket(target: Window & typeof globalThis, gate: RequestGate): void {
  const { prototype } = target.WebSocket;
  const urlOf = attribute(prototype, 'url');
  const stateOf = attribute(prototype, 'readyState');
  const known = createNotes<{ readonly met: Met }>();
  const queues = createNotes<CallQueue>();

  // The address is looked at here, and goes no further: its query holds a token on some sites.
  const metOf = (socket: object): Met => {
    const noted = known.of(socket);
    if (noted) return noted.met;
    const met = gate.match('SOCKET', urlOf(socket));
    known.put(socket, { met });
    return met;
  };

  watchConstructor(target, 'WebSocket', (args) => {
    if (args.length === 0) return args; // throws, in the browser's words
    const address = asAddress(args[0]);
    const met = gate.match('SOCKET', address);
    if (met !== undefined && met !== 'same-site') gate.opened(met);
    return args.length === 1 ? [address] : [address, args[1]];
  });

  wrapNative(prototype, 'send', (call) => {
    // Before a socket is open the browser throws, and afterwards it drops what it is given.
    if (call.args.length === 0 || !isOf(urlOf, call.self)) return call.pass();
    const socket = call.self as object;
    const met = metOf(socket);
    if (met === undefined || stateOf(socket) !== OPEN) return call.pass();
    if (typeof call.args[0] === 'symbol') return call.pass(); // throws, in the browser's words
    const frame = asFrame(call.args[0]);
    if (met === 'same-site') {
      gate.glance(() => frame);
      return call.pass([frame]);
    }
    const queue = queues.of(socket);
    const taken = takeBody(frame);
    if (taken.kind === 'now' && !queue?.busy()) {
      settle({ call, frame, shape: met, gate }, taken.body);
      return undefined;
    }
    enqueue({ call, frame, shape: met, gate }, taken, queueOf(queues, socket));
    return undefined;
  });

  wrapNative(prototype, 'close', (call) => {
    const queue = isOf(urlOf, call.self) ? queues.of(call.self as object) : undefined;
    if (!queue?.busy()) return call.pass();
    // What was sent before is still to go before the socket closes.
    queue.add((done) => {
      call.pass();
      done();
    });
    return undefined;
  });
}

/** The page's own `toString` is asked once, as without us; where it throws, the browser asks it too. */
function asAddress(value: unknown): unknown {
  try {
    return typeof value === 'symbol' ? value : NativeString(value);
  } catch {
    return value;
  }
}

/** What the browser makes of it; a page's own `toString` is asked once, as without us. */
function asFrame(value: unknown): unknown {
  if (typeof value === 'string' || isView(value)) return value;
  if (isOf(bufferLength, value) || isOf(blobSize, value)) return value;
  return NativeString(value);
}

interface Sending {
  readonly call: NativeCall;
  readonly frame: unknown;
  readonly shape: KnownShape;
  readonly gate: RequestGate;
}

function settle({ call, frame, shape, gate }: Sending, body: RawBody): void {
  const reply = gate.ask(shape, body);
  if (reply.answer === 'pass') call.pass([frame]);
  else if (reply.answer === 'strip') call.pass([rebuildBody(frame, reply.body)]);
}

function queueOf(
  queues: { of(key: object): CallQueue | undefined; put(key: object, value: CallQueue): void },
  socket: object,
): CallQueue {
  const queue = queues.of(socket) ?? createCallQueue();
  queues.put(socket, queue);
  return queue;
}

/** A blob is read first, and what is sent after it waits for it: a socket keeps its order. */
function enqueue(sending: Sending, taken: TakenBody, queue: CallQueue): void {
  queue.add((done) => {
    const go = (body: RawBody): void => {
      settle(sending, body);
      done();
    };
    if (taken.kind === 'now') go(taken.body);
    else if (taken.kind === 'later') {
      taken.read(
        ({ body }) => go(body),
        () => go({ kind: 'opaque' }),
      );
    } else go({ kind: 'opaque' });
  });
}
