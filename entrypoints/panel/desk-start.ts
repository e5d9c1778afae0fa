/** What the worker that reads files is given to begin with, beside the guard's port. */
export interface DeskStart {
  /** The name model; undefined: names are found by rules. */
  readonly names: Uint8Array<ArrayBuffer> | undefined;
  /** Root of the extension's files. */
  readonly root: string;
}
