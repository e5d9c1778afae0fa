import { applyTextEdits } from './mask';
import { findTokens } from './placeholder-tokens';
import type { TextEdit } from './text-edit';
import type { Vault } from './vault';

export interface Restored {
  readonly text: string;
  /** How many placeholders were replaced. */
  readonly restored: number;
  /** Edits of the text handed in that give `text`, for an editor whose formatting shall stay. */
  readonly edits: readonly TextEdit[];
}

/**
 * Puts the originals back into an answer.
 *
 * Knows what models do to placeholders: other brackets, full-width digits, spaces, emphasis, escapes,
 * another case, the label in the other language. What is not a placeholder of this vault stays.
 */
export function restore(text: string, vault: Vault): Restored {
  const edits = findTokens(text).flatMap((token) => {
    const original = vault.originalOfToken(token);
    if (original === undefined) return [];
    return [{ start: token.start, end: token.end, replacement: original + token.suffix }];
  });
  return { text: applyTextEdits(text, edits), restored: edits.length, edits };
}
