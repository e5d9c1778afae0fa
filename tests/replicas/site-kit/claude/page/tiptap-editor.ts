/** A composer on TipTap: Enter sends, Shift+Enter breaks the line. */
import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { takePaste, type ComposerEditor, type EditorStart } from '../../page/composer-editor';

export interface TiptapSetup {
  readonly attributes: Readonly<Record<string, string>>;
  readonly placeholder: string;
  /** Pastes of this many characters and more become an attachment. */
  readonly longPasteFrom: number;
}

export function createTiptapEditor(
  { host, events, saved }: EditorStart,
  setup: TiptapSetup,
): ComposerEditor {
  const editor = new Editor({
    element: host,
    injectCSS: false,
    // What is typed is what is sent: no Markdown is turned into marks on the way.
    enableInputRules: false,
    enablePasteRules: false,
    content: typeof saved === 'string' ? toDocument(saved) : (saved as JSONContent | null), // what `save` gave
    extensions: [
      StarterKit.configure({
        heading: false,
        blockquote: false,
        bulletList: false,
        orderedList: false,
        listItem: false,
        listKeymap: false,
        codeBlock: false,
        horizontalRule: false,
        link: false,
        trailingNode: false,
      }),
      sendKey(events.send),
      placeholderOf(setup.placeholder),
    ],
    editorProps: {
      attributes: { ...setup.attributes },
      handlePaste: (_view, event) => takePaste(event.clipboardData, events, setup.longPasteFrom),
      // The page takes files that are dropped anywhere, also here.
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    },
    onUpdate: ({ transaction }) =>
      events.change(transaction.getMeta('uiEvent') === 'paste' ? 'pasted' : 'typed'),
  });
  return {
    dom: editor.view.dom,
    text: () => textOf(editor.getJSON()),
    setText: (text) => editor.commands.setContent(toDocument(text), { emitUpdate: true }),
    isEmpty: () => editor.isEmpty,
    focus: () => editor.view.focus(),
    save: () => editor.getJSON(),
    destroy: () => editor.destroy(),
  };
}

function sendKey(send: () => void): Extension {
  const act = () => {
    send();
    return true;
  };
  return Extension.create({
    name: 'sendKey',
    priority: 1_000,
    addKeyboardShortcuts: () => ({ Enter: act, 'Mod-Enter': act }),
  });
}

function placeholderOf(placeholder: string): Extension {
  return Extension.create({
    name: 'emptyMark',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations({ doc }) {
            const { firstChild, childCount } = doc;
            if (firstChild === null || childCount > 1 || firstChild.content.size > 0) return null;
            return DecorationSet.create(doc, [
              Decoration.node(0, firstChild.nodeSize, {
                class: 'is-empty is-editor-empty',
                'data-placeholder': placeholder,
              }),
            ]);
          },
        },
      }),
    ],
  });
}

function toDocument(text: string): JSONContent {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({
      type: 'paragraph',
      content: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  };
}

/** As Markdown has it: paragraphs two line breaks apart, empty ones dropped. */
function textOf(document: JSONContent): string {
  return (document.content ?? [])
    .map((paragraph) =>
      (paragraph.content ?? [])
        .map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? '')))
        .join(''),
    )
    .filter((line) => line !== '')
    .join('\n\n');
}
