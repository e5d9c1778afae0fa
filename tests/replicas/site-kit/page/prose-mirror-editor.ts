/** A composer on ProseMirror: one paragraph per line, Enter sends. */
import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema, type Node } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { takePaste, type ComposerEditor, type EditorStart } from './composer-editor';

export interface ProseMirrorSetup {
  /** Attributes of the editable element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What Shift+Enter makes. */
  readonly newline: 'paragraph' | 'break';
  /** Attributes of an empty paragraph; `alone` when it is the whole document. */
  readonly emptyParagraph: (alone: boolean) => Readonly<Record<string, string>> | null;
  /** Pastes of this many characters and more become a file. */
  readonly longPasteFrom: number;
}

export interface ProseMirrorEditor extends ComposerEditor {
  readonly insertMention: (mention: { readonly path: string; readonly label: string }) => void;
}

export const composerSchema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    mention: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: {
        path: { default: '', validate: 'string' },
        label: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'span[app-mention-path]',
          getAttrs: (element) => ({
            path: element.getAttribute('app-mention-path') ?? '',
            label: element.textContent.replace(/^@/, ''),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'span',
        { 'app-mention-path': String(attrs['path']), contenteditable: 'false', class: 'mention' },
        `@${String(attrs['label'])}`,
      ],
    },
  },
});

export function createProseMirrorEditor(
  { host, events, saved }: EditorStart,
  setup: ProseMirrorSetup,
): ProseMirrorEditor {
  const send: Command = () => {
    events.send();
    return true;
  };
  const plugins = [
    keymap({
      Enter: send,
      'Mod-Enter': send,
      'Shift-Enter': setup.newline === 'paragraph' ? splitBlock : insertBreak,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
    }),
    keymap(baseKeymap),
    history(),
    markEmptyParagraphs(setup),
  ];
  const view = new EditorView(host, {
    state: EditorState.create({ doc: toDocument(saved), plugins }),
    attributes: { ...setup.attributes },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        events.change(transaction.getMeta('uiEvent') === 'paste' ? 'pasted' : 'typed');
      }
    },
    handlePaste: (_view, event) => takePaste(event.clipboardData, events, setup.longPasteFrom),
    handleDrop(_view, event) {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return false;
      // The page takes files that are dropped anywhere, also here.
      return true;
    },
  });
  return {
    dom: view.dom,
    text: () => textOf(view.state.doc),
    setText(text) {
      const { tr } = view.state;
      tr.replaceWith(0, view.state.doc.content.size, paragraphsOf(text));
      view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)));
    },
    isEmpty: () => isEmptyDocument(view.state.doc),
    focus: () => view.focus(),
    save: () => view.state.doc.toJSON() as unknown,
    destroy: () => view.destroy(),
    insertMention({ path, label }) {
      const mention = composerSchema.nodes.mention.create({ path, label });
      view.dispatch(view.state.tr.replaceSelectionWith(mention).insertText(' ').scrollIntoView());
      view.focus();
    },
  };
}

const insertBreak: Command = (state, dispatch) => {
  const node = composerSchema.nodes.hard_break.create();
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};

function toDocument(saved: unknown): Node {
  if (saved !== null && saved !== undefined && typeof saved !== 'string') {
    return composerSchema.nodeFromJSON(saved);
  }
  return composerSchema.nodes.doc.create(null, paragraphsOf(saved ?? ''));
}

function paragraphsOf(text: string): Node[] {
  return text
    .split('\n')
    .map((line) =>
      composerSchema.nodes.paragraph.create(null, line === '' ? [] : [composerSchema.text(line)]),
    );
}

function textOf(document: Node): string {
  const lines: string[] = [];
  document.forEach((paragraph) => {
    let line = '';
    paragraph.forEach((node) => {
      if (node.type === composerSchema.nodes.hard_break) line += '\n';
      else if (node.type === composerSchema.nodes.mention)
        line += `@${String(node.attrs['label'])}`;
      else line += node.text ?? '';
    });
    lines.push(line);
  });
  return lines.join('\n');
}

function isEmptyDocument(document: Node): boolean {
  return document.childCount === 1 && document.firstChild?.content.size === 0;
}

function markEmptyParagraphs({ emptyParagraph }: ProseMirrorSetup): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const alone = isEmptyDocument(doc);
        const marks: Decoration[] = [];
        doc.forEach((paragraph, offset) => {
          const attributes = paragraph.content.size === 0 ? emptyParagraph(alone) : null;
          if (attributes === null) return;
          marks.push(Decoration.node(offset, offset + paragraph.nodeSize, { ...attributes }));
        });
        return DecorationSet.create(doc, marks);
      },
    },
  });
}
