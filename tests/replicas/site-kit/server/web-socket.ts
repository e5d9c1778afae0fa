/** A WebSocket as the server sees it. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { decodeFrames, encodeFrame, OPCODE, type Frame } from './web-socket-frames';

export interface ServerSocket {
  readonly send: (text: string) => void;
  close(): void;
}

/** Fixed by RFC 6455, section 1.3. */
const HANDSHAKE_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  on: { readonly message: (payload: Buffer) => void; readonly close: () => void },
): ServerSocket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + HANDSHAKE_SUFFIX)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const send = (opcode: number, payload: Buffer) => {
    if (stream.writable) stream.write(encodeFrame(opcode, payload));
  };
  readMessages(stream, {
    message: on.message,
    control(frame) {
      if (frame.opcode === OPCODE.ping) send(OPCODE.pong, frame.payload);
      if (frame.opcode !== OPCODE.close) return;
      send(OPCODE.close, frame.payload);
      stream.end();
    },
  });
  stream.on('close', on.close);
  stream.on('error', () => stream.destroy());
  return {
    send: (text) => send(OPCODE.text, Buffer.from(text)),
    close() {
      send(OPCODE.close, Buffer.alloc(0));
      stream.destroy();
    },
  };
}

function readMessages(
  stream: Duplex,
  on: { readonly message: (payload: Buffer) => void; readonly control: (frame: Frame) => void },
): void {
  let rest: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    const decoded = decodeFrames(Buffer.concat([rest, chunk]));
    rest = decoded.rest;
    for (const frame of decoded.frames) {
      if (frame.opcode >= OPCODE.close) {
        on.control(frame);
        continue;
      }
      parts.push(frame.payload);
      if (!frame.final) continue;
      on.message(Buffer.concat(parts));
      parts = [];
    }
  });
}
