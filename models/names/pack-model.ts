/** Trained numbers as the bytes that the product loads. */
import {
  checksum,
  HEADER_BYTES,
  MODEL_MAGIC,
  type NameModel,
  padded,
  sizeOf,
} from '../../core/detect/names/name-model';

export function packModel({
  words,
  marks,
  rows,
  levels,
  transitions,
  judge,
  limits,
}: NameModel): Uint8Array {
  const file = new Uint8Array(
    sizeOf({ words: words.marks.length, masks: words.masks.length, features: marks.length }),
  );
  const view = new DataView(file.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(8, words.marks.length, true);
  view.setUint32(12, words.masks.length, true);
  view.setUint32(16, marks.length, true);
  const { report, prompt, latin, organization, sure } = limits;
  [judge.unit, report, prompt, latin, organization, sure].forEach((value, i) => {
    view.setFloat32(20 + 4 * i, value, true);
  });
  let at = HEADER_BYTES;
  for (const part of [
    transitions,
    levels,
    words.masks,
    words.marks,
    words.kinds,
    marks,
    rows,
    judge.weights,
  ]) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  view.setUint32(4, checksum(file.subarray(8)), true);
  return file;
}
