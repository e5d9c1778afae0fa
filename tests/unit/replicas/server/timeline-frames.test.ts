import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FLAG, splitEnvelopes } from '../../../replicas/site-kit/claude/connect-envelope';
import { toTimelineStream } from '../../../replicas/site-kit/claude/server/timeline-frames';
import {
  messagesAt,
  numberAt,
  readFields,
  textAt,
} from '../../../replicas/site-kit/protobuf-fields';

const REPLY = 'ご連絡ありがとうございます。'.repeat(8);
const timeline = { assistantId: 'a1', reply: REPLY, title: '件名' };

function streamsOf() {
  const streams = [];
  for (let after = 0; ;) {
    const { envelopes, rest } = splitEnvelopes(toTimelineStream(timeline, after));
    expect(rest).toHaveLength(0);
    const frames = envelopes
      .filter(({ flag }) => flag !== FLAG.end)
      .map(({ flag, payload }) => readFields(flag === FLAG.gzip ? gunzipSync(payload) : payload));
    streams.push({ envelopes, frames });
    after = numberAt(frames.at(-1) ?? [], 1);
    if (frames.some((frame) => numberAt(frame, 3) === 2)) return streams;
  }
}

describe('the streams of an answer', () => {
  const streams = streamsOf();
  const frames = streams.flatMap((stream) => stream.frames);

  it('give the whole reply, one after the other, each closed by an end frame', () => {
    expect(streams.length).toBeGreaterThan(1);
    for (const { envelopes } of streams) expect(envelopes.at(-1)?.flag).toBe(FLAG.end);
    const text = frames.flatMap((frame) => messagesAt(frame, 4)).map((delta) => textAt(delta, 2));
    expect(text.join('')).toBe(REPLY);
    expect(frames.map((frame) => textAt(frame, 5)).filter((title) => title !== '')).toEqual([
      '件名',
    ]);
  });

  it('begin with running, end with idle, and beat in between', () => {
    expect(numberAt(frames[0] ?? [], 3)).toBe(1);
    expect(numberAt(frames.at(-1) ?? [], 3)).toBe(2);
    const beats = frames.filter((frame) => frame.some(({ number }) => number === 2));
    expect(beats.length).toBeGreaterThan(2);
  });

  it('pack some frames and leave others plain', () => {
    const flags = new Set(streams.flatMap(({ envelopes }) => envelopes.map(({ flag }) => flag)));
    expect([...flags].sort()).toEqual([FLAG.plain, FLAG.gzip, FLAG.end]);
  });
});
