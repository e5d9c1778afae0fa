import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountedEditor } from './page-contract';

/** A textarea whose value is React's: what React does not take is put back at the next render. */
export function mountReactTextarea(place: HTMLElement): MountedEditor {
  let shown = '';
  let changes = 0;
  let set: (text: string) => void = () => undefined;
  function Composer() {
    const [text, setText] = useState('');
    shown = text;
    set = setText;
    return (
      <textarea
        aria-label="react-textarea"
        value={text}
        onChange={(event) => {
          changes += 1;
          setText(event.currentTarget.value);
        }}
      />
    );
  }
  flushSync(() => createRoot(place).render(<Composer />));
  const element = textareaIn(place);
  return {
    element,
    state: () => ({ text: shown, html: element.value, sends: 0, attachments: 0, changes }),
    load(text) {
      flushSync(() => set(text));
      changes = 0;
    },
    loadHtml: () => undefined,
  };
}

export function mountTextarea(place: HTMLElement): MountedEditor {
  let changes = 0;
  const element = document.createElement('textarea');
  element.ariaLabel = 'textarea';
  element.addEventListener('input', () => {
    changes += 1;
  });
  place.append(element);
  return {
    element,
    state: () => ({
      text: element.value,
      html: element.value,
      sends: 0,
      attachments: 0,
      changes,
    }),
    load(text) {
      element.value = text;
      changes = 0;
    },
    loadHtml: () => undefined,
  };
}

function textareaIn(place: HTMLElement): HTMLTextAreaElement {
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React has not rendered');
  return element;
}
