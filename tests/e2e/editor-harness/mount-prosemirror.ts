import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer, type Node as ProseNode } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { MountedEditor } from './page-contract';
import { createSitePlugin, type SiteActs } from './site-plugin';

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** ProseMirror with the plugins of a chat composer: Enter sends, a long paste becomes a file. */
export function mountProseMirror(place: HTMLElement): MountedEditor {
  const acts: SiteActs = { sends: 0, attachments: 0, changes: 0, refused: '', instead: undefined };
  const plugins = [
    createSitePlugin(acts),
    keymap({ 'Shift-Enter': breakLine, 'Mod-z': undo, 'Mod-y': redo }),
    keymap(baseKeymap),
    history(),
  ];
  const mount = (doc?: ProseNode) =>
    new EditorView(place, {
      state: EditorState.create({ plugins, ...(doc ? { doc } : { schema }) }),
    });
  let view = mount();
  /** As a composer that has just been mounted: no key has been pressed in it. */
  const open = (doc: ProseNode) => {
    view.destroy();
    view = mount(doc);
    Object.assign(acts, { sends: 0, attachments: 0, changes: 0 });
  };
  return {
    state: () => ({
      text: view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
      html: htmlOf(view.state.doc),
      sends: acts.sends,
      attachments: acts.attachments,
      changes: acts.changes,
    }),
    load: (text) => open(schema.node('doc', null, text.split('\n').map(paragraph))),
    loadHtml(html) {
      const body = document.createElement('div');
      body.innerHTML = html;
      open(DOMParser.fromSchema(schema).parse(body));
    },
    refuse(part, instead) {
      Object.assign(acts, { refused: part, instead });
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
