import { Editor, Extension, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { MountedEditor } from './page-contract';
import { createSitePlugin, type SiteActs } from './site-plugin';

/** A pill that is no text, as chat sites have them for files and connectors. */
const pill = Node.create({
  name: 'pill',
  group: 'inline',
  inline: true,
  atom: true,
  parseHTML: () => [{ tag: 'span[data-pill]' }],
  renderHTML: () => ['span', { 'data-pill': '', contenteditable: 'false' }, '@資料'],
});

/** TipTap with its starter kit, input rules for Markdown among it: Enter sends. */
export function mountTipTap(place: HTMLElement): MountedEditor {
  const acts: SiteActs = { sends: 0, attachments: 0, changes: 0, refused: '', instead: undefined };
  const site = Extension.create({
    name: 'site',
    priority: 1000,
    addProseMirrorPlugins: () => [createSitePlugin(acts)],
  });
  const mount = (content: string | object) =>
    new Editor({ element: place, extensions: [StarterKit, pill, site], content });
  let editor = mount('');
  /** As a composer that has just been mounted: no key has been pressed in it. */
  const open = (content: string | object) => {
    editor.destroy();
    place.replaceChildren();
    editor = mount(content);
    Object.assign(acts, { sends: 0, attachments: 0, changes: 0 });
  };
  return {
    state() {
      const { doc } = editor.state;
      return {
        text: doc.textBetween(0, doc.content.size, '\n', leafText),
        html: editor.getHTML(),
        sends: acts.sends,
        attachments: acts.attachments,
        changes: acts.changes,
      };
    },
    load: (text) => open({ type: 'doc', content: text.split('\n').map(paragraph) }),
    loadHtml: open,
    refuse(part, instead) {
      Object.assign(acts, { refused: part, instead });
    },
  };
}

function paragraph(line: string): object {
  return { type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] };
}

function leafText(node: { readonly type: { readonly name: string } }): string {
  return node.type.name === 'hardBreak' ? '\n' : '';
}
