/** What the page asks of its server, as protobuf: one request type for every act of the user. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { InlineAttachment } from '../site-kit/claude/wire';
import { CLIENT_TOOLS } from './client-tools';

export type Action =
  | { readonly kind: 'send'; readonly message: SendMessage }
  /** An action of a version to come: the same words under a number that nobody knows. */
  | { readonly kind: 'future'; readonly message: SendMessage }
  /** Says which message may follow, so that the server can get ready. */
  | { readonly kind: 'warm'; readonly message: SendMessage }
  | { readonly kind: 'stop' }
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'settings'; readonly model: string };

export interface SendMessage {
  readonly messageId: string;
  readonly assistantMessageId: string;
  /** Empty when another answer is asked for. */
  readonly text: string;
  readonly uploaded: readonly { readonly id: string; readonly name: string }[];
  readonly inline: readonly InlineAttachment[];
  readonly parentId: string;
  readonly retry: boolean;
  readonly locale: string;
  readonly hiddenContext: string;
}

const FIELD = {
  header: 1,
  send: 2,
  stop: 3,
  rename: 6,
  settings: 9,
  warm: 15,
  future: 60,
} as const;

const INPUT_MODE = { typed: 1, retry: 2 } as const;

export function encodeAction(
  action: Action,
  header: { readonly conversationId: string; readonly requestId: string },
): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter();
  embed(writer, FIELD.header, () => {
    text(writer, 1, header.conversationId);
    text(writer, 2, header.requestId);
    text(writer, 3, 'web_claude_ai');
  });
  embed(writer, FIELD[action.kind], () => encodeBody(writer, action));
  return writer.finish();
}

function encodeBody(writer: BinaryWriter, action: Action): void {
  switch (action.kind) {
    case 'send':
    case 'future':
      encodeMessage(writer, action.message);
      return;
    case 'warm':
      embed(writer, 1, () => encodeMessage(writer, action.message));
      return;
    case 'rename':
      text(writer, 1, action.title);
      return;
    case 'settings':
      text(writer, 1, action.model);
      return;
    case 'stop':
  }
}

function encodeMessage(writer: BinaryWriter, message: SendMessage): void {
  text(writer, 1, message.messageId);
  text(writer, 2, message.assistantMessageId);
  if (message.text !== '') text(writer, 3, message.text);
  for (const { id, name } of message.uploaded) {
    embed(writer, 4, () => {
      text(writer, 1, id);
      text(writer, 2, name);
    });
  }
  text(writer, 5, message.parentId);
  writer.tag(6, WireType.Varint).int32(message.retry ? INPUT_MODE.retry : INPUT_MODE.typed);
  text(writer, 7, 'claude-practice');
  text(writer, 12, 'Asia/Tokyo');
  text(writer, 13, message.locale);
  for (const attachment of message.inline) {
    embed(writer, 15, () => {
      text(writer, 1, attachment.file_name);
      writer.tag(2, WireType.Varint).int32(attachment.file_size);
      text(writer, 3, attachment.file_type);
      text(writer, 4, attachment.extracted_content);
    });
  }
  for (const tool of CLIENT_TOOLS) {
    embed(writer, 16, () => {
      text(writer, 1, tool.name);
      text(writer, 2, tool.description);
      text(writer, 3, tool.inputSchema);
    });
  }
  if (message.hiddenContext !== '') text(writer, 23, message.hiddenContext);
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function embed(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}
