import { createElement, useState } from 'react';
import type { Boot } from '../site-kit/boot';
import { AttachmentCards, SentFiles } from '../site-kit/page/attachment-cards';
import type { Turn } from '../site-kit/page/chat-contract';
import { AnswerActions, ChatFrame } from '../site-kit/page/chat-frame';
import { EditText } from '../site-kit/page/edit-text';
import { Icon } from '../site-kit/page/icons';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton } from '../site-kit/page/notices';
import { useChatPage, type ChatPage } from '../site-kit/page/use-chat-page';
import { LABELS, type Labels } from './labels';
import { createQuillEditor } from './quill-editor';
import { createGeminiTransport } from './transport';
import type { FileReference } from './wire';
import '../site-kit/page/base.css';
import '../site-kit/page/plain.css';
import './page.css';

const SITE = {
  home: '/app',
  pathOf: (id: string) => `/app/${id}`,
  idInPath: (path: string) => /^\/app\/([^/]+)$/.exec(path)?.[1],
  createTransport: createGeminiTransport,
  ownIds: false,
};

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const page = useChatPage<FileReference>({
    boot,
    site: SITE,
    make: (start) => createQuillEditor(start, labels),
    longPaste: () => undefined,
  });
  return (
    <ChatFrame
      page={page}
      brand="Gemini"
      homePath={SITE.home}
      hrefOf={SITE.pathOf}
      composer={<InputArea page={page} labels={labels} />}
      turn={(turn, last) =>
        turn.role === 'user' ? (
          <UserQuery key={turn.key} page={page} labels={labels} turn={turn} />
        ) : (
          <ModelResponse key={turn.key} page={page} labels={labels} turn={turn} last={last} />
        )
      }
    />
  );
}

interface Shown {
  readonly page: ChatPage<FileReference>;
  readonly labels: Labels;
}

function InputArea({ page, labels }: Shown) {
  const { composer, files, site } = page;
  return createElement(
    'input-area-v2',
    { class: 'composer' },
    <AttachmentCards
      list={files}
      labels={page.labels}
      remove={site.attachments.remove}
      attributes={{}}
    />,
    <div className="editor text-input-field" key={composer.hostKey} ref={composer.hostRef} />,
    <div className="tools">
      <button
        type="button"
        data-test-id="local-images-files-uploader-button"
        className="round-button"
        aria-label={labels.addFiles}
        title={labels.addFiles}
        onClick={() => pickFiles(site.attachments.add)}
      >
        <Icon name="plus" />
      </button>
      <SendSlot page={page} labels={labels} />
    </div>,
  );
}

/** The field for files is made when it is needed, clicked at once, and never put into the page. */
function pickFiles(take: (files: readonly File[]) => void): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.name = 'Filedata';
  picker.multiple = true;
  picker.addEventListener('change', () => take([...(picker.files ?? [])]));
  picker.click();
}

function SendSlot({ page, labels }: Shown) {
  const { streaming, composer, files, site } = page;
  const idle = !streaming && composer.empty && files.length === 0;
  return (
    <div data-test-id="send-button-container">
      <button
        type="button"
        className={`send-button round-button${streaming ? ' stop' : ''}`}
        aria-disabled={idle}
        aria-label={streaming ? labels.stop : labels.send}
        onClick={() => {
          if (streaming) site.chat.stop();
          else if (!idle) page.send();
        }}
      >
        {createElement(
          'mat-icon',
          { fonticon: streaming ? 'stop' : 'send' },
          <Icon name={streaming ? 'stop' : 'send'} />,
        )}
      </button>
    </div>
  );
}

function UserQuery({ page, labels, turn }: Shown & { readonly turn: Turn }) {
  const [editing, setEditing] = useState(false);
  return createElement(
    'user-query',
    { class: `turn turn-user${editing ? ' edit-mode' : ''}` },
    <SentFiles names={turn.files} labels={page.labels} />,
    editing ? (
      <EditText
        text={turn.text}
        label={labels.editBox}
        cancelLabel={page.labels.cancel}
        saveLabel={labels.update}
        saveClass="update-button"
        enter="newline"
        close={() => setEditing(false)}
        save={(text) => void page.submit({ text, attachments: [], trigger: 'edit' }, turn.key)}
      />
    ) : (
      <div className="user-query-bubble-with-background bubble">
        <div className="query-text">{turn.text}</div>
      </div>
    ),
    editing ? null : (
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
    ),
  );
}

function ModelResponse(props: Shown & { readonly turn: Turn; readonly last: boolean }) {
  const { page, labels, turn, last } = props;
  const question = page.state.turns[page.state.turns.indexOf(turn) - 1];
  const again = () => {
    if (question === undefined) return;
    const { text, key } = question;
    void page.submit({ text, attachments: [], trigger: 'edit' }, key);
  };
  return createElement(
    'model-response',
    { class: 'turn' },
    turn.state === 'waiting' ? (
      <span className="thinking" role="status" aria-label={page.labels.answering} />
    ) : (
      createElement('message-content', { class: 'prose' }, <Markdown text={turn.text} />)
    ),
    <AnswerActions
      turn={turn}
      labels={page.labels}
      retry={last ? { label: labels.redo, act: again } : undefined}
    />,
  );
}
