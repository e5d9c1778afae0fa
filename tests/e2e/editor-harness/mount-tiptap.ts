import { Editor, Extension, Node } from '@tiptap/core';
import { EditorState, Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import type { MountedEditor } from './page-contract';

/** A pill that is no text, as chat sites have them for files and connectors. */
const mention = Node.create({
  name: 'pill',
  group: 'inline',
  inline: true,
  atom: true,
  parseHTML: () => [{ tag: 'span[data-pill]' }],
  renderHTML: () => ['span', { 'data-pill': '', contenteditable: 'false' }, '@資料'],
});

function leafText(node: { readonly type: { readonly name: string } }): string {
  return node.type.name === 'hardBreak' ? '\n' : '';
}

/** TipTap with its starter kit, input rules for Markdown among it: Enter sends. */
export function mountTipTap(place: HTMLElement): MountedEditor {
  let sends = 0;
  let attachments = 0;
  let changes = 0;
  let refused = '';
  const extensions = [
    StarterKit,
    Extension.create({
      name: 'send',
      priority: 1000,
      addKeyboardShortcuts: () => ({
        Enter: () => {
          sends += 1;
          return true;
        },
      }),
      addProseMirrorPlugins: () => [
        new Plugin({
          filterTransaction: (transaction) =>
            refused === '' || !transaction.doc.textContent.includes(refused),
        }),
      ],
    }),
    mention,
  ];
  const editor = new Editor({
    element: place,
    extensions,
    onUpdate: () => {
      changes += 1;
    },
    editorProps: {
      handlePaste(_view, event) {
        if ((event.clipboardData?.getData('text/plain').length ?? 0) < 1000) return false;
        attachments += 1;
        return true;
      },
    },
  });
  const open = (content: string | object) => {
    editor.commands.setContent(content);
    const { doc, plugins } = editor.state;
    // A new state: an undo must not reach back over it.
    editor.view.updateState(EditorState.create({ doc, plugins }));
    sends = attachments = changes = 0;
  };
  return {
    element: editor.view.dom,
    state: () => ({
      text: editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', leafText),
      html: editor.getHTML(),
      sends,
      attachments,
      changes,
    }),
    load: (text) => open({ type: 'doc', content: text.split('\n').map(paragraph) }),
    loadHtml: open,
    refuse(part) {
      refused = part;
    },
  };
}

function paragraph(line: string): object {
  return { type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] };
}
