import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../../page/icons';
import type { Labels } from './labels';
import type { ClaudeModel } from './use-claude';

interface TitleBarProps {
  readonly page: ClaudeModel;
  readonly labels: Labels;
}

/** The chat's name, and what else can be set for it where the transport has it. */
export function TitleBar({ page, labels }: TitleBarProps) {
  const { transport, chat } = page.site;
  const { conversationId, title } = page.state;
  const [naming, setNaming] = useState(false);
  const rename = (name: string) => {
    setNaming(false);
    if (conversationId === null || name.trim() === '' || name === title) return;
    void transport.rename?.(conversationId, name).then(() => chat.retitle(name));
  };
  const changeable = transport.rename !== undefined && conversationId !== null;
  return (
    <>
      {naming ? (
        <TitleField title={title} label={labels.rename} done={rename} />
      ) : (
        <h1 className="topbar-title">{title === '' ? 'Claude' : title}</h1>
      )}
      {changeable && !naming ? (
        <button
          type="button"
          className="icon-button"
          aria-label={labels.rename}
          title={labels.rename}
          onClick={() => setNaming(true)}
        >
          <Icon name="pencil" size={16} />
        </button>
      ) : null}
      {transport.chooseModel === undefined ? null : (
        <select
          className="model-choice"
          aria-label={labels.model}
          onChange={(event) => transport.chooseModel?.(conversationId ?? '', event.target.value)}
        >
          {labels.models.map((model, index) => (
            <option key={model} value={`claude-practice-${index + 1}`}>
              {model}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function TitleField(props: {
  readonly title: string;
  readonly label: string;
  readonly done: (name: string) => void;
}) {
  const [name, setName] = useState(props.title);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') props.done(name);
    if (event.key === 'Escape') props.done(props.title);
  };
  return (
    <input
      autoFocus
      className="title-field"
      aria-label={props.label}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => props.done(props.title)}
    />
  );
}
