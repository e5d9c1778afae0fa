import type { SiteTransport } from '../../page/use-chat-page';
import type { FileReference } from '../wire';

/** How a page of Claude talks to its server; accounts differ in it. */
export interface ClaudeTransport extends SiteTransport<FileReference> {
  readonly rename?: (conversationId: string, title: string) => Promise<void>;
  readonly chooseModel?: (conversationId: string, model: string) => void;
}
