import { useRef } from 'react';
import type { Boot } from '../../boot';
import { SendFailed } from '../../page/notices';
import { Sidebar } from '../../page/sidebar';
import { useStickToEnd } from '../../page/use-stick-to-end';
import type { ClaudeTransport } from './claude-transport';
import { ComposerBox } from './composer-box';
import { LABELS, type Labels } from './labels';
import { createTiptapEditor } from './tiptap-editor';
import { TitleBar } from './title-bar';
import { TranscriptRow } from './transcript-row';
import { HOME, pathOf, useClaude, type ClaudeModel } from './use-claude';
import '../../page/base.css';
import './claude-page.css';

/** Pastes of this many characters and more become an attachment. */
const LONG_PASTE_FROM = 4_000;

export interface ClaudePageProps {
  readonly boot: Boot;
  readonly createTransport: (boot: Boot) => ClaudeTransport;
}

export function ClaudePage({ boot, createTransport }: ClaudePageProps) {
  const labels = LABELS[boot.config.language];
  const early = useRef<HTMLTextAreaElement>(null);
  const page = useClaude({
    boot,
    createTransport,
    takeOver: () => ({
      text: boot.config.ssr === 'carry' ? (early.current?.value ?? '') : '',
      focused: document.activeElement === early.current,
    }),
    make: (start) =>
      createTiptapEditor(start, {
        attributes: {
          'data-testid': 'chat-input',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': labels.composer,
        },
        placeholder: page.home ? labels.placeholder : labels.placeholderInThread,
        longPasteFrom: LONG_PASTE_FROM,
      }),
  });
  return (
    <div className="app">
      <Sidebar
        brand="Claude"
        labels={page.labels}
        newChat={{ href: HOME, attributes: { 'data-testid': 'new-chat' } }}
        conversations={page.conversations}
        currentId={page.state.conversationId}
        hrefOf={pathOf}
        go={page.go}
      />
      <main className="main" data-home={page.home ? '' : undefined}>
        <header className="topbar">
          <TitleBar page={page} labels={labels} />
          <span className="practice-mark">{page.labels.noteShort}</span>
        </header>
        <Transcript page={page} labels={labels} />
        <div className="bottom">
          <div className="column">
            {page.state.failed ? (
              <SendFailed labels={page.labels} dismiss={page.site.chat.dismissError} />
            ) : null}
            <ComposerBox page={page} labels={labels} early={early} />
            {page.home ? <Starters page={page} /> : null}
          </div>
          <p className="note">{page.labels.note}</p>
        </div>
      </main>
    </div>
  );
}

interface TranscriptProps {
  readonly page: ClaudeModel;
  readonly labels: Labels;
}

function Transcript({ page, labels }: TranscriptProps) {
  const { turns } = page.state;
  const scroller = useStickToEnd(turns);
  return (
    <div className="scroller" ref={scroller}>
      {page.home ? (
        <h2 className="greeting column">{labels.greeting}</h2>
      ) : (
        <div role="feed" className="thread column">
          {turns.map((turn, index) => (
            <TranscriptRow
              key={turn.key}
              turn={turn}
              last={index === turns.length - 1}
              labels={labels}
              pageLabels={page.labels}
              resend={(text) =>
                void page.submit({ text, attachments: [], trigger: 'edit' }, turn.key)
              }
              regenerate={() => void page.site.chat.regenerate()}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** They send at once, past the composer. */
function Starters({ page }: Pick<TranscriptProps, 'page'>) {
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
