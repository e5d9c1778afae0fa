/** Bodies that Claude's page and server exchange as JSON. */

/** A made-up organisation: the one that the practice user belongs to. */
export const ORGANIZATION = '0f5c7a52-31d4-4b0e-9d3a-6a7be1c90d11';

/** Parent of the first message of a conversation. */
export const ROOT_PARENT = '00000000-0000-4000-8000-000000000000';

/** Text that travels inside the send; a long paste has no name. */
export interface InlineAttachment {
  readonly file_name: string;
  readonly file_type: string;
  readonly file_size: number;
  readonly extracted_content: string;
}

/** How a send refers to a file: by its text, or by the id that the upload gave it. */
export type FileReference =
  | { readonly kind: 'inline'; readonly attachment: InlineAttachment }
  | { readonly kind: 'uploaded'; readonly id: string };

export interface CompletionBody {
  readonly prompt: string;
  readonly parent_message_uuid: string;
  readonly turn_message_uuids: {
    readonly human_message_uuid: string;
    readonly assistant_message_uuid: string;
  };
  readonly attachments: readonly InlineAttachment[];
  readonly files: readonly string[];
  readonly create_conversation_params?: { readonly name: string };
}

export type RetryBody = Pick<CompletionBody, 'parent_message_uuid' | 'turn_message_uuids'>;

export interface WireMessage {
  readonly uuid: string;
  readonly sender: 'human' | 'assistant';
  readonly text: string;
}
