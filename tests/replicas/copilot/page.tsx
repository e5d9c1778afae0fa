import { useRef, useState, type ChangeEvent } from 'react';
import type { Boot } from '../site-kit/boot';
import { AttachmentCards, SentFiles } from '../site-kit/page/attachment-cards';
import type { Turn } from '../site-kit/page/chat-contract';
import { AnswerActions, ChatFrame } from '../site-kit/page/chat-frame';
import {
  adoptControlled,
  ControlledField,
  holdWords,
  type HeldWords,
} from '../site-kit/page/controlled-textarea';
import { Icon } from '../site-kit/page/icons';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton, VoiceButton } from '../site-kit/page/notices';
import { useChatPage, type ChatPage } from '../site-kit/page/use-chat-page';
import { LABELS, type Labels } from './labels';
import { createCopilotTransport } from './transport';
import type { ContentPart } from './wire';
import '../site-kit/page/base.css';
import '../site-kit/page/plain.css';
import './page.css';

type FilePart = Extract<ContentPart, { type: 'image' | 'file' }>;

/** As far as is known, a paste of any length stays text here. */
const LONG_PASTE_FROM = Number.POSITIVE_INFINITY;

const SITE = {
  home: '/',
  pathOf: (id: string) => `/chats/${id}`,
  idInPath: (path: string) => /^\/chats\/([^/]+)$/.exec(path)?.[1],
  createTransport: createCopilotTransport,
  ownIds: false,
};

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const [held] = useState(holdWords);
  const page = useChatPage<FilePart>({
    boot,
    site: SITE,
    make: (start) => adoptControlled(start, held),
    longPaste: () => undefined,
  });
  return (
    <ChatFrame
      page={page}
      brand="Copilot"
      homePath={SITE.home}
      hrefOf={SITE.pathOf}
      composer={<Composer page={page} labels={labels} held={held} />}
      turn={(turn) => <Message key={turn.key} page={page} turn={turn} />}
    />
  );
}

interface Shown {
  readonly page: ChatPage<FilePart>;
  readonly labels: Labels;
}

function Composer({ page, labels, held }: Shown & { readonly held: HeldWords }) {
  const { composer, files, site } = page;
  const picker = useRef<HTMLInputElement>(null);
  const takeFiles = (event: ChangeEvent<HTMLInputElement>) => {
    site.attachments.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <form
      className="composer"
      data-testid="composer"
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
        <div key={composer.hostKey} ref={composer.hostRef}>
          {composer.mounted ? (
            <ControlledField
              held={held}
              attributes={{
                id: 'userInput',
                'data-testid': 'composer-input',
                'aria-label': labels.composer,
              }}
              placeholder={labels.placeholder}
              longPasteFrom={LONG_PASTE_FROM}
            />
          ) : null}
        </div>
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

/** The submit button takes the place of the voice button as soon as there are words. */
function SendSlot({ page, labels }: Shown) {
  const { streaming, composer, files, site } = page;
  if (streaming) {
    return (
      <button
        key="stop"
        type="button"
        data-testid="stop-button"
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
      type="submit"
      data-testid="submit-button"
      className="round-button send-button"
      aria-label={labels.submit}
    >
      <Icon name="send" />
    </button>
  );
}

function Message({ page, turn }: { readonly page: Shown['page']; readonly turn: Turn }) {
  if (turn.role === 'user') {
    return (
      <div className="turn turn-user">
        <SentFiles names={turn.files} labels={page.labels} />
        {turn.text === '' ? null : (
          <div data-content="user-message" className="bubble">
            {turn.text}
          </div>
        )}
        <div className="actions">
          <CopyButton label={page.labels.copy} text={turn.text} />
        </div>
      </div>
    );
  }
  return (
    <div className="turn" data-content="ai-message">
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
