import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer, type Node as ProseNode } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { MountedEditor } from './page-contract';

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** ProseMirror with the plugins of a chat composer: Enter sends, a long paste becomes a file. */
export function mountProseMirror(place: HTMLElement): MountedEditor {
  let sends = 0;
  let attachments = 0;
  let changes = 0;
  let refused = '';
  const plugins = [
    keymap({
      Enter: () => {
        sends += 1;
        return true;
      },
      'Shift-Enter': breakLine,
      'Mod-z': undo,
      'Mod-y': redo,
    }),
    keymap(baseKeymap),
    history(),
    new Plugin({
      filterTransaction: (transaction) =>
        refused === '' || !transaction.doc.textContent.includes(refused),
    }),
  ];
  const view = new EditorView(place, {
    state: EditorState.create({ schema, plugins }),
    dispatchTransaction(transaction) {
      if (transaction.docChanged) changes += 1;
      view.updateState(view.state.apply(transaction));
    },
    handlePaste(_view, event) {
      if ((event.clipboardData?.getData('text/plain').length ?? 0) < 1000) return false;
      attachments += 1;
      return true;
    },
  });
  const open = (doc: ProseNode) => {
    view.updateState(EditorState.create({ doc, plugins }));
    sends = attachments = changes = 0;
  };
  return {
    element: view.dom,
    state: () => ({
      text: view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
      html: htmlOf(view.state.doc),
      sends,
      attachments,
      changes,
    }),
    load: (text) => open(schema.node('doc', null, text.split('\n').map(paragraph))),
    loadHtml(html) {
      const body = document.createElement('div');
      body.innerHTML = html;
      open(DOMParser.fromSchema(schema).parse(body));
    },
    refuse(part) {
      refused = part;
    },
  };
}

function paragraph(line: string): ProseNode {
  return schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]);
}

function htmlOf(doc: ProseNode): string {
  const body = document.createElement('div');
  body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return body.innerHTML;
}
