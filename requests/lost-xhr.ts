/**
 * Lets an `XMLHttpRequest` that is not sent end as one whose connection was lost.
 *
 * The browser never learns of the send, so the object has to be dressed: `readyState` on the object
 * itself (status, text and headers of an opened request are already those of a failed one), and the
 * events in the order of the standard.
 * @see https://xhr.spec.whatwg.org/#request-error-steps
 */
import { attribute, createNotes, define, dispatch, runLater } from './natives';

export interface LostXhr {
  /** Ends with `error`, after the call as the network would; `bytes` is the size of the body. */
  failLater(xhr: XMLHttpRequest, bytes: number): void;
  /** Ends a synchronous one: what `send` throws. */
  failNow(xhr: XMLHttpRequest): DOMException;
  /** The page aborts; `waiting` while the browser does not know of the send. */
  abort(xhr: XMLHttpRequest, waiting: boolean): void;
  /** True from `send` to the next `open` of a request that ended here. */
  has(xhr: XMLHttpRequest): boolean;
  /** The page opens the object anew. */
  forget(xhr: XMLHttpRequest): void;
}

type Stage = 'pending' | 'ended';

const DONE = 4;
const UNSENT = 0;
const removeOwn = Reflect.deleteProperty;
const NativeEvent = Event;
const NativeDomException = DOMException;

function showState(xhr: XMLHttpRequest, value: number): void {
  define(xhr, 'readyState', { value, configurable: true });
}

export function createLostXhr(target: Window & typeof globalThis): LostXhr {
  const NativeProgressEvent = target.ProgressEvent;
  const uploadOf = attribute(target.XMLHttpRequest.prototype, 'upload');
  // An object per send, so that a timer can tell whether the page has moved on.
  const stages = createNotes<{ stage: Stage } | undefined>();

  const progress = (on: EventTarget, type: string, total = 0): void => {
    dispatch(on, new NativeProgressEvent(type, { total, lengthComputable: total > 0 }));
  };
  const end = (xhr: XMLHttpRequest, type: 'error' | 'abort'): void => {
    showState(xhr, DONE);
    dispatch(xhr, new NativeEvent('readystatechange'));
    const upload = uploadOf(xhr);
    progress(upload, type);
    progress(upload, 'loadend');
    progress(xhr, type);
    progress(xhr, 'loadend');
  };

  return {
    failLater(xhr, bytes) {
      const mine: { stage: Stage } = { stage: 'pending' };
      stages.put(xhr, mine);
      progress(xhr, 'loadstart');
      if (bytes > 0) progress(uploadOf(xhr), 'loadstart', bytes);
      runLater(() => {
        if (stages.of(xhr) !== mine || mine.stage !== 'pending') return;
        mine.stage = 'ended';
        end(xhr, 'error');
      }, 0);
    },
    failNow(xhr) {
      stages.put(xhr, { stage: 'ended' });
      showState(xhr, DONE);
      return new NativeDomException('The request could not be sent.', 'NetworkError');
    },
    abort(xhr, waiting) {
      const stage = stages.of(xhr);
      if (!waiting && !stage) return;
      const pending = waiting || stage?.stage === 'pending';
      stages.put(xhr, { stage: 'ended' });
      if (pending) end(xhr, 'abort');
      showState(xhr, UNSENT);
    },
    has: (xhr) => stages.of(xhr) !== undefined,
    forget(xhr) {
      if (!stages.of(xhr)) return;
      stages.put(xhr, undefined);
      removeOwn(xhr, 'readyState');
    },
  };
}
