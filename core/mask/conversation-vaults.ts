import type { Vault } from './vault';

/** Where a chat page stands: in a conversation, in one that has no lasting id yet, or in a new chat. */
export interface ConversationPlace {
  /** Undefined in a new chat. */
  readonly id: string | undefined;
  /** The id will be replaced once the site has a real one. */
  readonly temporary: boolean;
}

/** How a site writes conversations into its path; a `SiteAdapter` is one. */
export interface ConversationPaths {
  readonly conversation: string;
  readonly temporaryConversation?: string;
}

export interface ConversationVaults {
  /** The vault of the conversation in which the page stands now. */
  at(place: ConversationPlace, nowMs: number): Vault;
  /** A prompt is leaving from `place`: a new chat is about to get its id. Call before the release. */
  sent(place: ConversationPlace, nowMs: number): void;
}

export declare function conversationPlace(
  path: string,
  paths: ConversationPaths,
): ConversationPlace;

export declare function createConversationVaults(): ConversationVaults;
