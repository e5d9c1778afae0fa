import type { Result } from '../result';
import type { Finding } from './finding';

/** Longest prompt that is scanned, in UTF-16 code units. */
export const MAX_PROMPT_LENGTH = 1_000_000;

/** A list of company words that the guideline names. */
export interface TermList {
  readonly id: string;
  readonly terms: readonly string[];
}

export interface ScanError {
  readonly code: 'prompt-too-long';
  readonly length: number;
}

export interface Scanner {
  /**
   * Finds personal and secret data in a prompt. Synchronous: it runs between key press and send.
   *
   * @param text Prompt as typed. Spans refer to this string, not to its normalised copy.
   * @returns Findings sorted by `start`, never overlapping; empty when nothing was found. Error
   *   `prompt-too-long` (over `MAX_PROMPT_LENGTH`): nothing was scanned, so the caller must hold.
   */
  scan(text: string): Result<readonly Finding[], ScanError>;
}

export declare function createScanner(options: { readonly terms: readonly TermList[] }): Scanner;
