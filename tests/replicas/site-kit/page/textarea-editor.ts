/** A composer on a textarea that stands in the page already: the field itself holds the words. */
import { takePaste, type ComposerEditor, type EditorEvents } from './composer-editor';

export interface TextareaSetup {
  readonly text: string;
  readonly events: EditorEvents;
  /** Pastes of this many characters and more do not stay text. */
  readonly longPasteFrom: number;
}

export function adoptTextarea(field: HTMLTextAreaElement, setup: TextareaSetup): ComposerEditor {
  const { events } = setup;
  const stop = new AbortController();
  const { signal } = stop;
  let pasting = false;
  if (field.value !== setup.text) field.value = setup.text;
  field.addEventListener('keydown', (event) => onKey(event, events), { signal });
  field.addEventListener(
    'paste',
    (event) => {
      pasting = !takePaste(event.clipboardData, events, setup.longPasteFrom);
      if (!pasting) event.preventDefault();
    },
    { signal },
  );
  field.addEventListener(
    'input',
    () => {
      events.change(pasting ? 'pasted' : 'typed');
      pasting = false;
    },
    { signal },
  );
  return {
    dom: field,
    text: () => field.value,
    setText(text) {
      field.value = text;
      events.change('typed');
    },
    isEmpty: () => field.value === '',
    focus() {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    save: () => field.value,
    destroy: () => stop.abort(),
  };
}

/** Enter sends; with Shift, or while an input method is open, it is a key like any other. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing;
}

function onKey(event: KeyboardEvent, events: EditorEvents): void {
  if (!isSendKey(event)) return;
  event.preventDefault();
  events.send();
}
