import type { ReactNode } from 'react';
import type { Turn } from './chat-contract';
import { Icon } from './icons';
import type { PageLabels } from './labels';
import { CopyButton, SendFailed } from './notices';
import { Sidebar } from './sidebar';
import type { ChatPage } from './use-chat-page';
import { useStickToEnd } from './use-stick-to-end';

export interface ChatFrameProps<TRef> {
  readonly page: ChatPage<TRef>;
  readonly brand: string;
  readonly homePath: string;
  readonly hrefOf: (id: string) => string;
  readonly composer: ReactNode;
  readonly turn: (turn: Turn, last: boolean) => ReactNode;
}

/** Lists, title, transcript and composer of a chat page, where the site has no markup of its own. */
export function ChatFrame<TRef>(props: ChatFrameProps<TRef>) {
  const { page, brand, homePath } = props;
  return (
    <div className="app">
      <Sidebar
        brand={brand}
        labels={page.labels}
        newChat={{ href: homePath, attributes: { 'data-testid': 'newChatButton' } }}
        conversations={page.conversations}
        currentId={page.state.conversationId}
        hrefOf={props.hrefOf}
        go={page.go}
      />
      <main className="main" data-home={page.home ? '' : undefined}>
        <header className="topbar">
          <h1 className="topbar-title">{page.state.title === '' ? brand : page.state.title}</h1>
          <span className="practice-mark">{page.labels.noteShort}</span>
        </header>
        <Transcript {...props} />
        <div className="bottom">
          <div className="column">
            {page.state.failed ? (
              <SendFailed labels={page.labels} dismiss={page.site.chat.dismissError} />
            ) : null}
            {props.composer}
            {page.home ? <Starters page={page} /> : null}
          </div>
          <p className="note">{page.labels.note}</p>
        </div>
      </main>
    </div>
  );
}

function Transcript<TRef>({ page, turn: render }: ChatFrameProps<TRef>) {
  const { turns } = page.state;
  const scroller = useStickToEnd(turns);
  return (
    <div className="scroller" ref={scroller}>
      {page.home ? (
        <h2 className="greeting column">{page.labels.greeting}</h2>
      ) : (
        <div className="thread column">
          {turns.map((turn, index) => render(turn, index === turns.length - 1))}
        </div>
      )}
    </div>
  );
}

/** They send at once, past the composer. */
function Starters<TRef>({ page }: Pick<ChatFrameProps<TRef>, 'page'>) {
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

export interface AnswerActionsProps {
  readonly turn: Turn;
  readonly labels: PageLabels;
  /** Asks for another answer; absent where it cannot be had. */
  readonly retry?: { readonly label: string; readonly act: () => void } | undefined;
}

export function AnswerActions({ turn, labels, retry }: AnswerActionsProps) {
  if (turn.state !== 'done') return null;
  return (
    <div className="actions">
      <CopyButton label={labels.copy} text={turn.text} />
      {retry === undefined ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={retry.label}
          title={retry.label}
          onClick={retry.act}
        >
          <Icon name="retry" size={17} />
        </button>
      )}
    </div>
  );
}
