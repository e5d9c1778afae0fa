import { err, ok, type Result } from '../result';
import { actionOf, gravest } from './body-reading';
import type { Reading, UnreadableBody, WireBody } from './body-reading';
import type { ProtobufShape, WireAction } from './body-shape';
import { closeEnvelopes, isEnveloped, openEnvelopes } from './connect-envelopes';
import { bytesOf, fieldsOf, type ProtoField } from './protobuf';
import { parseProtoPath } from './proto-path';
import { readAllOf, readProtoPaths, readValue, type ProtoPaths } from './read-proto-words';
import { stripProto } from './strip-proto';
import { utf8Bytes } from './utf8';

/** Of all messages in one body. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

/** Reads a body that is one protobuf message, or several in Connect envelopes. */
export function readProtobuf(body: WireBody, shape: ProtobufShape): Reading {
  const bytes = typeof body === 'string' ? utf8Bytes(body) : body;
  if (!isEnveloped(bytes)) {
    const read = readMessage(bytes, shape);
    if (!read.ok) return read;
    const { texts, actions } = read.value;
    return ok({ texts, action: gravest(actions), stripped: () => read.value.stripped() });
  }
  const opened = openEnvelopes(bytes, MAX_MESSAGE_BYTES);
  if (!opened.ok) return opened;
  const reads: MessageReading[] = [];
  for (const { message } of opened.value) {
    const read = readMessage(message, shape);
    if (!read.ok) return read;
    reads.push(read.value);
  }
  return ok({
    texts: reads.flatMap(({ texts }) => texts),
    action: gravest(reads.flatMap(({ actions }) => actions)),
    stripped() {
      const rests = reads.map((read) => read.stripped());
      if (rests.includes(undefined)) return undefined;
      return closeEnvelopes(
        opened.value.map(({ zipped, message }, n) => ({ zipped, message: rests[n] ?? message })),
      );
    },
  });
}

interface MessageReading {
  readonly texts: readonly string[];
  readonly actions: readonly WireAction[];
  stripped(): Uint8Array | undefined;
}

function readMessage(
  message: Uint8Array,
  shape: ProtobufShape,
): Result<MessageReading, UnreadableBody> {
  const fields = fieldsOf(message);
  if (!fields) return err({ code: 'not-protobuf' });
  const texts: string[] = [];
  const actions: WireAction[] = [];
  const paths: ProtoPaths[number][] = [];
  let strippable = true;
  for (const field of fields) {
    if (shape.around.includes(field.number)) continue;
    const action = actionOf(shape.actions, String(field.number)) ?? shape.actions['*'];
    if (!action) return err({ code: 'unknown-action' });
    const read = readAction(message, field, action);
    if (!read.ok) return read;
    for (const text of read.value.texts) texts.push(text);
    actions.push(action);
    strippable &&= read.value.where === 'at-paths';
    for (const path of parsed(action.text) ?? []) paths.push([field.number, ...path]);
  }
  if (actions.length === 0) return err({ code: 'unknown-action' });
  return ok({
    texts,
    actions,
    stripped: () => (strippable ? stripProto(message, paths) : undefined),
  });
}

interface ActionReading {
  readonly texts: readonly string[];
  readonly where: 'at-paths' | 'elsewhere';
}

function readAction(
  message: Uint8Array,
  field: ProtoField,
  action: WireAction,
): Result<ActionReading, UnreadableBody> {
  if (!action.text) return ok({ texts: [], where: 'at-paths' });
  const paths = parsed(action.text);
  const notText = parsed(action.notText ?? []);
  if (!paths || !notText) return err({ code: 'unknown-shape' });
  const inner = bytesOf(message, field);
  const everything = paths.some((path) => path.length === 1 && path[0] === '**');
  if (!everything) {
    if (!field.delimited) return err({ code: 'unknown-shape' });
    const named = readProtoPaths(inner, paths);
    if (!named.ok) return named;
    const found = named.value.some((text) => text !== '');
    if (found) return ok({ texts: named.value, where: 'at-paths' });
  }
  if (!field.delimited) return ok({ texts: [], where: 'at-paths' });
  const all = everything ? readValue(inner, notText) : readAllOf(inner, notText);
  if (!all.ok) return all;
  const where = all.value.length === 0 ? 'at-paths' : 'elsewhere';
  return ok({ texts: all.value, where });
}

function parsed(paths: readonly string[] = []): ProtoPaths | undefined {
  const steps = paths.map(parseProtoPath);
  return steps.every((path) => path !== undefined) ? steps : undefined;
}
