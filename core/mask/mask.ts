import type { Judgement } from '../guideline/decide';
import type { TextEdit } from './text-edit';
import type { PlaceholderLanguage, Vault } from './vault';

export interface Masked {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

export interface MaskOptions {
  readonly vault: Vault;
  readonly language: PlaceholderLanguage;
}

/**
 * Puts a placeholder in the place of every finding that is not allowed and may be masked.
 *
 * Changes the vault: to show what masking would give, hand in `vault.fork()`.
 */
export declare function mask(
  text: string,
  judgements: readonly Judgement[],
  options: MaskOptions,
): Masked;

/** `ja` when kana or kanji stand outside the findings, so that the placeholders fit the prose. */
export declare function promptLanguage(
  text: string,
  judgements: readonly Judgement[],
): PlaceholderLanguage;
