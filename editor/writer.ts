import type { TextEdit } from '../core/mask/text-edit';

/** What is to be written into an editor whose text is `before`. */
export interface WritePlan {
  readonly before: string;
  readonly after: string;
  /** Turn `before` into `after`; sorted, not overlapping, none without effect. */
  readonly edits: readonly TextEdit[];
  /** Where the caret shall stand in `after`; undefined: where the user had it. */
  readonly caret: number | undefined;
}

/** Two ways into one kind of editor. What came of it is read from the editor afterwards. */
export interface Writer {
  /** In place: what stands around the edits keeps its nodes and formatting. */
  edit(el: HTMLElement, plan: WritePlan): Promise<void>;
  /** Another way to the same text, for when the editor did not take the first. */
  rewrite(el: HTMLElement, plan: WritePlan): Promise<void>;
}
