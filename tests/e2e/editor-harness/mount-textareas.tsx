import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountedEditor } from './page-contract';

/** A textarea whose value is React's: what React does not take is put back at the next render. */
export function mountReactTextarea(place: HTMLElement): MountedEditor {
  let shown = '';
  let changes = 0;
  let refused = '';
  let instead: string | undefined;
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
          const taken = taking(value, refused, instead);
          if (taken === undefined) return;
          changes += 1;
          setText(taken);
        }}
      />
    );
  }
  flushSync(() => createRoot(place).render(<Composer />));
  const element = textareaIn(place);
  return {
    state: () => ({ text: shown, html: element.value, sends: 0, attachments: 0, changes }),
    load(text) {
      flushSync(() => set(text));
      changes = 0;
    },
    loadHtml: () => undefined,
    refuse(part, other) {
      refused = part;
      instead = other;
    },
  };
}

export function mountTextarea(place: HTMLElement): MountedEditor {
  let changes = 0;
  let refused = '';
  let instead: string | undefined;
  let kept = '';
  const element = document.createElement('textarea');
  element.ariaLabel = 'textarea';
  element.addEventListener('input', () => {
    changes += 1;
    const taken = taking(element.value, refused, instead) ?? kept;
    if (taken !== element.value) element.value = taken;
    kept = taken;
  });
  place.append(element);
  return {
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
    refuse(part, other) {
      refused = part;
      instead = other;
    },
  };
}

function textareaIn(place: HTMLElement): HTMLTextAreaElement {
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React has not rendered');
  return element;
}

/** What the site makes of a text; undefined when it does not take it. */
function taking(text: string, refused: string, instead: string | undefined): string | undefined {
  if (refused === '' || !text.includes(refused)) return text;
  return instead === undefined ? undefined : text.replace(refused, instead);
}
