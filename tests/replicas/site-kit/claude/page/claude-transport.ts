import type { Transport } from '../../page/chat-contract';
import type { FileReference } from '../wire';

/** How a page of Claude talks to its server; accounts differ in it. */
export interface ClaudeTransport extends Transport<FileReference> {
  readonly upload: (file: File, conversationId: string) => Promise<FileReference>;
}
