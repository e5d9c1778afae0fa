import { describe, expect, it } from 'vitest';
import { readCompletion } from '../../../replicas/claude-json/read-completion';
import { readAnswer } from '../../../replicas/site-kit/chatgpt/page/delta-reader';
import { toDeltaFrames } from '../../../replicas/site-kit/chatgpt/server/delta-stream';
import { toCompletionFrames } from '../../../replicas/site-kit/claude/server/completion-stream';
import type { ChatEvent } from '../../../replicas/site-kit/page/chat-contract';
import { encodeFrames } from '../../../replicas/site-kit/server/event-stream';

const REPLY = '下書きを用意しました。\n\n- [氏名1]様\n- "quoted" \\ back';

describe('what the server streams is what the page reads', () => {
  it('ChatGPT: delta encoding', async () => {
    const frames = toDeltaFrames({
      conversationId: 'c1',
      question: undefined,
      assistantId: 'a1',
      reply: REPLY,
      title: 'Title',
    });
    expect(frames[0]).toEqual({ event: 'delta_encoding', data: '"v1"' });
    expect(frames.at(-1)).toEqual({ data: '[DONE]' });
    // Later pieces lean on the path and the operation of the first.
    expect(frames.filter(({ data }) => isBare(data)).length).toBeGreaterThan(5);
    const events = await all(readAnswer(bodyOf(encodeFrames(frames, '\n'))));
    expect(textOf(events)).toBe(REPLY);
    expect(events.filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'conversation', id: 'c1' },
      { kind: 'assistant', id: 'a1' },
      { kind: 'title', title: 'Title' },
    ]);
  });

  it('Claude: content blocks', async () => {
    const frames = toCompletionFrames({ humanId: 'h1', assistantId: 'a1', reply: REPLY });
    expect(frames.map(({ event }) => event)).toContain('message_limit');
    const events = await all(readCompletion(bodyOf(encodeFrames(frames, '\r\n'))));
    expect(textOf(events)).toBe(REPLY);
    expect(events[0]).toEqual({ kind: 'assistant', id: 'a1' });
  });
});

function isBare(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.keys(data).join('') === 'v';
}

function textOf(events: readonly ChatEvent[]): string {
  return events.map((event) => (event.kind === 'text' ? event.text : '')).join('');
}

async function all(events: AsyncIterable<ChatEvent>): Promise<readonly ChatEvent[]> {
  const read: ChatEvent[] = [];
  for await (const event of events) read.push(event);
  return read;
}

function bodyOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
