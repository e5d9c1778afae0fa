/** How likely a proposed name is one, seen as a whole: the sum of weights of what is seen of it. */
import { JUDGE_BITS, type Judge } from './name-model';

/** Place of a look's weight. */
export function judgeSlot(look: number): number {
  return look >>> (32 - JUDGE_BITS);
}

/**
 * @param looks Hashes as `lookAt` writes them.
 * @returns A probability, 0 to 1.
 */
export function judge({ weights, unit }: Judge, looks: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[judgeSlot(looks[i] ?? 0)] ?? 0;
  return 1 / (1 + Math.exp(-sum * unit));
}
