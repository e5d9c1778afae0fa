import { useState, type KeyboardEvent } from 'react';
import { SentFiles } from '../../page/attachment-cards';
import type { Turn } from '../../page/chat-contract';
import { Icon } from '../../page/icons';
import type { PageLabels } from '../../page/labels';
import { Markdown } from '../../page/markdown';
import { CopyButton } from '../../page/notices';
import { useVirtual } from '../../page/use-virtual';
import type { Labels } from './labels';

export interface TranscriptRowProps {
  readonly turn: Turn;
  readonly last: boolean;
  readonly labels: Labels;
  readonly pageLabels: PageLabels;
  readonly resend: (text: string) => void;
  readonly regenerate: () => void;
}

export function TranscriptRow(props: TranscriptRowProps) {
  const { turn, last } = props;
  const { ref, visible, style } = useVirtual(last || turn.state !== 'done');
  const human = turn.role === 'user';
  return (
    <div
      data-testid="transcript-row"
      data-perf-row={human ? 'human' : 'assistant'}
      className={human ? 'row row-human' : 'row row-assistant'}
      ref={ref}
      style={style}
    >
      {visible ? human ? <UserMessage {...props} /> : <AssistantMessage {...props} /> : null}
    </div>
  );
}

function UserMessage({ turn, labels, pageLabels, resend }: TranscriptRowProps) {
  const [editing, setEditing] = useState(false);
  return (
    <div data-cds="UserMessage" className="user-message">
      <SentFiles names={turn.files} labels={pageLabels} />
      {editing ? (
        <EditBox
          text={turn.text}
          labels={labels}
          cancelLabel={pageLabels.cancel}
          close={() => setEditing(false)}
          save={resend}
        />
      ) : (
        <>
          {turn.text === '' ? null : (
            <div data-user-message-bubble="true" className="bubble">
              <div data-testid="user-message">{turn.text}</div>
            </div>
          )}
          <div className="actions">
            <CopyButton label={pageLabels.copy} text={turn.text} />
            <button
              type="button"
              className="icon-button"
              aria-label={labels.edit}
              title={labels.edit}
              onClick={() => setEditing(true)}
            >
              <Icon name="pencil" size={17} />
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface EditBoxProps {
  readonly text: string;
  readonly labels: Labels;
  readonly cancelLabel: string;
  readonly close: () => void;
  readonly save: (text: string) => void;
}

/** Enter saves here. The save button has no name of its own but its look. */
function EditBox({ text, labels, cancelLabel, close, save }: EditBoxProps) {
  const [words, setWords] = useState(text);
  const resend = () => {
    if (words.trim() === '') return;
    close();
    save(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    resend();
  };
  return (
    <div className="edit-box">
      <textarea
        autoFocus
        value={words}
        aria-label={labels.edit}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="edit-buttons">
        <button type="button" className="small-button" onClick={close}>
          {cancelLabel}
        </button>
        <button type="button" className="filled-button" onClick={resend}>
          <span className="bg-fill-primary" aria-hidden="true" />
          <span className="filled-label">{labels.save}</span>
        </button>
      </div>
    </div>
  );
}

function AssistantMessage(props: TranscriptRowProps) {
  const { turn, last, labels, pageLabels, regenerate } = props;
  return (
    <div
      data-testid="assistant-message"
      data-cds="AssistantMessage"
      data-turn-key={turn.key}
      data-is-streaming={turn.state === 'waiting' ? undefined : String(turn.state === 'streaming')}
    >
      {turn.state === 'waiting' ? (
        <span className="thinking" role="status" aria-label={pageLabels.answering} />
      ) : (
        <div data-cds="Prose">
          <div data-perf-reply-text="" className="prose">
            <Markdown text={turn.text} />
          </div>
        </div>
      )}
      {turn.state === 'done' ? (
        <div className="actions">
          <CopyButton label={pageLabels.copy} text={turn.text} />
          {last ? (
            <button
              type="button"
              className="icon-button"
              aria-label={labels.retry}
              title={labels.retry}
              onClick={regenerate}
            >
              <Icon name="retry" size={17} />
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
