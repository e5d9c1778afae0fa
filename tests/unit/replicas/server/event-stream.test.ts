import { describe, expect, it } from 'vitest';
import { encodeFrames, toChunks, toPieces } from '../../../replicas/site-kit/server/event-stream';

describe('the bytes of an answer', () => {
  it.each(['\n', '\r\n'] as const)('writes events with %j', (newline) => {
    const bytes = encodeFrames(
      [{ event: 'delta', data: { v: '佐倉' } }, { data: '[DONE]' }],
      newline,
    );
    expect(new TextDecoder().decode(bytes)).toBe(
      ['event: delta', 'data: {"v":"佐倉"}', '', 'data: [DONE]', '', ''].join(newline),
    );
  });

  it('cuts a reply into pieces without cutting characters in two', () => {
    const text = '[氏名1]様 👩‍💻 と打ち合わせ';
    const pieces = toPieces(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.some((piece) => piece.includes('\ufffd'))).toBe(false);
    expect(pieces.some((piece) => piece.includes('[氏名1]'))).toBe(false);
  });

  it('cuts bytes where frames do not end', () => {
    const bytes = encodeFrames(
      Array.from({ length: 20 }, (_, index) => ({ event: 'delta', data: { index } })),
      '\n',
    );
    const chunks = toChunks(bytes);
    expect(Buffer.concat(chunks).equals(Buffer.from(bytes))).toBe(true);
    const text = new TextDecoder();
    const aligned = chunks.filter((chunk) => text.decode(chunk).endsWith('\n\n'));
    expect(aligned.length).toBeLessThan(chunks.length / 2);
  });
});
