import { useState, type KeyboardEvent } from 'react';

export interface EditTextProps {
  readonly text: string;
  readonly label: string;
  readonly cancelLabel: string;
  readonly saveLabel: string;
  readonly saveClass: string;
  /** What a plain Enter does. */
  readonly enter: 'saves' | 'newline';
  readonly close: () => void;
  readonly save: (text: string) => void;
}

/** A sent message in a text field, with a button that sends it again. */
export function EditText(props: EditTextProps) {
  const [words, setWords] = useState(props.text);
  const save = () => {
    if (words.trim() === '') return;
    props.close();
    props.save(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (props.enter === 'newline' || event.key !== 'Enter') return;
    if (event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <div className="edit-box">
      <textarea
        autoFocus
        value={words}
        aria-label={props.label}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="edit-buttons">
        <button type="button" className="small-button" onClick={props.close}>
          {props.cancelLabel}
        </button>
        <button type="button" className={`small-button primary ${props.saveClass}`} onClick={save}>
          {props.saveLabel}
        </button>
      </div>
    </div>
  );
}
