import { useRef, type ChangeEvent } from 'react';
import type { Boot } from '../site-kit/boot';
import { AttachmentCards, SentFiles } from '../site-kit/page/attachment-cards';
import type { Turn } from '../site-kit/page/chat-contract';
import { AnswerActions, ChatFrame } from '../site-kit/page/chat-frame';
import { Icon } from '../site-kit/page/icons';
import { createLexicalEditor } from '../site-kit/page/lexical-editor';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton, VoiceButton } from '../site-kit/page/notices';
import { useChatPage, type ChatPage } from '../site-kit/page/use-chat-page';
import { FRAME_HOME } from './frame-path';
import { LABELS, type Labels } from './labels';
import { createM365Transport, type SentFile } from './transport';

const SITE = {
  home: FRAME_HOME,
  pathOf: (id: string) => `${FRAME_HOME}/${id}`,
  idInPath: (path: string) => /^\/chat\/frame\/([^/]+)$/.exec(path)?.[1],
  createTransport: createM365Transport,
  ownIds: true,
};

export function Chat({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const page = useChatPage<SentFile>({
    boot,
    site: SITE,
    make: (start) =>
      createLexicalEditor(start, {
        tag: 'span',
        attributes: {
          id: 'm365-chat-editor-target-element',
          role: 'combobox',
          'aria-expanded': 'false',
          'aria-multiline': 'true',
          'aria-label': labels.composer,
        },
        // As far as is known, a paste of any length stays text here.
        longPasteFrom: Number.POSITIVE_INFINITY,
      }),
    longPaste: () => undefined,
  });
  return (
    <ChatFrame
      page={page}
      brand="Copilot"
      homePath={SITE.home}
      hrefOf={SITE.pathOf}
      composer={<Composer page={page} labels={labels} />}
      turn={(turn) => <Message key={turn.key} page={page} turn={turn} />}
    />
  );
}

interface Shown {
  readonly page: ChatPage<SentFile>;
  readonly labels: Labels;
}

function Composer({ page, labels }: Shown) {
  const { composer, files, site } = page;
  const picker = useRef<HTMLInputElement>(null);
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <form
      className="composer fai-ChatInput"
      onSubmit={(event) => {
        event.preventDefault();
        page.send();
      }}
    >
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
    </form>
  );
}

function SendSlot({ page, labels }: Shown) {
  const { streaming, composer, files, site } = page;
  if (streaming) {
    return (
      <button
        key="stop"
        type="button"
        className="fai-StopButton round-button send-button"
        aria-label={labels.stop}
        title={labels.stop}
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
      type="submit"
      className="fai-SendButton round-button send-button"
      aria-label={labels.send}
      title={labels.send}
    >
      <Icon name="send" />
    </button>
  );
}

function Message({ page, turn }: { readonly page: Shown['page']; readonly turn: Turn }) {
  if (turn.role === 'user') {
    return (
      <div className="turn turn-user fai-UserMessage">
        <SentFiles names={turn.files} labels={page.labels} />
        {turn.text === '' ? null : <div className="bubble">{turn.text}</div>}
        <div className="actions">
          <CopyButton label={page.labels.copy} text={turn.text} />
        </div>
      </div>
    );
  }
  return (
    <div className="turn fai-CopilotMessage">
      {turn.state === 'waiting' ? (
        <span className="thinking" role="status" aria-label={page.labels.answering} />
      ) : (
        <div className="prose">
          <Markdown text={turn.text} />
        </div>
      )}
      <AnswerActions turn={turn} labels={page.labels} />
    </div>
  );
}
