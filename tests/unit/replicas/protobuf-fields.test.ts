import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { describe, expect, it } from 'vitest';
import { messagesAt, numberAt, readFields, textAt } from '../../replicas/site-kit/protobuf-fields';

const bytesOf = (write: (writer: BinaryWriter) => void) => {
  const writer = new BinaryWriter();
  write(writer);
  return writer.finish();
};

describe('the fields of a message', () => {
  it('are read as another encoder writes them', () => {
    const fields = readFields(
      bytesOf((writer) => {
        writer.tag(3, WireType.LengthDelimited).string('株式会社みなと商事');
        writer.tag(6, WireType.Varint).uint32(300);
        writer.tag(7, WireType.Bit64).fixed64(5n);
        writer.tag(8, WireType.Bit32).fixed32(9);
        writer.tag(60, WireType.LengthDelimited).fork();
        writer.tag(1, WireType.LengthDelimited).string('inside');
        writer.join();
      }),
    );
    expect(textAt(fields, 3)).toBe('株式会社みなと商事');
    expect([6, 7, 8].map((number) => numberAt(fields, number))).toEqual([300, 5, 9]);
    expect(messagesAt(fields, 60).map((message) => textAt(message, 1))).toEqual(['inside']);
    expect([textAt(fields, 99), numberAt(fields, 99)]).toEqual(['', 0]);
  });

  it('are refused when they are cut short or no message at all', () => {
    const whole = bytesOf((writer) => writer.tag(3, WireType.LengthDelimited).string('words'));
    expect(() => readFields(whole.subarray(0, 4))).toThrow('within a field');
    expect(() => readFields(Buffer.from([0x98]))).toThrow('within a number');
    expect(() => readFields(Buffer.from([0x00, 0x01]))).toThrow('no field 0');
    expect(() => readFields(Buffer.from('{"a":1}'))).toThrow();
  });
});
