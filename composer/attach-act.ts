/** One act of putting files into the page, that was stopped before the page saw it. */
import type { DeskInput } from '../core/gate/file-desk-port';

export interface AttachAct {
  /** Absent for words that were pasted. */
  readonly via: 'input' | 'drop' | 'paste' | 'words';
  /** What would go into the page. Folders take a while to be gone through. */
  readonly inputs: () => Promise<readonly AttachInput[]>;
  /** Does the act for the page, with these instead. Once. */
  readonly replay: (inputs: readonly AttachInput[]) => void;
}

/** A `DeskInput` of this tab: the files are those of the browser. */
export type AttachInput =
  { readonly kind: 'file'; readonly file: File } | Extract<DeskInput, { readonly kind: 'words' }>;

export function filesOf(inputs: readonly AttachInput[]): readonly File[] {
  return inputs.flatMap((input) => (input.kind === 'file' ? [input.file] : []));
}

export function toInputs(files: readonly File[]): readonly AttachInput[] {
  return files.map((file) => ({ kind: 'file', file }));
}
