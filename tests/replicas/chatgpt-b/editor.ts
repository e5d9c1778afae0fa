import type { EditorStart } from '../site-kit/page/composer-editor';
import { createProseMirrorEditor } from '../site-kit/page/prose-mirror-editor';

/** Pastes of this many characters and more become a file. */
const LONG_PASTE_FROM = 5_000;

export function createShellEditor(start: EditorStart, label: string) {
  return createProseMirrorEditor(start, {
    attributes: {
      'data-composer-markdown': '',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
    },
    newline: 'break',
    emptyParagraph: () => ({ 'data-empty-paragraph': 'true' }),
    longPasteFrom: LONG_PASTE_FROM,
  });
}
