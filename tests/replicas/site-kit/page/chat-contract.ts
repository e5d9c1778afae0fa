/** What a page's conversation and its transport say to each other. */

export interface Turn {
  /** Stays the same for one turn, whatever ids it gets. */
  readonly key: string;
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly state: 'waiting' | 'streaming' | 'done';
  /** Names of the files that went along. */
  readonly files: readonly string[];
}

/** What a send is made of. `TRef` is how the site refers to a file. */
export interface Draft<TRef> {
  readonly text: string;
  readonly attachments: readonly SentAttachment<TRef>[];
  readonly trigger: 'composer' | 'suggestion' | 'prefill' | 'edit';
}

export interface SentAttachment<TRef> {
  readonly name: string;
  readonly reference: TRef;
}

export interface Outgoing<TRef> extends Draft<TRef> {
  /** Null in a new conversation, unless the page itself makes its id. */
  readonly conversationId: string | null;
  readonly isNew: boolean;
  /** Null where nothing comes before. */
  readonly parentId: string | null;
  readonly userId: string;
  readonly assistantId: string;
  readonly signal: AbortSignal;
}

export type Retry = Omit<Outgoing<never>, 'text' | 'attachments' | 'trigger' | 'isNew'>;

export type ChatEvent =
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'assistant'; readonly id: string }
  /** More of the answer. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'title'; readonly title: string };

export interface LoadedConversation {
  readonly id: string;
  readonly title: string;
  readonly turns: readonly Pick<Turn, 'id' | 'role' | 'text'>[];
}

export interface ConversationLink {
  readonly id: string;
  readonly title: string;
}

export interface Transport<TRef> {
  /** Calls that go out before the send itself. */
  readonly beforeSend: () => Promise<void>;
  /** Rejects when the site cannot be reached or says no. */
  readonly send: (outgoing: Outgoing<TRef>) => AsyncIterable<ChatEvent>;
  readonly retry: (retry: Retry) => AsyncIterable<ChatEvent>;
  readonly stop: (conversationId: string | null) => void;
  readonly load: (id: string) => Promise<LoadedConversation>;
  readonly list: () => Promise<readonly ConversationLink[]>;
}
