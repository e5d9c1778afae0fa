import { useState } from 'react';
import { SentFiles } from '../site-kit/page/attachment-cards';
import type { Turn } from '../site-kit/page/chat-contract';
import { Icon } from '../site-kit/page/icons';
import type { PageLabels } from '../site-kit/page/labels';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton } from '../site-kit/page/notices';
import { useVirtual } from '../site-kit/page/use-virtual';
import { EditBox } from './edit-box';
import type { Labels } from './labels';

/** A question with its answer: one turn of this front end. */
export interface Pair {
  readonly question: Turn | undefined;
  readonly answer: Turn | undefined;
}

export interface TurnPairProps {
  readonly pair: Pair;
  readonly last: boolean;
  readonly editKind: 'textarea' | 'prosemirror';
  readonly labels: Labels;
  readonly pageLabels: PageLabels;
  /** What this question said before it was edited, oldest first. */
  readonly versions: readonly string[];
  readonly resend: (question: Turn, text: string) => void;
  readonly regenerate: () => void;
}

export function TurnPair(props: TurnPairProps) {
  const { question, answer } = props.pair;
  const key = question?.key ?? answer?.key ?? '';
  const { ref, visible, style } = useVirtual(props.last);
  return (
    <div data-turn-key={key} className="turn" ref={ref} style={style}>
      {visible && question !== undefined ? <Question {...props} question={question} /> : null}
      {visible && answer !== undefined ? <Answer {...props} answer={answer} /> : null}
    </div>
  );
}

function Question(props: TurnPairProps & { readonly question: Turn }) {
  const { question, labels, pageLabels, versions } = props;
  const [editing, setEditing] = useState(false);
  const [comparing, setComparing] = useState(false);
  return (
    <div data-content-search-unit-key={`${question.key}:user`} className="unit unit-user">
      <SentFiles names={question.files} labels={pageLabels} />
      {editing ? (
        <EditBox
          kind={props.editKind}
          text={question.text}
          labels={labels}
          cancelLabel={pageLabels.cancel}
          close={() => setEditing(false)}
          save={(text) => props.resend(question, text)}
        />
      ) : (
        <div data-user-message-bubble="" className="bubble">
          <div data-markdown-text-tone="user-message">{question.text}</div>
        </div>
      )}
      {comparing ? (
        <ol className="versions">
          {versions.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      ) : null}
      {editing ? null : (
        <div className="actions turn-action-controls">
          <CopyButton label={pageLabels.copy} text={question.text} />
          <button
            type="button"
            className="icon-button"
            aria-label={labels.editMessage}
            title={labels.editMessage}
            onClick={() => setEditing(true)}
          >
            <Icon name="pencil" size={17} />
          </button>
          {versions.length === 0 ? null : (
            <button
              type="button"
              className="icon-button"
              aria-label={labels.seeVersions}
              title={labels.seeVersions}
              aria-expanded={comparing}
              onClick={() => setComparing(!comparing)}
            >
              <Icon name="versions" size={17} />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Answer(props: TurnPairProps & { readonly answer: Turn }) {
  const { answer, last, labels, pageLabels, pair, regenerate } = props;
  return (
    <div
      data-content-search-unit-key={`${pair.question?.key ?? answer.key}:assistant`}
      className="unit unit-assistant"
    >
      <div data-chatgpt-selection-message-id={answer.id}>
        {answer.state === 'waiting' ? (
          <span className="thinking" role="status" aria-label={pageLabels.answering} />
        ) : (
          <div data-markdown-text-style="assistant-message" className="prose">
            <Markdown text={answer.text} />
          </div>
        )}
      </div>
      {answer.state === 'done' ? (
        <div className="actions turn-action-controls">
          <CopyButton label={pageLabels.copy} text={answer.text} />
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

/** @returns The turns two by two; a question without an answer stands alone. */
export function toPairs(turns: readonly Turn[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (turn.role === 'user') {
      pairs.push({ question: turn, answer: next?.role === 'assistant' ? next : undefined });
    } else if (turns[index - 1]?.role !== 'user') pairs.push({ question: undefined, answer: turn });
  }
  return pairs;
}
