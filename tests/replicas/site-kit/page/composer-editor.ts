/** An editor in a composer, whatever it is made of. */

export interface ComposerEditor {
  readonly dom: HTMLElement;
  /** The words as the site would send them. */
  readonly text: () => string;
  readonly setText: (text: string) => void;
  readonly isEmpty: () => boolean;
  readonly focus: () => void;
  /** The document itself, for a new editor of the same kind. */
  readonly save: () => unknown;
  readonly destroy: () => void;
}

export interface EditorEvents {
  readonly change: (how: 'typed' | 'pasted') => void;
  /** The key that sends. */
  readonly send: () => void;
  readonly files: (files: readonly File[]) => void;
  /** A paste too long to stay text. */
  readonly longPaste: (text: string) => void;
}

export interface EditorStart {
  readonly host: HTMLElement;
  readonly events: EditorEvents;
  /** What `save` of the last editor gave; null for none. */
  readonly saved: unknown;
}

/** Handles what both editors do with a paste that does not become text. */
export function takePaste(data: DataTransfer | null, events: EditorEvents, longFrom: number) {
  const files = [...(data?.files ?? [])];
  if (files.length > 0) {
    events.files(files);
    return true;
  }
  const text = data?.getData('text/plain') ?? '';
  if (text.length < longFrom) return false;
  events.longPaste(text);
  return true;
}
