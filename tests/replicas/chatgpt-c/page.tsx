import type { Boot } from '../site-kit/boot';
import type { Turn } from '../site-kit/page/chat-contract';
import type { ComposerEditor } from '../site-kit/page/composer-editor';
import { SentFiles } from '../site-kit/page/attachment-cards';
import { Icon } from '../site-kit/page/icons';
import { Markdown } from '../site-kit/page/markdown';
import { CopyButton, SendFailed } from '../site-kit/page/notices';
import { useStickToEnd } from '../site-kit/page/use-stick-to-end';
import { HOME, type FrontEnd } from '../site-kit/chatgpt/page/site';
import { useChatgpt, type ChatgptPage } from '../site-kit/chatgpt/page/use-chatgpt';
import { ComposerForm } from './composer-form';
import { createFieldEditor, createSwappedEditor } from './editor';
import { LABELS, type Labels } from './labels';
import '../site-kit/page/base.css';
import './page.css';

const FRONT_END: FrontEnd = {
  base: 'backend-anon',
  pathPrefix: '/uc/',
  addressAfterMs: 1_200,
  history: false,
  headers: {},
  envelope: { client_contextual_info: { app_name: 'chatgpt.com' } },
  load: 'one',
  localId: false,
};

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const page = useChatgpt<ComposerEditor>({
    boot,
    frontEnd: FRONT_END,
    takeOver: () => {
      const field = document.querySelector<HTMLTextAreaElement>('#mobile-composer-prompt');
      return {
        text: boot.config.ssr === 'carry' ? (field?.value ?? '') : '',
        focused: document.activeElement === field,
      };
    },
    make: (start) =>
      boot.config.editor === 'lexical'
        ? createSwappedEditor(start, labels.composer)
        : createFieldEditor(start),
  });
  return (
    <div className="app">
      <section
        data-web-mobile-conversation=""
        className="wm-conversation main"
        data-home={page.home ? '' : undefined}
      >
        <TopBar page={page} labels={labels} />
        <Transcript page={page} labels={labels} />
        <div className="bottom">
          <div className="column">
            {page.state.failed ? (
              <SendFailed labels={page.labels} dismiss={page.site.chat.dismissError} />
            ) : null}
            <ComposerForm page={page} labels={labels} />
            {page.home ? <Starters page={page} /> : null}
          </div>
          <p className="note">{page.labels.note}</p>
        </div>
      </section>
    </div>
  );
}

interface Shown {
  readonly page: ChatgptPage<ComposerEditor>;
  readonly labels: Labels;
}

function TopBar({ page, labels }: Shown) {
  return (
    <header className="topbar">
      <a
        href={HOME}
        className="icon-button"
        aria-label={page.labels.newChat}
        title={page.labels.newChat}
        onClick={(event) => {
          event.preventDefault();
          page.go(HOME);
        }}
      >
        <Icon name="compose" size={19} />
      </a>
      <h1 className="topbar-title">ChatGPT</h1>
      <span className="practice-mark">{page.labels.noteShort}</span>
      <button
        type="button"
        data-login-button=""
        data-testid="login-button"
        className="small-button primary"
      >
        {labels.logIn}
      </button>
    </header>
  );
}

function Transcript({ page, labels }: Shown) {
  const { turns } = page.state;
  const scroller = useStickToEnd(turns);
  return (
    <div className="scroller" ref={scroller}>
      {page.home ? (
        <h2 className="greeting column">{page.labels.greeting}</h2>
      ) : (
        <ol className="thread column">
          {turns.map((turn, index) =>
            turn.role === 'user' ? (
              <UserTurn key={turn.key} turn={turn} page={page} labels={labels} />
            ) : (
              <AssistantTurn
                key={turn.key}
                turn={turn}
                page={page}
                labels={labels}
                last={index === turns.length - 1}
              />
            ),
          )}
        </ol>
      )}
    </div>
  );
}

function UserTurn({ turn, page }: Shown & { readonly turn: Turn }) {
  return (
    <li data-message-role="user" className="turn turn-user">
      <SentFiles names={turn.files} labels={page.labels} />
      {turn.text === '' ? null : (
        <p data-user-message-copy="" className="bubble">
          {turn.text}
        </p>
      )}
    </li>
  );
}

function AssistantTurn(props: Shown & { readonly turn: Turn; readonly last: boolean }) {
  const { turn, page, labels, last } = props;
  const done = turn.state === 'done';
  return (
    <li
      data-message-role="assistant"
      data-message-streaming={done ? undefined : ''}
      data-message-complete={done ? '' : undefined}
      className="turn"
    >
      {turn.state === 'waiting' ? (
        <span className="thinking" role="status" aria-label={page.labels.answering} />
      ) : (
        <div data-assistant-markdown="" className="prose">
          <Markdown text={turn.text} />
        </div>
      )}
      {done ? (
        <div className="actions">
          <CopyButton label={page.labels.copy} text={turn.text} />
          {last ? (
            <button
              type="button"
              className="icon-button"
              aria-label={labels.retry}
              title={labels.retry}
              onClick={() => void page.site.chat.regenerate()}
            >
              <Icon name="retry" size={17} />
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** They send at once, past the composer. */
function Starters({ page }: Pick<Shown, 'page'>) {
  return (
    <div className="chips">
      {page.labels.chips.map(({ label, prompt }) => (
        <button
          key={label}
          type="button"
          className="chip"
          onClick={() => void page.submit({ text: prompt, attachments: [], trigger: 'suggestion' })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
