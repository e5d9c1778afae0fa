/** Hashes that the lexicon, the features and the training share: changing one means a new model. */

/** Start value of `hashStep`. */
export const HASH_START = 0x2545f491;

/** Adds one number to a running hash. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 13);
}

/** Spreads a running hash over all 32 bits. */
export function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Hash of a word, the same as stepping through its UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return finish(hash);
}
