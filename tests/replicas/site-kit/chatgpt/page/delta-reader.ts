/** Turns ChatGPT's answer stream into events of the conversation. */
import type { ChatEvent } from '../../page/chat-contract';
import { readEvents, type StreamEvent } from '../../page/read-events';
import { TEXT_PATH, type Delta } from '../wire';

export async function* readAnswer(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatEvent> {
  const toEvents = createDeltaReader();
  for await (const event of readEvents(body)) yield* toEvents(event);
}

export function createDeltaReader(): (event: StreamEvent) => readonly ChatEvent[] {
  let last: Required<Pick<Delta, 'p' | 'o'>> = { p: '', o: 'add' };
  const applyDelta = (delta: Delta): readonly ChatEvent[] => {
    last = { p: delta.p ?? last.p, o: delta.o ?? last.o };
    if (last.o === 'patch') return (delta.v as readonly Delta[]).flatMap(applyDelta); // a patch holds operations
    if (last.o === 'add' && last.p === '') {
      const { message } = delta.v as { message: { id: string } }; // the message that is added
      return [{ kind: 'assistant', id: message.id }];
    }
    if (last.o === 'append' && last.p === TEXT_PATH && typeof delta.v === 'string') {
      return delta.v === '' ? [] : [{ kind: 'text', text: delta.v }];
    }
    return [];
  };
  return ({ event, data }) => {
    if (data === '[DONE]' || event === 'delta_encoding') return [];
    const value: unknown = JSON.parse(data);
    return event === 'delta' ? applyDelta(value as Delta) : applyNote(value as Note); // by the stream's contract
  };
}

interface Note {
  readonly type: string;
  readonly conversation_id: string;
  readonly title?: string;
}

function applyNote(note: Note): readonly ChatEvent[] {
  if (note.type === 'resume_conversation_token') {
    return [{ kind: 'conversation', id: note.conversation_id }];
  }
  return note.type === 'title_generation' ? [{ kind: 'title', title: note.title ?? '' }] : [];
}
