import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type SubmitEvent,
} from 'react';
import type { ProseMirrorEditor } from '../site-kit/page/prose-mirror-editor';
import { createShellEditor } from './editor';
import type { Labels } from './labels';

export interface EditBoxProps {
  readonly kind: 'textarea' | 'prosemirror';
  readonly text: string;
  readonly labels: Labels;
  readonly cancelLabel: string;
  readonly close: () => void;
  readonly save: (text: string) => void;
}

/** Which of the two the site uses is not known, so there are both. Each has a submit of its own. */
export function EditBox(props: EditBoxProps) {
  const form = useRef<HTMLFormElement>(null);
  const words = useRef(props.text);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (words.current.trim() === '') return;
    props.close();
    props.save(words.current);
  };
  const field = {
    text: props.text,
    label: props.labels.editMessage,
    change: (text: string) => {
      words.current = text;
    },
    submit: () => form.current?.requestSubmit(),
  };
  return (
    <form ref={form} className="edit-box" onSubmit={submit}>
      {props.kind === 'textarea' ? <TextareaField {...field} /> : <EditorField {...field} />}
      <div className="edit-buttons">
        <button type="button" className="small-button" onClick={props.close}>
          {props.cancelLabel}
        </button>
        <button type="submit" className="small-button primary">
          {props.labels.saveEdit}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly text: string;
  readonly label: string;
  readonly change: (text: string) => void;
  readonly submit: () => void;
}

function TextareaField({ text, label, change, submit }: FieldProps) {
  const [words, setWords] = useState(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <textarea
      autoFocus
      value={words}
      aria-label={label}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        setWords(event.target.value);
        change(event.target.value);
      }}
    />
  );
}

function EditorField({ text, label, change, submit }: FieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const make = useEffectEvent((element: HTMLElement) => {
    const editor: ProseMirrorEditor = createShellEditor(
      {
        host: element,
        saved: text,
        events: {
          send: submit,
          change: () => change(editor.text()),
          files: () => undefined,
          longPaste: (pasted) => editor.setText(editor.text() + pasted),
        },
      },
      label,
    );
    editor.focus();
    return editor;
  });
  useEffect(() => {
    if (host.current === null) return undefined;
    const editor = make(host.current);
    return () => editor.destroy();
  }, []);
  return <div ref={host} className="editor" />;
}
