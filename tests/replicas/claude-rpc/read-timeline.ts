/** Reads the frames of a conversation's timeline; the edges of chunks and frames never meet. */
import { FLAG, splitEnvelopes } from '../site-kit/claude/connect-envelope';
import type { ChatEvent } from '../site-kit/page/chat-contract';
import { messagesAt, numberAt, readFields, textAt } from '../site-kit/protobuf-fields';

export interface TimelineFrame {
  readonly cursor: number;
  readonly idle: boolean;
  readonly event: ChatEvent | undefined;
}

/** Ends when the stream does, which says nothing about the answer. */
export async function* readTimeline(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<TimelineFrame> {
  const reader = body.getReader();
  let pending: Uint8Array = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { envelopes, rest } = splitEnvelopes(join(pending, value));
    pending = rest;
    for (const { flag, payload } of envelopes) {
      if (flag === FLAG.end) return;
      yield decodeFrame(flag === FLAG.gzip ? await gunzip(payload) : payload);
    }
  }
}

/** Numbers as in the server's `timeline-frames.ts`. */
function decodeFrame(bytes: Uint8Array): TimelineFrame {
  const fields = readFields(bytes);
  const [delta] = messagesAt(fields, 4);
  const title = textAt(fields, 5);
  const event: ChatEvent | undefined =
    delta === undefined
      ? title === ''
        ? undefined
        : { kind: 'title', title }
      : { kind: 'text', text: textAt(delta, 2) };
  return { cursor: numberAt(fields, 1), idle: numberAt(fields, 3) === 2, event };
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
