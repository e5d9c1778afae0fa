/** A list of things seen of a proposed name, each as one 32-bit hash. */
import { finish, hashStep, HASH_START } from './hash';

export interface LookList {
  readonly out: Int32Array;
  /** Of the proposal: what is seen of a person tells nothing of an organisation. */
  readonly kind: 0 | 1;
  count: number;
}

/** Adds thing `id` with up to two values. */
export function see(looks: LookList, id: number, [a, b = 0]: readonly [number, number?]): void {
  const hash = hashStep(hashStep(hashStep(HASH_START, id * 2 + looks.kind), a), b);
  looks.out[looks.count++] = finish(hash);
}

/** A list, and what some things are seen together with. */
export interface Seen {
  readonly looks: LookList;
  /** Level of the proposal's odds. */
  readonly odds: number;
}

/** Log odds in steps of one, from -4 to 12. */
export function level(odds: number): number {
  const clipped = Math.min(Math.max(odds, 1e-6), 1 - 1e-6);
  return Math.max(-4, Math.min(12, Math.round(Math.log(clipped / (1 - clipped)))));
}
