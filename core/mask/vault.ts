import type { FindingType } from '../detect/finding';

export type PlaceholderLanguage = 'ja' | 'en';

/** What a placeholder is made from; a `Finding` is one. */
export interface PlaceholderSubject {
  readonly type: FindingType;
  readonly termId?: string;
}

/** Placeholder → original, for one conversation. Memory only: there is no way to store one. */
export interface Vault {
  /** The placeholder of an original; made at the first call, the same from then on. */
  placeholderFor(
    finding: PlaceholderSubject,
    original: string,
    language: PlaceholderLanguage,
  ): string;
  /** What stands behind a placeholder, however a model has rewritten it; undefined when not ours. */
  originalOf(placeholder: string): string | undefined;
  /** Never hands out placeholders that already stand in `text` and are not ours. */
  avoid(text: string): void;
  /** A copy that may be thrown away: for showing what masking would give, without numbers used up. */
  fork(): Vault;
  readonly size: number;
}

export declare function createVault(): Vault;
