import type { ChatEvent } from '../site-kit/page/chat-contract';
import { readEvents } from '../site-kit/page/read-events';

interface StreamMessage {
  readonly type: string;
  readonly message?: { readonly uuid: string };
  readonly delta?: { readonly type?: string; readonly text?: string };
}

/** Turns Claude's answer stream into events of the conversation. */
export async function* readCompletion(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatEvent> {
  for await (const { data } of readEvents(body)) {
    const { type, message, delta } = JSON.parse(data) as StreamMessage; // by the stream's contract
    if (type === 'message_start' && message !== undefined) {
      yield { kind: 'assistant', id: message.uuid };
    }
    if (type === 'content_block_delta' && delta?.type === 'text_delta') {
      yield { kind: 'text', text: delta.text ?? '' };
    }
  }
}
