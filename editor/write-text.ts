import type { TextEdit } from '../core/mask/text-edit';
import type { Result } from '../core/result';

export interface WriteError {
  readonly code:
    | 'detached'
    | 'not-editable'
    | 'composing'
    /** The text is not (or no longer) what the caller thinks: nothing was overwritten. */
    | 'changed-meanwhile'
    /** The editor did not take the text; the user's words stand as they were. */
    | 'mismatch'
    /** The same, and the old words could not be put back exactly either. */
    | 'mismatch-unrestored';
}

/** Replaces parts of the editor's text; what stands around them keeps its formatting. */
export declare function applyEdits(
  el: HTMLElement,
  expectedBefore: string,
  edits: readonly TextEdit[],
): Promise<Result<void, WriteError>>;

/** Replaces the whole text. */
export declare function replaceText(
  el: HTMLElement,
  text: string,
): Promise<Result<void, WriteError>>;

/** Inserts at the caret, in the place of a selection, or at the end when the caret is elsewhere. */
export declare function insertText(
  el: HTMLElement,
  text: string,
): Promise<Result<void, WriteError>>;
