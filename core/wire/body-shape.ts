/** What a reader must know of one kind of request. A site's data holds it; nothing here is code. */
export interface BodyShape {
  readonly codec: 'json';
  /**
   * Where the user's words are: names joined by dots. Behind a name, `?` says that it may be missing
   * or null, `[]` that it is a list, `[+]` a list that is never empty. For example
   * `attachments?[].extracted_content`.
   *
   * What is not there although it must be means that the request is not built as we know it: the
   * body counts as unreadable. What stands at the end of a path is read whole, an object or a list
   * with every string in it.
   */
  readonly text: readonly string[];
  /** Members that hold no words although they stand at the end of a text path, such as file ids. */
  readonly notText?: readonly string[];
  /**
   * Says that a body carries no words by contract, such as an answer asked for once more: every
   * first name in `text` may then be missing or empty. Words that are there are read all the same.
   */
  readonly wordless?: {
    /** A top-level member … */
    readonly field: string;
    /** … with one of these values. */
    readonly values: readonly string[];
  };
  /** Top-level member that is removed when words must not leave; it holds every text path. */
  readonly stripField?: string;
}
