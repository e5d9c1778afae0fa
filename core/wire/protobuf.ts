/**
 * Fields of a protobuf message, as places in its bytes; no schema is needed.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */

export interface ProtoField {
  readonly number: number;
  /** The value is a string, bytes or a message: only such a field can hold words. */
  readonly delimited: boolean;
  /** At the tag. */
  readonly start: number;
  /** Behind the tag. */
  readonly head: number;
  /** At the first byte of what a delimited field holds. */
  readonly value: number;
  /** Behind the value. */
  readonly end: number;
}

/**
 * The fields of one message in order, repeated ones too.
 *
 * @returns Undefined for bytes that are no message, to the last byte: cut off, with a number of more
 *   than ten bytes, with a group or another wire type that nobody writes any more.
 */
export function fieldsOf(bytes: Uint8Array): readonly ProtoField[] | undefined {
  const fields: ProtoField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const field = fieldAt(bytes, at);
    if (!field) return undefined;
    fields.push(field);
    at = field.end;
  }
  return fields;
}

/** The bytes that a delimited field holds. */
export function bytesOf(message: Uint8Array, { value, end }: ProtoField): Uint8Array {
  return message.subarray(value, end);
}

/** A length as it is written in front of a value. */
export function toVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}

const LARGEST_TAG = 2 ** 32 - 1;
const LONGEST_VARINT = 10;
const VARINT = 0;
const FIXED_64 = 1;
const DELIMITED = 2;
const FIXED_32 = 5;

function fieldAt(bytes: Uint8Array, start: number): ProtoField | undefined {
  const tag = varintAt(bytes, start);
  if (!tag || tag.value > LARGEST_TAG) return undefined;
  const number = Math.floor(tag.value / 8);
  const wire = tag.value % 8;
  const length = wire === VARINT || wire === DELIMITED ? varintAt(bytes, tag.end) : undefined;
  const end = endOf(wire, tag.end, length);
  if (number === 0 || end === undefined || end > bytes.length) return undefined;
  const delimited = wire === DELIMITED;
  return { number, delimited, start, head: tag.end, value: length?.end ?? tag.end, end };
}

function endOf(wire: number, head: number, varint: Varint | undefined): number | undefined {
  if (wire === FIXED_64) return head + 8;
  if (wire === FIXED_32) return head + 4;
  if (wire === VARINT) return varint?.end;
  return wire === DELIMITED && varint ? varint.end + varint.value : undefined;
}

interface Varint {
  /** Not exact above 2^53, where it is no tag and no length in any case. */
  readonly value: number;
  readonly end: number;
}

function varintAt(bytes: Uint8Array, start: number): Varint | undefined {
  let value = 0;
  for (let n = 0; n < LONGEST_VARINT; n += 1) {
    const byte = bytes[start + n];
    if (byte === undefined) return undefined;
    value += (byte & 127) * 2 ** (7 * n);
    if (byte < 128) return { value, end: start + n + 1 };
  }
  return undefined;
}
