/** What the page-world half and the isolated half of the request gate say to each other. */
import type { FailureAction } from '../guideline/schema';

/** A request that is about to leave, with the words in it. */
export interface GateQuestion {
  readonly kind: 'question';
  readonly id: number;
  /** Id of the request shape in the site's data. */
  readonly shape: string;
  /** The user's words, or why they could not be read. */
  readonly body:
    { readonly readable: true; readonly texts: readonly string[] } | { readonly readable: false };
}

export interface GateReply {
  readonly kind: 'reply';
  readonly id: number;
  readonly answer: 'pass' | 'refuse' | 'strip';
}

/** What to do when the other half is silent; sent again whenever the guideline changes. */
export interface GatePolicy {
  readonly kind: 'policy';
  readonly onFailure: FailureAction;
}

/** The page-world half could not ask in time and acted on the policy. */
export interface GateTimeout {
  readonly kind: 'timeout';
  readonly shape: string;
  readonly answer: 'pass' | 'refuse';
}

/** Proof of life, asked and answered. */
export interface GateHello {
  readonly kind: 'hello';
}

export type PageToGuard = GateQuestion | GateTimeout | GateHello;
export type GuardToPage = GateReply | GatePolicy | GateHello;

/** Name of the one-shot event by which the two halves meet before any script of the page runs. */
export const LINK_EVENT = 'tesuri:link';
