import { err, ok, type Result } from '../result';
import type { UnreadableBody } from './body-reading';
import { bytesOf, fieldsOf, type ProtoField } from './protobuf';
import { behind, endsHere, type ProtoStep } from './proto-path';
import { utf8Of } from './utf8';

export type ProtoPaths = readonly (readonly ProtoStep[])[];
export type ProtoTexts = Result<readonly string[], UnreadableBody>;

/** Messages nested deeper than this are not read. */
export const MAX_MESSAGE_DEPTH = 32;

/**
 * Reads every string at the end of one of the paths.
 *
 * @param message Bytes of one message.
 */
export function readProtoPaths(message: Uint8Array, paths: ProtoPaths): ProtoTexts {
  const fields = fieldsOf(message);
  if (!fields) return err({ code: 'not-protobuf' });
  const texts: string[] = [];
  for (const field of fields) {
    const on = behind(paths, field.number);
    if (on.length === 0) continue;
    const read = readField(message, field, on);
    if (!read.ok) return read;
    for (const text of read.value) texts.push(text);
  }
  return ok(texts);
}

function readField(message: Uint8Array, field: ProtoField, paths: ProtoPaths): ProtoTexts {
  if (!field.delimited) return isNamed(paths) ? err({ code: 'unknown-shape' }) : ok([]);
  const bytes = bytesOf(message, field);
  if (paths.some(([step]) => step === '**')) return readValue(bytes, []);
  if (!endsHere(paths)) return readProtoPaths(bytes, paths);
  const text = utf8Of(bytes);
  return text === undefined ? err({ code: 'not-utf8' }) : ok([text]);
}

/** A number where a path wants words: the field has changed its meaning. `**` takes what comes. */
function isNamed(paths: ProtoPaths): boolean {
  return paths.some(([step]) => step !== '**');
}

/** Reads every string in a message, whatever field it is in, but those at the end of `notText`. */
export function readAllOf(message: Uint8Array, notText: ProtoPaths, depth = 0): ProtoTexts {
  const fields = fieldsOf(message);
  if (!fields) return err({ code: 'not-protobuf' });
  if (depth > MAX_MESSAGE_DEPTH) return err({ code: 'unknown-shape' });
  const texts: string[] = [];
  for (const field of fields) {
    const not = behind(notText, field.number);
    if (!field.delimited || endsHere(not)) continue;
    const read = readValue(bytesOf(message, field), not, depth + 1);
    if (!read.ok) return read;
    for (const text of read.value) texts.push(text);
  }
  return ok(texts);
}

/** Below the space, but for tab and line ends: tags and lengths are, and words are not. */
const CONTROL = /[\0-\u0008\v\f\u000e-\u001f]/u;
/** The ids of messages and conversations. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Reads every string in what one field holds, but those at the end of `notText`.
 *
 * Without a schema nobody knows whether a field holds a string or a message. What can be both is
 * read as both, but for a message that no person could have written as a text.
 */
export function readValue(bytes: Uint8Array, notText: ProtoPaths, depth = 0): ProtoTexts {
  if (bytes.length === 0) return ok([]);
  const text = utf8Of(bytes);
  if (text !== undefined && UUID.test(text)) return ok([]);
  const inner = fieldsOf(bytes) ? readAllOf(bytes, notText, depth) : undefined;
  if (text === undefined) return inner ?? err({ code: 'not-utf8' });
  if (inner && !inner.ok && inner.error.code === 'unknown-shape') return inner; // nested too deep
  if (!inner?.ok) return ok([text]);
  return ok(CONTROL.test(text) ? inner.value : [text, ...inner.value]);
}
