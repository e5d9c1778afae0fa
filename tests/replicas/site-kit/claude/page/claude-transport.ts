import type { SentAttachment, Transport } from '../../page/chat-contract';
import type { FileReference } from '../wire';

/** How a page of Claude talks to its server; accounts differ in it. */
export interface ClaudeTransport extends Transport<FileReference> {
  readonly upload: (file: File, conversationId: string) => Promise<FileReference>;
  /** The words or the files in the composer are others than before. */
  readonly draftChanged?: (draft: ComposerDraft) => void;
  readonly rename?: (conversationId: string, title: string) => Promise<void>;
  readonly chooseModel?: (conversationId: string, model: string) => void;
}

export interface ComposerDraft {
  readonly why: 'typed' | 'attached';
  readonly text: string;
  readonly attachments: readonly SentAttachment<FileReference>[];
  readonly conversationId: string | null;
  readonly parentId: string | null;
}
