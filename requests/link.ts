/** The page-world end of the private line to the isolated half. */
import type {
  GatePlace,
  GatePolicy,
  GateReply,
  GateTimeout,
  GuardToPage,
  PageToGuard,
  RawBody,
  ReadableBody,
} from '../core/gate/link';
import { detailOf, dispatch, listen, NativeCustomEvent, NativeMouseEvent } from './natives';
import { meet, type Line } from './meet';

/** Names of the events on the line, each heard by one half. */
export const TO_GUARD = 'guard';
export const TO_PAGE = 'page';
export const FILE_INPUT = 'file-input';

export interface Link {
  /** Asks about one request, within the call. On silence answers by policy, and says so. */
  ask(shape: string, body: RawBody): GateReply;
  /** Places to ask about beside those of the site's file; another list when they have changed. */
  more(): readonly GatePlace[];
  /** Tells that the page opens a socket to an address of this shape. */
  readonly opened: (shape: string) => void;
  /** True while the isolated half has a draft that it wants to find in strays. */
  watching(): boolean;
  /** Shows a body that left, or is about to, by a way that no pattern knows. Nothing comes back. */
  readonly stray: (body: ReadableBody) => void;
  /** Shows an input for files that stands in no document. */
  readonly fileInput: (input: HTMLInputElement) => void;
}

export function openLink(target: Window): Link {
  let line: Line | undefined;
  // Until the isolated half says otherwise. It speaks before any request can be made.
  let policy: Omit<GatePolicy, 'kind'> = { onFailure: 'block', showStrays: false, more: [] };
  let reply: GateReply | undefined;

  const tell = (detail: PageToGuard): void => {
    if (line) dispatch(line, new NativeCustomEvent(TO_GUARD, { detail }));
  };
  const hear = (message: GuardToPage): void => {
    if (message.kind === 'reply') reply = message;
    else if (message.kind === 'policy') policy = message;
    else tell({ kind: 'hello' });
  };

  meet(target, (met) => {
    line = met;
    // Only the other half has the node, and its world is closed to the page: no need to doubt it.
    listen(met, TO_PAGE, (event: Event) => hear(detailOf(event) as GuardToPage));
    tell({ kind: 'hello' });
  });

  return {
    ask(shape, body) {
      // While a question is out, the isolated half may touch the page, whose script may send.
      const outer = reply;
      reply = undefined;
      tell({ kind: 'request', shape, body });
      const mine = reply as GateReply | undefined;
      reply = outer;
      if (mine) return mine;
      const answer: GateTimeout['answer'] = policy.onFailure === 'warn' ? 'pass' : 'refuse';
      tell({ kind: 'timeout', shape, answer });
      return { kind: 'reply', answer };
    },
    opened: (shape) => tell({ kind: 'opened', shape }),
    more: () => policy.more,
    watching: () => policy.showStrays,
    stray: (body) => tell({ kind: 'stray', body }),
    fileInput(input) {
      // A node cannot travel as data between the worlds, but an event may point at it.
      if (line) dispatch(line, new NativeMouseEvent(FILE_INPUT, { relatedTarget: input }));
    },
  };
}
