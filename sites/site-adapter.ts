/** What Tesuri must know about a chat site. Data only: every behaviour lives once, outside. */
import type { BodyShape } from '../core/wire/body-shape';

/** Where one kind of request carries the user's text; how its body is built is in `BodyShape`. */
export interface RequestShape extends BodyShape {
  readonly id: string;
  readonly kind: 'send' | 'draft' | 'title';
  readonly method: 'POST';
  /** Regular expression on the path, without host and query, from start to end. */
  readonly path: string;
  /**
   * What to do with findings: `refuse` fails the request; `strip` removes `stripField` and lets the
   * rest go, so that the site keeps what it needs of the answer.
   */
  readonly onFinding: 'refuse' | 'strip';
}

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
  readonly requests: readonly RequestShape[];
}
