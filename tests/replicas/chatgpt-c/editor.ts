/** The text field, and the editor that takes its place in some variants once it has the focus. */
import type { ComposerEditor, EditorStart } from '../site-kit/page/composer-editor';
import { createLexicalEditor } from '../site-kit/page/lexical-editor';
import { adoptTextarea } from '../site-kit/page/textarea-editor';

/** As far as is known, a paste of any length stays text here. */
const LONG_PASTE_FROM = Number.POSITIVE_INFINITY;

export function createFieldEditor({ host, events, saved }: EditorStart): ComposerEditor {
  const field = host.querySelector('textarea');
  if (field === null) throw new Error('the text field is not there');
  const text = typeof saved === 'string' ? saved : '';
  return adoptTextarea(field, { text, events, longPasteFrom: LONG_PASTE_FROM });
}

export function createSwappedEditor(start: EditorStart, label: string): ComposerEditor {
  const { host, events } = start;
  const plain = createFieldEditor(start);
  let current = plain;
  const takeOver = () => {
    const place = document.createElement('div');
    place.dataset['composerEditorHost'] = '';
    place.dataset['octaneLexicalHost'] = '';
    host.append(place);
    const text = plain.text();
    plain.destroy();
    current = createLexicalEditor(
      { host: place, events, saved: text },
      {
        tag: 'div',
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        longPasteFrom: LONG_PASTE_FROM,
      },
    );
    plain.dom.style.display = 'none';
    current.focus();
  };
  if (document.activeElement === plain.dom) takeOver();
  else plain.dom.addEventListener('focus', takeOver, { once: true });
  return {
    dom: host,
    text: () => current.text(),
    setText: (text) => current.setText(text),
    isEmpty: () => current.isEmpty(),
    focus: () => current.focus(),
    save: () => current.save(),
    destroy() {
      plain.dom.removeEventListener('focus', takeOver);
      current.destroy();
    },
  };
}
