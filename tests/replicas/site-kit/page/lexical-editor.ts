/** A composer on Lexical as plain text: Enter sends, Shift+Enter breaks the line. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { takePaste, type ComposerEditor, type EditorStart } from './composer-editor';

export interface LexicalSetup {
  /** `div` or `span`, as the site has it. */
  readonly tag: 'div' | 'span';
  /** Attributes of the editable element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Pastes of this many characters and more do not stay text. */
  readonly longPasteFrom: number;
}

const HISTORY_DELAY_MS = 300;

export function createLexicalEditor(
  { host, events, saved }: EditorStart,
  { tag, attributes, longPasteFrom }: LexicalSetup,
): ComposerEditor {
  const root = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  root.contentEditable = 'true';
  host.append(root);
  const editor = createEditor({
    namespace: 'composer',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(root);
  const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  const setText = (words: string) => editor.update(() => fill(words), { discrete: true });
  let known = typeof saved === 'string' ? saved : '';
  setText(known);
  const stops = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), HISTORY_DELAY_MS),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey === true) return false;
        event?.preventDefault();
        events.send();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (!takePaste(data, events, longPasteFrom)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ tags }) => {
      const now = text();
      if (now === known) return;
      known = now;
      events.change(tags.has(PASTE_TAG) ? 'pasted' : 'typed');
    }),
  ];
  return {
    dom: root,
    text,
    setText,
    isEmpty: () => text() === '',
    focus() {
      root.focus();
      editor.focus(undefined, { defaultSelection: 'rootEnd' });
    },
    save: text,
    destroy() {
      for (const stop of stops) stop();
      editor.setRootElement(null);
      root.remove();
    },
  };
}

function fill(words: string): void {
  const paragraph = $createParagraphNode();
  for (const [index, line] of words.split('\n').entries()) {
    if (index > 0) paragraph.append($createLineBreakNode());
    if (line !== '') paragraph.append($createTextNode(line));
  }
  $getRoot().clear().append(paragraph);
  paragraph.selectEnd();
}
