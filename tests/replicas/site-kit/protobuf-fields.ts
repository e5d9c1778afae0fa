/** The fields of a protobuf message, read by the encoding alone. */
export interface ProtobufField {
  readonly number: number;
  /** Bytes where the length is given; otherwise the number as it stands. */
  readonly value: Uint8Array<ArrayBuffer> | bigint;
}

/** @throws when the bytes are not a whole message. */
export function readFields(bytes: Uint8Array): readonly ProtobufField[] {
  const fields: ProtobufField[] = [];
  let position = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[position];
      if (byte === undefined) throw new Error('the message ends within a number');
      position += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a number of more than ten bytes');
  };
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (position + length > bytes.length) throw new Error('the message ends within a field');
    position += length;
    return bytes.slice(position - length, position);
  };
  while (position < bytes.length) {
    const tag = Number(varint());
    const number = tag >>> 3;
    if (number === 0) throw new Error('there is no field 0');
    switch (tag & 7) {
      case 0:
        fields.push({ number, value: varint() });
        break;
      case 1:
        fields.push({ number, value: new DataView(take(8).buffer).getBigUint64(0, true) });
        break;
      case 2:
        fields.push({ number, value: take(Number(varint())) });
        break;
      case 5:
        fields.push({ number, value: BigInt(new DataView(take(4).buffer).getUint32(0, true)) });
        break;
      default:
        throw new Error(`wire type ${tag & 7} is not used here`);
    }
  }
  return fields;
}

export function textAt(fields: readonly ProtobufField[], number: number): string {
  const field = fields.find((candidate) => candidate.number === number);
  return field?.value instanceof Uint8Array ? new TextDecoder().decode(field.value) : '';
}

export function numberAt(fields: readonly ProtobufField[], number: number): number {
  const field = fields.find((candidate) => candidate.number === number);
  return typeof field?.value === 'bigint' ? Number(field.value) : 0;
}

export function messagesAt(
  fields: readonly ProtobufField[],
  number: number,
): readonly (readonly ProtobufField[])[] {
  return fields.flatMap((field) =>
    field.number === number && field.value instanceof Uint8Array ? [readFields(field.value)] : [],
  );
}
