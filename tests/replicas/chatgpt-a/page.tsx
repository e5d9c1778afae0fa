import { useRef } from 'react';
import type { Boot } from '../site-kit/boot';
import type { Turn } from '../site-kit/page/chat-contract';
import { SendFailed } from '../site-kit/page/notices';
import {
  createProseMirrorEditor,
  type ProseMirrorEditor,
} from '../site-kit/page/prose-mirror-editor';
import { Sidebar } from '../site-kit/page/sidebar';
import { useStickToEnd } from '../site-kit/page/use-stick-to-end';
import { HOME, pathOf, type FrontEnd } from '../site-kit/chatgpt/page/site';
import { useChatgpt, type ChatgptPage } from '../site-kit/chatgpt/page/use-chatgpt';
import { ComposerForm } from './composer-form';
import { LABELS } from './labels';
import { AssistantTurn, UserTurn } from './turn';
import '../site-kit/page/base.css';
import './page.css';

/** Pastes of this many characters and more become a file. */
const LONG_PASTE_FROM = 5_000;

const FRONT_END: FrontEnd = {
  base: 'backend-api',
  pathPrefix: '/c/',
  addressAfterMs: 0,
  history: true,
  headers: { 'x-openai-web-frontend': 'classic' },
  envelope: { thinking_effort: 'standard', client_contextual_info: { app_name: 'chatgpt.com' } },
  load: 'one',
  localId: false,
};

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const fallback = useRef<HTMLTextAreaElement>(null);
  const page = useChatgpt<ProseMirrorEditor>({
    boot,
    frontEnd: FRONT_END,
    takeOver: () => {
      const text = boot.config.ssr === 'carry' ? (fallback.current?.value ?? '') : '';
      const focused = document.activeElement === fallback.current;
      if (fallback.current !== null) fallback.current.value = '';
      return { text, focused };
    },
    make: (start) =>
      createProseMirrorEditor(start, {
        attributes: {
          id: 'prompt-textarea',
          role: 'textbox',
          translate: 'no',
          'aria-multiline': 'true',
          'aria-label': labels.composer,
          'data-virtualkeyboard': 'true',
        },
        newline: 'paragraph',
        emptyParagraph: (alone) =>
          alone ? { 'data-placeholder': labels.placeholder, class: 'placeholder' } : null,
        longPasteFrom: LONG_PASTE_FROM,
      }),
  });
  return (
    <div className="app">
      <Sidebar
        brand="ChatGPT"
        labels={page.labels}
        newChat={{ href: HOME, attributes: { 'data-testid': 'create-new-chat-button' } }}
        conversations={page.conversations}
        currentId={page.state.conversationId}
        hrefOf={pathOf}
        go={page.go}
      />
      <main id="main" className="main" data-home={page.home ? '' : undefined}>
        <header className="topbar">
          <h1 className="topbar-title">{page.state.title === '' ? 'ChatGPT' : page.state.title}</h1>
          <span className="practice-mark">{page.labels.noteShort}</span>
        </header>
        <Transcript page={page} labels={labels} />
        <div className="bottom">
          <div className="column" id="thread-bottom-container">
            {page.state.failed ? (
              <SendFailed labels={page.labels} dismiss={page.site.chat.dismissError} />
            ) : null}
            <ComposerForm page={page} labels={labels} fallback={fallback} />
            {page.home ? <Starters page={page} /> : null}
          </div>
          <p className="note">{page.labels.note}</p>
        </div>
      </main>
    </div>
  );
}

type Shown = ChatgptPage<ProseMirrorEditor>;

function Transcript(props: { readonly page: Shown; readonly labels: (typeof LABELS)['ja'] }) {
  const { page, labels } = props;
  const { turns } = page.state;
  const scroller = useStickToEnd(turns);
  return (
    <div className="scroller" ref={scroller}>
      {page.home ? (
        <h2 className="greeting column">{page.labels.greeting}</h2>
      ) : (
        <div id="thread" className="thread column">
          {turns.map((turn, index) => {
            const common = { turn, index, labels, pageLabels: page.labels };
            return turn.role === 'user' ? (
              <UserTurn key={turn.key} {...common} resend={(text) => resend(page, turn, text)} />
            ) : (
              <AssistantTurn
                key={turn.key}
                {...common}
                regenerate={
                  index === turns.length - 1 ? () => void page.site.chat.regenerate() : null
                }
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

function resend(page: Shown, turn: Turn, text: string): void {
  void page.submit({ text, attachments: [], trigger: 'edit' }, turn.key);
}

/** They send at once, past the composer. */
function Starters({ page }: { readonly page: Shown }) {
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
