import { Editor, Extension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { MountedEditor } from './page-contract';

/** TipTap with its starter kit, input rules for Markdown among it: Enter sends. */
export function mountTipTap(place: HTMLElement): MountedEditor {
  let sends = 0;
  let attachments = 0;
  let changes = 0;
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
    }),
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
    editor.chain().setMeta('addToHistory', false).setContent(content).run();
    sends = attachments = changes = 0;
  };
  return {
    element: editor.view.dom,
    state: () => ({
      text: editor.getText({ blockSeparator: '\n' }),
      html: editor.getHTML(),
      sends,
      attachments,
      changes,
    }),
    load: (text) => open({ type: 'doc', content: text.split('\n').map(paragraph) }),
    loadHtml: open,
  };
}

function paragraph(line: string): object {
  return { type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] };
}
