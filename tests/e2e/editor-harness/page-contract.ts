/** What the harness page shows of each editor, read from the editor's own state. */
export const EDITOR_NAMES = ['prosemirror', 'tiptap', 'react-textarea', 'textarea'] as const;
export type EditorName = (typeof EDITOR_NAMES)[number];

export interface EditorState {
  /** One line per text block, hard breaks as `\n`; for React, what its state holds. */
  readonly text: string;
  /** The document with its marks, as the editor itself writes it; for textareas the text. */
  readonly html: string;
  /** How often the site's own Enter key acted: each would have been a sent prompt. */
  readonly sends: number;
  /** How often the site's paste handler made a file card. */
  readonly attachments: number;
  /** Transactions or change events that changed the text. */
  readonly changes: number;
}

export interface MountedEditor {
  state(): EditorState;
  /** Mounts the editor anew with this text, one line per text block. */
  load(text: string): void;
  /** The same from HTML, where the editor knows formatting. */
  loadHtml(html: string): void;
  /**
   * From now on the site takes no text in which `part` stands, or writes something else in its
   * place; an empty part: no more.
   */
  refuse(part: string, instead?: string): void;
}

declare global {
  interface Window {
    editors: Record<EditorName, MountedEditor>;
  }
}
