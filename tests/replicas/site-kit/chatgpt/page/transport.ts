import type {
  ChatEvent,
  LoadedConversation,
  Outgoing,
  Retry,
  Transport,
} from '../../page/chat-contract';
import {
  ROOT_PARENT,
  textOfContent,
  type SendBody,
  type WireContent,
  type WireMessage,
} from '../wire';
import type { ChatgptApi } from './api';
import { readAnswer } from './delta-reader';
import type { Drafts } from './drafts';
import type { Sentinel } from './sentinel';
import type { FileReference } from './upload';

export interface ChatgptTransportParts {
  readonly api: ChatgptApi;
  readonly sentinel: Sentinel;
  readonly drafts: Drafts;
  /** Fields of each send and prepare that only this front end has. */
  readonly envelope: Readonly<Record<string, unknown>>;
  readonly load: 'one' | 'batch';
  readonly history: boolean;
}

type Sent = Outgoing<FileReference>;

export function createTransport(parts: ChatgptTransportParts): Transport<FileReference> {
  const { api, sentinel, drafts } = parts;
  let proof: Readonly<Record<string, string>> = {};

  async function* post(
    body: Omit<SendBody, 'client_prepare_state'>,
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent> {
    const prepared = drafts.takeForSend();
    const response = await api.open('f/conversation', {
      body: { ...parts.envelope, ...body, client_prepare_state: prepared.state },
      headers: {
        ...proof,
        ...(prepared.conduitToken === undefined
          ? {}
          : { 'x-conduit-token': prepared.conduitToken }),
      },
      signal,
    });
    if (response.body !== null) yield* readAnswer(response.body);
    sentinel.prefetch();
  }

  return {
    async beforeSend() {
      // Where the proof cannot be had, the site lets the send itself fail.
      proof = await sentinel.headers().catch(() => ({}));
    },
    send: (outgoing) =>
      post(
        {
          action: 'next',
          messages: [toSentMessage(outgoing)],
          ...inConversation(outgoing),
          ...attributionOf(outgoing),
        },
        outgoing.signal,
      ),
    retry: (retry) =>
      post({ action: 'variant', messages: [], ...inConversation(retry) }, retry.signal),
    stop: (conversationId) =>
      void api
        .post('stop_conversation', { conversation_id: conversationId })
        .catch(() => undefined),
    load: async (id) =>
      parts.load === 'one'
        ? toLoaded(await api.get(`conversation/${id}`))
        : toLoaded(
            ((await api.post('conversations/batch', { conversation_ids: [id] })) as unknown[])[0], // our own server
          ),
    async list() {
      if (!parts.history) return [];
      const { items } = (await api.get('conversations?offset=0&limit=28&order=updated')) as {
        items: { id: string; title: string }[];
      }; // our own server
      return items;
    },
  };
}

function inConversation({ conversationId, parentId }: Pick<Retry, 'conversationId' | 'parentId'>) {
  return {
    ...(conversationId === null ? {} : { conversation_id: conversationId }),
    parent_message_id: parentId ?? ROOT_PARENT,
  };
}

function attributionOf({ trigger }: Sent) {
  return { turn_attribution: { turn_trigger: trigger } };
}

export function toMessage(id: string, text: string): WireMessage {
  return {
    id,
    author: { role: 'user' },
    create_time: Date.now() / 1000,
    content: { content_type: 'text', parts: [text] },
    metadata: {
      serialization_metadata: { render_format: 'plain' },
      submission_mode: 'manual_send',
    },
    recipient: 'all',
  };
}

function toSentMessage({ userId, text, attachments }: Sent): WireMessage {
  const message = toMessage(userId, text);
  if (attachments.length === 0) return message;
  const files = attachments.map(({ reference }) => reference);
  const images = files.filter(({ mimeType }) => mimeType.startsWith('image/'));
  const content: WireContent =
    images.length === 0
      ? message.content
      : {
          content_type: 'multimodal_text',
          parts: [
            ...images.map(({ id, size }) => ({
              content_type: 'image_asset_pointer' as const,
              asset_pointer: `sediment://${id}`,
              size_bytes: size,
            })),
            text,
          ],
        };
  return {
    ...message,
    content,
    metadata: {
      ...message.metadata,
      attachments: files.map(({ id, name, size, mimeType }) => ({
        id,
        name,
        size,
        mime_type: mimeType,
      })),
    },
  };
}

interface WireConversation {
  readonly conversation_id: string;
  readonly title: string;
  readonly mapping: Readonly<Record<string, { readonly message: WireMessage }>>;
}

function toLoaded(value: unknown): LoadedConversation {
  const { conversation_id, title, mapping } = value as WireConversation; // our own server
  return {
    id: conversation_id,
    title,
    turns: Object.values(mapping).map(({ message }) => ({
      id: message.id,
      role: message.author.role,
      text: textOfContent(message.content),
    })),
  };
}
