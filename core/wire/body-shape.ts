/** What a request is for. `harmless` carries no words by contract. */
export type ActionKind = 'send' | 'draft' | 'title' | 'harmless';

/** What becomes of findings: the request fails, or the words are taken out and the rest goes. */
export type OnFinding = 'refuse' | 'strip';

/** What an action that is met in a body means for the gate. */
export interface ActionRules {
  readonly kind: ActionKind;
  readonly onFinding: OnFinding;
}

/** One of several actions that share an address, and where its words are. */
export interface WireAction {
  readonly kind: ActionKind;
  /** `refuse` where nothing is said. */
  readonly onFinding?: OnFinding;
  /** Absent: the action has no words by contract. */
  readonly text?: readonly string[];
  readonly notText?: readonly string[];
}

/** Where words are in a JSON value. */
export interface JsonWords {
  /**
   * Where the user's words are: names joined by dots, a number for a place in a list. Behind a name,
   * `?` says that it may be missing or null, `[]` that it is a list, `[+]` a list that is never
   * empty. For example `attachments?[].extracted_content`, or `0.0`.
   *
   * What is not there although it must be means that the request is not built as we know it: the
   * body counts as unreadable. What stands at the end of a path is read whole, an object or a list
   * with every string in it. Several paths may hold the same words: each is read, and each is
   * stripped.
   */
  readonly text: readonly string[];
  /** Members that hold no words although they stand at the end of a text path, such as file ids. */
  readonly notText?: readonly string[];
}

/** A JSON object, plain or gzip. */
export interface JsonShape extends JsonWords {
  readonly codec: 'json';
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
  /**
   * Top-level member that is removed when words must not leave; it holds every text path. Where none
   * is named, the words at every text path are emptied, and the rest stays.
   */
  readonly stripField?: string;
}

/**
 * A protobuf message, plain or gzip or in Connect envelopes, whose first-level fields are one of
 * several actions.
 *
 * Paths are field numbers joined by dots, counted from the action on: `15[].4`, where `[]` only says
 * to the reader that the field repeats. `*` stands for any field, `**` for everything from there on.
 * Where none of the paths leads to words, everything in the action but `notText` is read: a site may
 * have moved them.
 */
export interface ProtobufShape {
  readonly codec: 'protobuf';
  /** First-level fields that belong to no action, such as a header. */
  readonly around: readonly number[];
  /** By field number; `*` for every other. A first-level field that is in neither is unreadable. */
  readonly actions: Readonly<Record<string, WireAction>>;
}

/** A form with one field of JSON, in which a string holds another JSON text. */
export interface FormJsonShape extends JsonWords {
  readonly codec: 'form-json';
  readonly field: string;
  /** Path of the string in the outer JSON; `text` is counted from inside of it. */
  readonly within: string;
}

/** Records of SignalR's JSON protocol, each closed by the byte 0x1e. */
export interface SignalrShape {
  readonly codec: 'signalr';
  /** By the name of what is invoked. */
  readonly targets: Readonly<Record<string, WireAction>>;
}

/** One JSON object in each frame of a socket; a member says which event it is. */
export interface SocketJsonShape {
  readonly codec: 'socket-json';
  readonly field: string;
  readonly events: Readonly<Record<string, WireAction>>;
}

/** A form in parts. Parts that are in neither list make it unreadable. */
export interface MultipartShape {
  readonly codec: 'multipart';
  /** Names of parts that are words. */
  readonly text: readonly string[];
  /** Names of parts that are none, such as files that are read elsewhere. */
  readonly notText?: readonly string[];
}

/** What a reader must know of one kind of request. A site's data holds it; nothing here is code. */
export type BodyShape =
  JsonShape | ProtobufShape | FormJsonShape | SignalrShape | SocketJsonShape | MultipartShape;
