/** Bodies that ChatGPT's page and server exchange. */

export interface ImagePart {
  readonly content_type: 'image_asset_pointer';
  readonly asset_pointer: string;
  readonly size_bytes: number;
}

export interface WireContent {
  readonly content_type: 'text' | 'multimodal_text';
  readonly parts: readonly (string | ImagePart)[];
}

export interface WireMessage {
  readonly id: string;
  readonly author: { readonly role: 'user' | 'assistant' };
  readonly create_time: number;
  readonly content: WireContent;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly recipient: 'all';
}

export type PrepareState = 'none' | 'sent' | 'success' | 'failure';

export interface SendBody {
  readonly action: 'next' | 'variant';
  readonly messages: readonly WireMessage[];
  readonly conversation_id?: string;
  readonly parent_message_id: string;
  readonly client_prepare_state: PrepareState;
}

/** Parent of the first message of a conversation. */
export const ROOT_PARENT = 'client-created-root';

/** One operation of the answer stream; what is absent is as in the one before. */
export interface Delta {
  readonly p?: string;
  readonly o?: 'add' | 'append' | 'replace' | 'patch';
  readonly v: unknown;
  readonly c?: number;
}

export const TEXT_PATH = '/message/content/parts/0';

/** The words of a message: its string parts. */
export function textOfContent(content: WireContent): string {
  return content.parts.filter((part) => typeof part === 'string').join('\n');
}
