/**
 * What kinds of characters a text holds at all. One cheap pass tells which recognizers cannot find
 * anything, so that a plain sentence costs next to nothing.
 */
export const NEEDS = ['digit', 'at', 'latin', 'japanese'] as const;
export type Need = (typeof NEEDS)[number];

const TESTS: Record<Need, RegExp> = {
  digit: /[0-9]/u,
  at: /@/u,
  latin: /[A-Za-z]/u,
  japanese: /[\u3005-\u30ff\u3400-\u9fff]/u,
};

/** @returns The needs that a folded text meets. */
export function surveyText(text: string): ReadonlySet<Need> {
  return new Set(NEEDS.filter((need) => TESTS[need].test(text)));
}
