/** What a finding rests on. A closed list: evidence is named, never quoted. */
export const EVIDENCE = [
  /** The form of the thing itself. */
  'pattern',
  /** A check digit or checksum that holds. */
  'check-digit',
  /** Words around it that say what it is. */
  'context',
  /** A list of names, places or company words. */
  'lexicon',
  /** A trained model. */
  'model',
  /** Read after an escape, a disguise or a wrapping was taken off. */
  'decoded',
  /** Other findings near it. */
  'combination',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const BY_PATTERN: readonly Evidence[] = ['pattern'];
export const BY_CONTEXT: readonly Evidence[] = ['pattern', 'context'];
export const BY_LEXICON: readonly Evidence[] = ['pattern', 'lexicon'];
export const BY_CHECK_DIGIT: readonly Evidence[] = ['pattern', 'check-digit'];
const BY_BOTH: readonly Evidence[] = ['pattern', 'check-digit', 'context'];

/** @returns One of a few shared lists: a scan makes thousands of candidates. */
export function toEvidence(seen: {
  readonly named: boolean;
  readonly checked?: boolean;
}): readonly Evidence[] {
  if (seen.checked === true) return seen.named ? BY_BOTH : BY_CHECK_DIGIT;
  return seen.named ? BY_CONTEXT : BY_PATTERN;
}
