/**
 * What the guard and its own panel frame say to each other over their private port.
 *
 * This port is the one place where words of the prompt may travel: it lives in one tab, between two
 * of our own contexts, in memory. Nothing here may be sent by runtime message or stored.
 */
import type { Evidence } from '../detect/evidence';
import type { FindingType } from '../detect/finding';
import type { ListName } from '../detect/own-lists';
import type { FileReport } from '../file/file-report';
import type { Action, Override } from '../guideline/schema';
import type { NoCopyCode } from './file-desk-port';
import type { Coverage } from './coverage';

/** Why somebody sends a held prompt as it is. A closed list: there is no field for free text. */
export const OVERRIDE_REASONS = [
  'false-alarm',
  'public-information',
  'consent-given',
  'approved-by-owner',
  'other',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** What the user has said, or may say, about the words of one finding for good. */
export type Listing =
  /** Nothing yet: both lists are open to them. */
  | 'open'
  /** They cannot be listed. */
  | 'closed'
  | 'never-flagged'
  | 'always-masked';

/** One finding as the Check tab shows it. */
export interface PanelFinding {
  readonly type: FindingType;
  readonly recognizer: string;
  readonly score: number;
  readonly action: Action;
  readonly ruleId: string;
  readonly clauseId: string;
  readonly maskable: boolean;
  readonly evidence: readonly Evidence[];
  /** Rows of a table of contacts. */
  readonly rows?: number;
  /** The words found, cut to `EXCERPT_LENGTH`. */
  readonly excerpt: string;
  /** What would stand in their place, for example `[氏名1]`. */
  readonly placeholder: string;
  readonly listing: Listing;
}
export const EXCERPT_LENGTH = 80;

/** Where the current prompt stands. */
export type PromptState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'clean' }
  | { readonly kind: 'findings' }
  /** A send was stopped and waits for the user. */
  | { readonly kind: 'held' }
  /** The masked text is being written and the site's own send replayed. */
  | { readonly kind: 'releasing' }
  /** Longer than a scan takes; held, and it must be shortened. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number };

/** One of the files that somebody wants to attach. */
export interface PanelFile {
  /** Absent for words that were pasted and would become a file of the page's own making. */
  readonly name?: string;
  readonly bytes: number;
  /** Absent until it has been read. */
  readonly report?: FileReport;
}

/** Files that were stopped on their way into the page. */
export type AttachState =
  | {
      readonly kind: 'reading';
      readonly files: readonly PanelFile[];
      /** 0 to 1, of all files. */
      readonly done: number;
    }
  /** Wait for the user. */
  | {
      readonly kind: 'held';
      readonly files: readonly PanelFile[];
      readonly decision: Action;
      readonly override: Override;
      readonly canMask: boolean;
      /** Why the masked copy that was asked for could not be made. */
      readonly noCopy?: NoCopyCode;
    }
  /** Masked copies are being made. */
  | { readonly kind: 'masking'; readonly files: readonly PanelFile[]; readonly done: number };

/** The outcome of the last act, shown until the next one. */
export const NOTICES = [
  'masked',
  'masked-and-sent',
  'sent-anyway',
  'inserted',
  /** The masked text could not be written and read back exactly: nothing was sent. */
  'write-failed',
  /** Text is right, but the site's send control did not act: press send again. */
  'send-failed',
  /** The page tried to send text with findings past the composer; the request was stopped. */
  'request-refused',
  /** The page sent something on a known address that could not be read; it was stopped. */
  'request-unreadable',
  /** A draft upload with findings was stripped before it left. */
  'draft-stripped',
  /** The user's own lists: what was done, which can be undone … */
  'never-flagged',
  'always-masked',
  'off-lists',
  'list-cleared',
  'lists-restored',
  /** … and why nothing was. */
  'nothing-selected',
  'not-listable',
  'list-full',
  'list-not-stored',
  /** Files: read, and nothing found … */
  'file-clean',
  /** … put in as they are, though nobody reads what they show … */
  'file-not-read',
  'file-masked',
  'file-attached-anyway',
  'file-not-attached',
  /** … and not put in, since the part that reads them did not answer. */
  'file-reader-failed',
] as const;
export type Notice = (typeof NOTICES)[number];

/** Everything the panel shows. A new snapshot replaces the old one whole. */
export interface GuardSnapshot {
  readonly site: string;
  readonly siteName: string;
  readonly coverage: Coverage;
  readonly prompt: PromptState;
  readonly findings: readonly PanelFinding[];
  readonly decision: Action;
  readonly canMask: boolean;
  readonly override: Override;
  readonly notice: Notice | null;
  /** The last answer with the originals put back; null when it held no placeholder. */
  readonly answer: { readonly text: string; readonly complete: boolean } | null;
  /** True while words that were masked, or refused on their way, can be put back. */
  readonly canPutBack: boolean;
  /** Terms on each of the user's own lists; null until they have been read. */
  readonly lists: Readonly<Record<ListName, number>> | null;
  /** Null while no file waits. */
  readonly attach: AttachState | null;
  /** Files that went into the page unread and that the next send takes along. */
  readonly unreadFiles: number;
}

export type GuardToPanel =
  | { readonly kind: 'snapshot'; readonly snapshot: GuardSnapshot }
  /** The panel was opened by the user or by a hold: take the focus. */
  | { readonly kind: 'focus'; readonly on: 'primary' | 'tab' | 'template-search' }
  /** Comes with a port for the worker that reads files: see `file-desk-port.ts`. */
  | { readonly kind: 'file-desk' };

export type PanelToGuard =
  /** The frame holds the port and can show something. Until then the guard does not count on it. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'mask-and-send' }
  | { readonly kind: 'mask' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'send-anyway'; readonly reason: OverrideReason | null }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'show-finding'; readonly index: number }
  | { readonly kind: 'insert-template'; readonly templateId: string; readonly text: string }
  | ListCommand
  | AttachCommand
  | { readonly kind: 'close' };

/** The user's word on files that wait. */
export type AttachCommand =
  | { readonly kind: 'attach-masked' }
  | { readonly kind: 'attach-nothing' }
  | { readonly kind: 'attach-anyway'; readonly reason: OverrideReason | null };

/** The words shown go along, so that nothing else is listed than what the user saw. */
interface ShownWords {
  readonly index: number;
  readonly excerpt: string;
}

/** Changes the user's own lists. */
export type ListCommand =
  | ({ readonly kind: 'list-finding'; readonly list: ListName } & ShownWords)
  /** What is selected in the box goes on the list of what is always masked. */
  | { readonly kind: 'list-selection' }
  | ({ readonly kind: 'unlist-finding' } & ShownWords)
  | { readonly kind: 'clear-list'; readonly list: ListName }
  | { readonly kind: 'undo-listing' };
