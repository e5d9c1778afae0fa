/** Makes readable what a page of Claude sends over Connect-RPC. */
import { gunzipSync } from 'node:zlib';
import type { EndpointKind } from '../../../replica';
import {
  messagesAt,
  numberAt,
  readFields,
  textAt,
  type ProtobufField,
} from '../../protobuf-fields';
import { FLAG, splitEnvelopes } from '../connect-envelope';

export interface DecodedMessage {
  readonly message_id: string;
  readonly assistant_message_id: string;
  readonly text: string;
  readonly attachments: readonly { readonly file_id: string; readonly file_name: string }[];
  readonly parent_message_id: string;
  readonly input_mode: 'TYPED' | 'RETRY' | 'UNSPECIFIED';
  readonly inline_attachments: readonly {
    readonly file_name: string;
    readonly file_size: number;
    readonly file_type: string;
    readonly extracted_content: string;
  }[];
  readonly client_tools: readonly { readonly name: string; readonly description: string }[];
  readonly hidden_context: string;
}

export type ActionName =
  | 'send_message'
  | 'stop_generation'
  | 'rename_conversation'
  | 'update_conversation_settings'
  | 'warm_turn'
  | 'unknown';

export interface DecodedAction {
  readonly conversation_id: string;
  readonly action: ActionName;
  /** Number of the action; tells an unknown one. */
  readonly field: number;
  readonly message?: DecodedMessage;
  readonly text?: string;
}

const NAMES: Readonly<Record<number, ActionName>> = {
  2: 'send_message',
  3: 'stop_generation',
  6: 'rename_conversation',
  9: 'update_conversation_settings',
  15: 'warm_turn',
};
const INPUT_MODES = ['UNSPECIFIED', 'TYPED', 'RETRY'] as const;

const KINDS: Readonly<Record<ActionName, EndpointKind>> = {
  send_message: 'send',
  unknown: 'send',
  warm_turn: 'draft',
  rename_conversation: 'title',
  stop_generation: 'other',
  update_conversation_settings: 'other',
};

/** @throws when the bytes hold no action. */
export function decodeAction(
  raw: Buffer,
  headers: Readonly<Record<string, string>>,
): DecodedAction {
  const fields = readFields(unwrap(raw, headers));
  const [header] = messagesAt(fields, 1);
  const action = fields.find(({ number }) => number !== 1);
  if (header === undefined || action === undefined || !(action.value instanceof Uint8Array)) {
    throw new Error('no action in it');
  }
  const body = readFields(action.value);
  const name = NAMES[action.number] ?? 'unknown';
  const about = { conversation_id: textAt(header, 1), action: name, field: action.number };
  switch (name) {
    case 'send_message':
    case 'unknown':
      return { ...about, message: toMessage(body) };
    case 'warm_turn':
      return { ...about, message: toMessage(messagesAt(body, 1)[0] ?? []) };
    case 'rename_conversation':
    case 'update_conversation_settings':
      return { ...about, text: textAt(body, 1) };
    case 'stop_generation':
      return about;
  }
}

export function kindOfAction(decoded: string): EndpointKind {
  try {
    return KINDS[(JSON.parse(decoded) as DecodedAction).action]; // what `decodeAction` gave
  } catch {
    return 'other';
  }
}

/** Out of envelope and gzip, whichever there are. */
export function unwrap(raw: Buffer, headers: Readonly<Record<string, string>>): Buffer {
  if (headers['content-type'] !== 'application/connect+proto') return inflate(raw);
  const [first] = splitEnvelopes(raw).envelopes;
  if (first === undefined) throw new Error('an envelope without a message');
  const payload = Buffer.from(first.payload);
  return first.flag === FLAG.gzip ? gunzipSync(payload) : payload;
}

function inflate(raw: Buffer): Buffer {
  return raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
}

function toMessage(fields: readonly ProtobufField[]): DecodedMessage {
  return {
    message_id: textAt(fields, 1),
    assistant_message_id: textAt(fields, 2),
    text: textAt(fields, 3),
    attachments: messagesAt(fields, 4).map((file) => ({
      file_id: textAt(file, 1),
      file_name: textAt(file, 2),
    })),
    parent_message_id: textAt(fields, 5),
    input_mode: INPUT_MODES[numberAt(fields, 6)] ?? 'UNSPECIFIED',
    inline_attachments: messagesAt(fields, 15).map((attachment) => ({
      file_name: textAt(attachment, 1),
      file_size: numberAt(attachment, 2),
      file_type: textAt(attachment, 3),
      extracted_content: textAt(attachment, 4),
    })),
    client_tools: messagesAt(fields, 16).map((tool) => ({
      name: textAt(tool, 1),
      description: textAt(tool, 2),
    })),
    hidden_context: textAt(fields, 23),
  };
}
