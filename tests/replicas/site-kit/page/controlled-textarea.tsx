/** A textarea whose words React holds: what a script writes past React is no word of the page's. */
import { useEffect, useState, type ChangeEvent, type ClipboardEvent } from 'react';
import {
  takePaste,
  type ComposerEditor,
  type EditorEvents,
  type EditorStart,
} from './composer-editor';
import { isSendKey } from './textarea-editor';

/** What the field and the page share; made once for a page. */
export interface HeldWords {
  words: string;
  events: EditorEvents | undefined;
  show: (words: string) => void;
}

export function holdWords(): HeldWords {
  return { words: '', events: undefined, show: () => undefined };
}

/** The editor of a field that stands in its host already. */
export function adoptControlled(
  { host, events, saved }: EditorStart,
  held: HeldWords,
): ComposerEditor {
  const field = host.querySelector('textarea');
  if (field === null) throw new Error('the field is not there');
  const write = (text: string) => {
    held.words = text;
    held.show(text);
  };
  held.events = events;
  write(typeof saved === 'string' ? saved : '');
  return {
    dom: field,
    text: () => held.words,
    setText(text) {
      write(text);
      events.change('typed');
    },
    isEmpty: () => held.words === '',
    focus() {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    save: () => held.words,
    destroy: () => {
      held.events = undefined;
    },
  };
}

export function ControlledField(props: {
  readonly held: HeldWords;
  readonly attributes: Readonly<Record<string, string>>;
  readonly placeholder: string;
  readonly longPasteFrom: number;
}) {
  const { held } = props;
  const [words, setWords] = useState(held.words);
  useEffect(() => {
    held.show = setWords;
    setWords(held.words);
  }, [held]);
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    held.words = event.target.value;
    setWords(event.target.value);
    held.events?.change('typed');
  };
  const onPaste = (event: ClipboardEvent) => {
    if (held.events === undefined) return;
    if (takePaste(event.clipboardData, held.events, props.longPasteFrom)) event.preventDefault();
  };
  return (
    <textarea
      {...props.attributes}
      className="fallback"
      rows={1}
      placeholder={props.placeholder}
      value={words}
      onChange={onChange}
      onPaste={onPaste}
      onKeyDown={(event) => {
        if (!isSendKey(event.nativeEvent)) return;
        event.preventDefault();
        held.events?.send();
      }}
    />
  );
}
