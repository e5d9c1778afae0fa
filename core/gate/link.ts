/**
 * What the page-world half and the isolated half of the request gate say to each other.
 *
 * The page-world half hands bodies over unread: that world belongs to the page as well, so nothing
 * is parsed or decided there. Everything here is plain data that survives a structured clone.
 */
import type { FailureAction } from '../guideline/schema';
import type { ActionRules } from '../wire/body-shape';

/** A request body as the page gave it. */
export type RawBody =
  | ReadableBody
  /** Cannot be looked into, or not in time: a blob in a beacon, a document. */
  | { readonly kind: 'opaque' };

export type ReadableBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> };

/** A request that is about to leave. Answered while the page waits, inside the same call. */
export interface GateRequest {
  readonly kind: 'request';
  /** Id of the request shape in the site's data. */
  readonly shape: string;
  readonly body: RawBody;
}

/** What the isolated half made of a request: the words in it, for a verdict. */
export interface GateQuestion {
  /** Id of the request shape in the site's data. */
  readonly shape: string;
  /** Of the action met in the body, where the address serves several; otherwise the shape's count. */
  readonly action?: ActionRules;
  /** The user's words, or that they could not be read. Unreadable is never clean. */
  readonly body:
    { readonly readable: true; readonly texts: readonly string[] } | { readonly readable: false };
}

/** `strip` sends the request without the field that carries the words. */
export type GateAnswer = 'pass' | 'refuse' | 'strip';

export type GateReply = GatePass | GateRefuse | GateStrip;

export interface GatePass {
  readonly kind: 'reply';
  readonly answer: 'pass';
}

export interface GateRefuse {
  readonly kind: 'reply';
  readonly answer: 'refuse';
}

export interface GateStrip {
  readonly kind: 'reply';
  readonly answer: 'strip';
  /** What to send instead, of the same kind as the body asked about. */
  readonly body: ReadableBody;
}

/** What to do without being told each time; sent again whenever it changes. */
export interface GatePolicy {
  readonly kind: 'policy';
  /** When the other half is silent. */
  readonly onFailure: FailureAction;
  /** Strays are to be shown: only while there is a draft to look for. */
  readonly showStrays: boolean;
  /** Requests to ask about beside those of the site's file, and before them. */
  readonly more: readonly GatePlace[];
}

/** Where a request goes that the gate asks about. */
export interface GatePlace {
  /** Id of the request shape. */
  readonly id: string;
  readonly method: 'POST' | 'SOCKET';
  readonly hosts: readonly string[];
  /** Regular expression on the path. */
  readonly path: string;
}

/** The page-world half got no answer in time, which is at once, and acted on the policy. */
export interface GateTimeout {
  readonly kind: 'timeout';
  readonly shape: string;
  readonly answer: 'pass' | 'refuse';
}

/** The page opens a socket to a known address. */
export interface GateOpened {
  readonly kind: 'opened';
  readonly shape: string;
}

/** A body on its way to the site that no pattern knows; it goes whatever is found in it. */
export interface GateStray {
  readonly kind: 'stray';
  readonly body: ReadableBody;
}

/** Proof of life, asked and answered. */
export interface GateHello {
  readonly kind: 'hello';
}

export type PageToGuard = GateRequest | GateTimeout | GateOpened | GateStray | GateHello;
export type GuardToPage = GateReply | GatePolicy | GateHello;

/** Name of the one-shot event by which the two halves meet before any script of the page runs. */
export const LINK_EVENT = 'tesuri:link';
