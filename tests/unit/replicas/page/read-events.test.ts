import { describe, expect, it } from 'vitest';
import { readEvents, splitEvents } from '../../../replicas/site-kit/page/read-events';
import { encodeFrames, toChunks } from '../../../replicas/site-kit/server/event-stream';

describe('readEvents', () => {
  it.each(['\n', '\r\n'] as const)('reads events that end with %j from any chunks', async (end) => {
    const frames = Array.from({ length: 12 }, (_, index) => ({
      event: 'delta',
      data: { v: `佐倉さん ${index}` },
    }));
    for (const chunks of [
      toChunks(encodeFrames(frames, end)),
      bytewise(encodeFrames(frames, end)),
    ]) {
      const read = [];
      for await (const event of readEvents(streamOf(chunks))) read.push(event);
      expect(read).toEqual(
        frames.map(({ event, data }) => ({ event, data: JSON.stringify(data) })),
      );
    }
  });
});

describe('splitEvents', () => {
  it('keeps what is not complete', () => {
    expect(splitEvents('data: a\n\ndata: b')).toEqual({
      events: [{ event: undefined, data: 'a' }],
      rest: 'data: b',
    });
  });

  it('joins several lines of data', () => {
    expect(splitEvents('event: e\ndata: a\ndata: b\n\n').events).toEqual([
      { event: 'e', data: 'a\nb' },
    ]);
  });
});

function bytewise(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}
