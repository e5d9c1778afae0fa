import { useState, type KeyboardEvent } from 'react';
import { SentFiles } from '../site-kit/page/attachment-cards';
import type { Turn } from '../site-kit/page/chat-contract';
import { Icon } from '../site-kit/page/icons';
import type { PageLabels } from '../site-kit/page/labels';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton } from '../site-kit/page/notices';
import type { LABELS } from './labels';

type Labels = (typeof LABELS)['ja'];

export interface TurnProps {
  readonly turn: Turn;
  readonly index: number;
  readonly labels: Labels;
  readonly pageLabels: PageLabels;
}

export function UserTurn(props: TurnProps & { readonly resend: (text: string) => void }) {
  const { turn, index, labels, pageLabels } = props;
  const [editing, setEditing] = useState(false);
  return (
    <article
      className="turn turn-user"
      data-testid={`conversation-turn-${index + 1}`}
      data-turn="user"
      data-turn-id={turn.id}
    >
      <h5 className="sr-only">{pageLabels.you}</h5>
      <div data-message-author-role="user" data-message-id={turn.id} className="message">
        <SentFiles names={turn.files} labels={pageLabels} />
        {editing ? (
          <EditBox
            text={turn.text}
            labels={labels}
            cancelLabel={pageLabels.cancel}
            close={() => setEditing(false)}
            save={props.resend}
          />
        ) : turn.text === '' ? null : (
          <div className="bubble">{turn.text}</div>
        )}
      </div>
      {editing ? null : (
        <div className="actions">
          <CopyButton
            label={pageLabels.copy}
            text={turn.text}
            attributes={{ 'data-testid': 'copy-turn-action-button' }}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={labels.editMessage}
            title={labels.editMessage}
            onClick={() => setEditing(true)}
          >
            <Icon name="pencil" size={17} />
          </button>
        </div>
      )}
    </article>
  );
}

interface EditBoxProps {
  readonly text: string;
  readonly labels: Labels;
  readonly cancelLabel: string;
  readonly close: () => void;
  readonly save: (text: string) => void;
}

/** Enter is a new line here; the button and Ctrl or Cmd with Enter send. */
function EditBox({ text, labels, cancelLabel, close, save }: EditBoxProps) {
  const [words, setWords] = useState(text);
  const resend = () => {
    if (words.trim() === '') return;
    close();
    save(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    resend();
  };
  return (
    <div className="edit-box">
      <textarea
        autoFocus
        value={words}
        aria-label={labels.editMessage}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="edit-buttons">
        <button type="button" className="small-button" onClick={close}>
          {cancelLabel}
        </button>
        <button type="button" className="small-button primary" onClick={resend}>
          {labels.saveEdit}
        </button>
      </div>
    </div>
  );
}

export function AssistantTurn(props: TurnProps & { readonly regenerate: (() => void) | null }) {
  const { turn, index, labels, pageLabels, regenerate } = props;
  const streaming = turn.state === 'streaming';
  return (
    <article
      className="turn turn-assistant"
      data-testid={`conversation-turn-${index + 1}`}
      data-turn="assistant"
      data-turn-id={turn.id}
    >
      <h6 className="sr-only">ChatGPT:</h6>
      <div data-message-author-role="assistant" data-message-id={turn.id} className="message">
        {turn.state === 'waiting' ? (
          <span className="thinking" role="status" aria-label={pageLabels.answering} />
        ) : (
          <div className={`markdown prose${streaming ? ' streaming-animation' : ''}`}>
            <Markdown text={turn.text} />
          </div>
        )}
      </div>
      {turn.state === 'done' ? (
        <div className="actions">
          <CopyButton
            label={pageLabels.copy}
            text={turn.text}
            attributes={{ 'data-testid': 'copy-turn-action-button' }}
          />
          {regenerate === null ? null : (
            <button
              type="button"
              className="icon-button"
              aria-label={labels.retry}
              title={labels.retry}
              onClick={regenerate}
            >
              <Icon name="retry" size={17} />
            </button>
          )}
        </div>
      ) : null}
    </article>
  );
}
