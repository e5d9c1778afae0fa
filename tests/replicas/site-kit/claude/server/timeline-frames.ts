/** An answer as the frames of a timeline: status, heartbeats, pieces of text, and the end. */
import { gzipSync } from 'node:zlib';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { toPieces } from '../../server/event-stream';
import { FLAG, toEnvelope } from '../connect-envelope';

export interface TimelineOf {
  readonly assistantId: string;
  readonly reply: string;
  /** Absent when the conversation has one already. */
  readonly title: string | undefined;
}

const STATUS = { running: 1, idle: 2 } as const;
/** The stream is closed after that many frames, whatever the answer is at. */
const FRAMES_PER_STREAM = 24;
const HEARTBEAT_EVERY = 7;
const GZIP_EVERY = 3;

/** @param after Frames that the page has already. */
export function toTimelineStream(timeline: TimelineOf, after: number): Uint8Array {
  const frames = framesOf(timeline);
  const rest = frames.slice(after, after + FRAMES_PER_STREAM);
  const envelopes = rest.map((write, index) => {
    const cursor = after + index + 1;
    const payload = toPayload(cursor, write);
    return cursor % GZIP_EVERY === 0
      ? toEnvelope({ flag: FLAG.gzip, payload: new Uint8Array(gzipSync(payload)) })
      : toEnvelope({ flag: FLAG.plain, payload });
  });
  const end = toEnvelope({ flag: FLAG.end, payload: new TextEncoder().encode('{}') });
  return Buffer.concat([...envelopes, end]);
}

type Write = (writer: BinaryWriter) => void;

/** Field 2 is a heartbeat, 3 the status, 4 a piece of text, 5 the title; 1 counts the frames. */
function framesOf({ assistantId, reply, title }: TimelineOf): readonly Write[] {
  const status = (value: number): Write => {
    return (writer) => writer.tag(3, WireType.Varint).uint32(value);
  };
  const embed = (field: number, write: Write): Write => {
    return (writer) => {
      writer.tag(field, WireType.LengthDelimited).fork();
      write(writer);
      writer.join();
    };
  };
  const text = (field: number, value: string): Write => {
    return (writer) => writer.tag(field, WireType.LengthDelimited).string(value);
  };
  const heartbeat = embed(2, () => undefined);
  const pieces = toPieces(reply).flatMap((piece, index) => {
    const delta = embed(4, (writer) => {
      text(1, assistantId)(writer);
      text(2, piece)(writer);
    });
    return index % HEARTBEAT_EVERY === 0 ? [heartbeat, delta] : [delta];
  });
  return [
    status(STATUS.running),
    ...(title === undefined ? [] : [text(5, title)]),
    ...pieces,
    status(STATUS.idle),
  ];
}

function toPayload(cursor: number, write: Write): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter().tag(1, WireType.Varint).uint32(cursor);
  write(writer);
  return writer.finish();
}
