/** What Tesuri must know about a chat site. Data only: every behaviour lives once, outside. */
import type { BodyShape, OnFinding } from '../core/wire/body-shape';

interface RequestPlace {
  readonly id: string;
  /**
   * What the request is for. Where one address serves several actions, the action that is met in the
   * body says so instead, and this counts for a body that cannot be read.
   */
  readonly kind: 'send' | 'draft' | 'title';
  /** `SOCKET`: a frame sent on a WebSocket that was opened to this address. */
  readonly method: 'POST' | 'SOCKET';
  /** Host names it goes to, where these are not the site's own. */
  readonly hosts?: readonly string[];
  /** Regular expression on the path, without host and query, from start to end. */
  readonly path: string;
  /**
   * What to do with findings: `refuse` fails the request; `strip` takes the words out and lets the
   * rest go, so that the site keeps what it needs of the answer.
   */
  readonly onFinding: OnFinding;
}

/** Where one kind of request carries the user's text; how its body is built is in `BodyShape`. */
export type RequestShape = RequestPlace & BodyShape;

export interface SiteAdapter {
  readonly id: string;
  readonly name: string;
  /** Host names without scheme. */
  readonly hosts: readonly string[];
  /** Paths that are no chat (settings, login), as regular expressions. */
  readonly notChat: readonly string[];
  /** Paths that always show a composer, as regular expressions; elsewhere it may be absent. */
  readonly chat: readonly string[];
  /** The composer, best selector first. The visible match counts. */
  readonly composer: readonly string[];
  /** The send control; looked up from the composer's scope. */
  readonly send: readonly string[];
  /** Marks that turn a matching send control into a stop control. */
  readonly stop: readonly string[];
  /** Holds composer and send control; the nearest match above the composer. */
  readonly scope: readonly string[];
  /** A box in which a message already sent is edited. */
  readonly editBox: readonly string[];
  /** Sends an edit box; looked up next to it. Where none fits, the structure around it decides. */
  readonly editSend: readonly string[];
  /** Edit boxes in which a plain Enter makes a new line; there only Ctrl or Cmd + Enter sends. */
  readonly enterIsNewline: readonly string[];
  readonly assistantTurn: readonly string[];
  /** Present on, or in, an assistant turn, or in the scope, while the answer is still coming. */
  readonly streaming: readonly string[];
  /** Path of a conversation; the first group is its id. */
  readonly conversation: string;
  /** Ids that a conversation carries only until it has a real one. */
  readonly temporaryConversation?: string;
  /** From so many characters on a paste becomes a file, which may leave at once. Absent: never. */
  readonly longPasteFrom?: number;
  readonly requests: readonly RequestShape[];
}
