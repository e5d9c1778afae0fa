import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountedEditor } from './page-contract';

/** A textarea whose value is React's: what React does not take is put back at the next render. */
export function mountReactTextarea(place: HTMLElement): MountedEditor {
  let shown = '';
  let changes = 0;
  let refused = '';
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
          const { value } = event.currentTarget;
          if (refused !== '' && value.includes(refused)) return;
          changes += 1;
          setText(value);
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
    refuse(part) {
      refused = part;
    },
  };
}

export function mountTextarea(place: HTMLElement): MountedEditor {
  let changes = 0;
  let refused = '';
  let kept = '';
  const element = document.createElement('textarea');
  element.ariaLabel = 'textarea';
  element.addEventListener('input', () => {
    changes += 1;
    if (refused !== '' && element.value.includes(refused)) element.value = kept;
    kept = element.value;
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
      element.value = kept = text;
      changes = 0;
    },
    loadHtml: () => undefined,
    refuse(part) {
      refused = part;
    },
  };
}

function textareaIn(place: HTMLElement): HTMLTextAreaElement {
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React has not rendered');
  return element;
}
