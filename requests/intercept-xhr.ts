import type { RawBody } from '../core/gate/link';
import type { KnownShape, RequestGate } from './gate';
import { createLostXhr, type LostXhr } from './lost-xhr';
import { attribute, createNotes, isOf } from './natives';
import { rebuildBody, sizeOf, takeBody, type TakenBody } from './take-body';
import { wrapNative, type NativeCall } from './wrap-native';

/** What was opened last on one object, where a pattern knows it. */
interface Opened {
  readonly shape: KnownShape;
  readonly async: boolean;
  /** True while a body is read: the browser does not know of the send yet. */
  reading: boolean;
}

/**
 * Puts the gate in front of `XMLHttpRequest`. A refused request fails as a lost connection does,
 * with the states and events of one.
 */
export function interceptXhr(target: Window & typeof globalThis, gate: RequestGate): void {
  const { prototype } = target.XMLHttpRequest;
  const readyState = attribute(prototype, 'readyState');
  const notes = createNotes<Opened | undefined>();
  const toSite = createNotes<boolean>();
  const lost = createLostXhr(target);
  const noteOf = (self: unknown) => (isOf(readyState, self) ? notes.of(self as object) : undefined);

  wrapNative(prototype, 'open', (call) => {
    const result = call.pass(); // throws for the page where it must; then nothing has changed
    const xhr = call.self as XMLHttpRequest;
    const met = gate.match(call.args[0], call.args[1]);
    const async = call.args.length < 3 || Boolean(call.args[2]);
    lost.forget(xhr);
    const shape = met === 'same-site' ? undefined : met;
    notes.put(xhr, shape && { shape, async, reading: false });
    toSite.put(xhr, met === 'same-site');
    return result;
  });

  wrapNative(prototype, 'send', (call) => {
    const xhr = call.self as XMLHttpRequest;
    const opened = noteOf(xhr);
    if (!opened) {
      if (isOf(readyState, xhr) && toSite.of(xhr)) gate.glance(() => call.args[0]);
      return call.pass();
    }
    if (opened.reading || lost.has(xhr)) throw wrongState();
    const taken = takeBody(call.args[0]);
    if (taken.kind === 'now') return settle({ call, opened, gate, lost }, taken.body);
    // A synchronous send cannot wait for a blob to be read.
    if (!opened.async || taken.kind === 'spent') {
      return settle({ call, opened, gate, lost }, { kind: 'opaque' });
    }
    opened.reading = true;
    whenRead(taken, (body) => {
      if (notes.of(xhr) !== opened || !opened.reading) return; // aborted or opened anew meanwhile
      opened.reading = false;
      settle({ call, opened, gate, lost }, body);
    });
    return undefined;
  });

  wrapNative(prototype, 'abort', (call) => {
    const opened = noteOf(call.self);
    if (opened) {
      const waiting = opened.reading;
      opened.reading = false;
      lost.abort(call.self as XMLHttpRequest, waiting);
    }
    return call.pass();
  });
}

function whenRead(taken: Extract<TakenBody, { kind: 'later' }>, go: (body: RawBody) => void): void {
  taken.read(
    ({ body }) => go(body),
    () => go({ kind: 'opaque' }),
  );
}

interface Sending {
  readonly call: NativeCall;
  readonly opened: Opened;
  readonly gate: RequestGate;
  readonly lost: LostXhr;
}

function settle({ call, opened, gate, lost }: Sending, body: RawBody): unknown {
  const reply = gate.ask(opened.shape, body);
  if (reply.answer === 'pass') return call.pass();
  if (reply.answer === 'strip') return call.pass([rebuildBody(call.args[0], reply.body)]);
  const xhr = call.self as XMLHttpRequest;
  if (!opened.async) throw lost.failNow(xhr);
  lost.failLater(xhr, sizeOf(body));
  return undefined;
}

const NativeDomException = DOMException;

function wrongState(): DOMException {
  return new NativeDomException(
    "Failed to execute 'send' on 'XMLHttpRequest': The object's state must be OPENED.",
    'InvalidStateError',
  );
}
