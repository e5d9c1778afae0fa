/** A composer on Quill: Enter sends, Shift+Enter makes a new line. */
import Quill from 'quill';
import { takePaste, type ComposerEditor, type EditorStart } from '../site-kit/page/composer-editor';
import { inPageZone } from './page-zone';

export function createQuillEditor(
  { host, events, saved }: EditorStart,
  labels: { readonly composer: string; readonly placeholder: string },
): ComposerEditor {
  const container = document.createElement('rich-textarea');
  host.append(container);
  let pasting = false;
  const quill = inPageZone(() => {
    const made = new Quill(container, {
      formats: [],
      placeholder: labels.placeholder,
      modules: { toolbar: false, uploader: { mimetypes: [] } },
    });
    // Before Quill's own, which would break the line.
    made.keyboard.bindings['Enter']?.unshift({
      key: 'Enter',
      shiftKey: false,
      handler() {
        events.send();
        return false;
      },
    });
    made.root.addEventListener(
      'paste',
      (event) => {
        pasting = true;
        // As far as is known, a paste of any length stays text here.
        if (!takePaste(event.clipboardData, events, Number.POSITIVE_INFINITY)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    made.setText(typeof saved === 'string' ? saved : '', 'silent');
    made.on('text-change', () => {
      events.change(pasting ? 'pasted' : 'typed');
      pasting = false;
    });
    return made;
  });
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', labels.composer);
  const text = () => quill.getText().replace(/\n$/, '');
  return {
    dom: quill.root,
    text,
    setText: (words) => inPageZone(() => quill.setText(words, 'user')),
    isEmpty: () => text() === '',
    focus() {
      inPageZone(() => {
        quill.focus();
        quill.setSelection(quill.getLength(), 0);
      });
    },
    save: text,
    destroy: () => container.remove(),
  };
}
