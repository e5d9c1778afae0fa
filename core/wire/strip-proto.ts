import { bytesOf, fieldsOf, toVarint } from './protobuf';
import { behind, endsHere } from './proto-path';
import type { ProtoPaths } from './read-proto-words';
import { joinBytes } from './utf8';

/**
 * A message without the fields at the end of the paths. Every other field stays byte for byte; only
 * the lengths of the messages around what went are written anew.
 *
 * @param message Bytes of one message that was read by the same paths.
 */
export function stripProto(message: Uint8Array, paths: ProtoPaths): Uint8Array {
  const fields = fieldsOf(message) ?? [];
  const pieces: Uint8Array[] = [];
  for (const field of fields) {
    const on = behind(paths, field.number);
    if (field.delimited && endsHere(on)) continue;
    const inner = field.delimited && on.length > 0 ? bytesOf(message, field) : undefined;
    const rest = inner && stripProto(inner, on);
    if (!inner || !rest || rest.length === inner.length) {
      pieces.push(message.subarray(field.start, field.end));
    } else {
      pieces.push(message.subarray(field.start, field.head), toVarint(rest.length), rest);
    }
  }
  return joinBytes(pieces);
}
