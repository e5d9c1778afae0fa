import { useRef, useState, type ChangeEvent } from 'react';
import type { Boot } from '../site-kit/boot';
import { AttachmentCards, SentFiles } from '../site-kit/page/attachment-cards';
import { toPastedFile } from '../site-kit/page/attachments';
import type { Turn } from '../site-kit/page/chat-contract';
import { AnswerActions, ChatFrame } from '../site-kit/page/chat-frame';
import { EditText } from '../site-kit/page/edit-text';
import { Icon } from '../site-kit/page/icons';
import { createLexicalEditor } from '../site-kit/page/lexical-editor';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton, VoiceButton } from '../site-kit/page/notices';
import { useChatPage, type ChatPage } from '../site-kit/page/use-chat-page';
import { LABELS, type Labels } from './labels';
import { createPerplexityTransport } from './transport';
import '../site-kit/page/base.css';
import '../site-kit/page/plain.css';
import './page.css';

/** Pastes of this many characters and more become a file. */
const LONG_PASTE_FROM = 5_000;

const SITE = {
  home: '/',
  pathOf: (slug: string) => `/search/${slug}`,
  idInPath: (path: string) => /^\/search\/([^/]+)$/.exec(path)?.[1],
  createTransport: createPerplexityTransport,
  ownIds: false,
};

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const page = useChatPage<string>({
    boot,
    site: SITE,
    make: (start) =>
      createLexicalEditor(start, {
        tag: 'div',
        attributes: {
          id: 'ask-input',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': labels.composer,
          'aria-placeholder': labels.placeholder,
        },
        longPasteFrom: LONG_PASTE_FROM,
      }),
    longPaste: (text, attachments) => attachments.add([toPastedFile(text)]),
  });
  return (
    <ChatFrame
      page={page}
      brand="Perplexity"
      homePath={SITE.home}
      hrefOf={SITE.pathOf}
      composer={<AskBox page={page} labels={labels} />}
      turn={(turn, last) =>
        turn.role === 'user' ? (
          <Question key={turn.key} page={page} labels={labels} turn={turn} />
        ) : (
          <Answer key={turn.key} page={page} labels={labels} turn={turn} last={last} />
        )
      }
    />
  );
}

interface Shown {
  readonly page: ChatPage<string>;
  readonly labels: Labels;
}

function AskBox({ page, labels }: Shown) {
  const { composer, files, site } = page;
  const picker = useRef<HTMLInputElement>(null);
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div className="composer" data-ask-input-container="true">
      <input ref={picker} type="file" multiple className="file-input" onChange={takeFiles} />
      <AttachmentCards
        list={files}
        labels={page.labels}
        remove={site.attachments.remove}
        attributes={{}}
      />
      <div className="editor">
        {composer.empty ? (
          <div className="overlay-placeholder" aria-hidden="true">
            {labels.placeholder}
          </div>
        ) : null}
        <div key={composer.hostKey} ref={composer.hostRef} />
      </div>
      <div className="tools">
        <button
          type="button"
          className="round-button"
          aria-label={labels.addFiles}
          title={labels.addFiles}
          onClick={() => picker.current?.click()}
        >
          <Icon name="plus" />
        </button>
        <SendSlot page={page} labels={labels} />
      </div>
    </div>
  );
}

/** Named by their labels alone, which follow the language. */
function SendSlot({ page, labels }: Shown) {
  const { streaming, composer, files, site } = page;
  if (streaming) {
    return (
      <button
        key="stop"
        type="button"
        className="round-button send-button"
        aria-label={labels.stop}
        onClick={site.chat.stop}
      >
        <Icon name="stop" />
      </button>
    );
  }
  if (composer.empty && files.length === 0) {
    return <VoiceButton labels={page.labels} className="round-button" />;
  }
  return (
    <button
      key="send"
      type="button"
      className="round-button send-button"
      aria-label={labels.submit}
      onClick={() => page.send()}
    >
      <Icon name="send" />
    </button>
  );
}

function Question({ page, labels, turn }: Shown & { readonly turn: Turn }) {
  const [editing, setEditing] = useState(false);
  return (
    <div className="turn turn-question" data-query="">
      <SentFiles names={turn.files} labels={page.labels} />
      {editing ? (
        <EditText
          text={turn.text}
          label={labels.edit}
          cancelLabel={page.labels.cancel}
          saveLabel={labels.save}
          saveClass="save-query"
          enter="saves"
          close={() => setEditing(false)}
          save={(text) => void page.submit({ text, attachments: [], trigger: 'edit' }, turn.key)}
        />
      ) : (
        <h2 className="query">
          <span className="query-text">{turn.text}</span>
        </h2>
      )}
      {editing ? null : (
        <div className="actions">
          <CopyButton label={page.labels.copy} text={turn.text} />
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
      )}
    </div>
  );
}

function Answer(props: Shown & { readonly turn: Turn; readonly last: boolean }) {
  const { page, labels, turn, last } = props;
  const question = page.state.turns[page.state.turns.indexOf(turn) - 1];
  const again = () => {
    if (question === undefined) return;
    const { text, key } = question;
    void page.submit({ text, attachments: [], trigger: 'edit' }, key);
  };
  return (
    <div className="turn" data-answer="">
      {turn.state === 'waiting' ? (
        <span className="thinking" role="status" aria-label={page.labels.answering} />
      ) : (
        <div className="prose" id={`markdown-content-${page.state.turns.indexOf(turn)}`}>
          <Markdown text={turn.text} />
        </div>
      )}
      <AnswerActions
        turn={turn}
        labels={page.labels}
        retry={last ? { label: labels.rewrite, act: again } : undefined}
      />
    </div>
  );
}
