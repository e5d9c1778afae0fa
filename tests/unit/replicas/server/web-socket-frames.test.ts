import { describe, expect, it } from 'vitest';
import {
  decodeFrames,
  encodeFrame,
  OPCODE,
} from '../../../replicas/site-kit/server/web-socket-frames';

/** As a browser sends it. */
function masked(payload: Buffer): Buffer {
  const mask = Buffer.from([1, 2, 3, 250]);
  const whole = encodeFrame(OPCODE.text, payload);
  const head = Buffer.from(whole.subarray(0, whole.length - payload.length));
  head[1] = (head[1] ?? 0) | 0x80;
  const body = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([head, mask, body]);
}

describe('WebSocket frames', () => {
  it('writes a short text as RFC 6455 has it', () => {
    // The example of section 5.7.
    expect(encodeFrame(OPCODE.text, Buffer.from('Hello')).toString('hex')).toBe('810548656c6c6f');
  });

  it('reads the masked example of RFC 6455', () => {
    const { frames } = decodeFrames(Buffer.from('818537fa213d7f9f4d5158', 'hex'));
    expect(frames).toEqual([{ opcode: OPCODE.text, final: true, payload: Buffer.from('Hello') }]);
  });

  it.each([0, 125, 126, 0xffff, 0x1_0000])('reads back %i bytes', (length) => {
    const payload = Buffer.alloc(length, '佐');
    for (const bytes of [encodeFrame(OPCODE.binary, payload), masked(payload)]) {
      const { frames, rest } = decodeFrames(bytes);
      expect(frames).toHaveLength(1);
      expect(frames[0]?.payload.equals(payload)).toBe(true);
      expect(rest).toHaveLength(0);
    }
  });

  it('waits for the rest of a frame, wherever it is cut', () => {
    const bytes = Buffer.concat([masked(Buffer.alloc(300, 'a')), masked(Buffer.from('b'))]);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const first = decodeFrames(bytes.subarray(0, cut));
      const second = decodeFrames(Buffer.concat([first.rest, bytes.subarray(cut)]));
      expect([...first.frames, ...second.frames]).toHaveLength(2);
      expect(second.rest).toHaveLength(0);
    }
  });
});
