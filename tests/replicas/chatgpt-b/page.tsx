import { useRef, useState } from 'react';
import type { Boot } from '../site-kit/boot';
import type { Turn } from '../site-kit/page/chat-contract';
import type { EditorStart } from '../site-kit/page/composer-editor';
import { SendFailed } from '../site-kit/page/notices';
import type { ProseMirrorEditor } from '../site-kit/page/prose-mirror-editor';
import { Sidebar } from '../site-kit/page/sidebar';
import { useComposer } from '../site-kit/page/use-composer';
import { useStickToEnd } from '../site-kit/page/use-stick-to-end';
import { HOME, pathOf, type FrontEnd } from '../site-kit/chatgpt/page/site';
import { useChatgpt, type ChatgptPage } from '../site-kit/chatgpt/page/use-chatgpt';
import { ComposerForm } from './composer-form';
import { createShellEditor } from './editor';
import { LABELS, type Labels } from './labels';
import { toPairs, TurnPair } from './turn-pair';
import { usePush } from './use-push';
import '../site-kit/page/base.css';
import './page.css';

const FRONT_END: FrontEnd = {
  base: 'backend-api',
  pathPrefix: '/c/',
  addressAfterMs: 0,
  history: true,
  headers: { 'x-openai-web-frontend': 'codex', 'x-openai-codex-window-type': 'browser' },
  envelope: {
    app_surface: 'codex_browser',
    thinking_effort: 'standard',
    client_contextual_info: { app_name: 'chatgpt.com' },
    local_function_names: ['local.continue_in_work'],
    enable_message_followups: true,
  },
  load: 'batch',
  localId: true,
};

type Shown = ChatgptPage<ProseMirrorEditor>;

export function Page({ boot }: { readonly boot: Boot }) {
  const labels = LABELS[boot.config.language];
  const make = (start: EditorStart) => createShellEditor(start, labels.composer);
  const page = useChatgpt<ProseMirrorEditor>({
    boot,
    frontEnd: FRONT_END,
    make,
    onEnter: () => page.composer.editor()?.dom.closest('form')?.requestSubmit(),
  });
  usePush(`wss://ws.chatgpt.com/p2/ws/user?did=${boot.deviceId}`, page.refreshList);
  const placement = page.home ? 'home' : 'thread';
  return (
    <div className="app">
      <Sidebar
        brand="ChatGPT"
        labels={page.labels}
        newChat={{ href: HOME, attributes: {} }}
        conversations={page.conversations}
        currentId={page.state.conversationId}
        hrefOf={pathOf}
        go={page.go}
      />
      <main className="main" data-home={page.home ? '' : undefined}>
        <HiddenTwin page={page} labels={labels} make={make} mountMs={boot.config.mountMs} />
        <header className="topbar">
          <h1 className="topbar-title">{page.state.title === '' ? 'ChatGPT' : page.state.title}</h1>
          <span className="practice-mark">{page.labels.noteShort}</span>
        </header>
        <Transcript page={page} labels={labels} editKind={boot.config.edit} />
        <div className="bottom">
          <div className="column">
            {page.state.failed ? (
              <SendFailed labels={page.labels} dismiss={page.site.chat.dismissError} />
            ) : null}
            <ComposerForm
              placement={placement}
              composer={page.composer}
              labels={labels}
              pageLabels={page.labels}
              files={page.files}
              streaming={page.streaming}
              attach={page.site.attachments.add}
              removeFile={page.site.attachments.remove}
              send={() => page.send()}
              stop={page.site.chat.stop}
            />
            {page.home ? <Starters page={page} /> : null}
          </div>
          <p className="note">{page.labels.note}</p>
        </div>
      </main>
    </div>
  );
}

interface TwinProps {
  readonly page: Shown;
  readonly labels: Labels;
  readonly make: (start: EditorStart) => ProseMirrorEditor;
  readonly mountMs: number;
}

/** The composer of the other place, kept ready. It comes first in the page and nobody sees it. */
function HiddenTwin({ page, labels, make, mountMs }: TwinProps) {
  const ignore = () => undefined;
  const composer = useComposer<ProseMirrorEditor>({
    mountMs,
    remountKey: 'twin',
    make,
    on: { change: ignore, send: ignore, files: ignore, longPaste: ignore },
  });
  return (
    <div style={{ display: 'none' }}>
      <ComposerForm
        placement={page.home ? 'thread' : 'home'}
        composer={composer}
        labels={labels}
        pageLabels={page.labels}
        files={[]}
        streaming={false}
        attach={ignore}
        removeFile={ignore}
        send={ignore}
        stop={ignore}
      />
    </div>
  );
}

interface TranscriptProps {
  readonly page: Shown;
  readonly labels: Labels;
  readonly editKind: 'textarea' | 'prosemirror';
}

function Transcript({ page, labels, editKind }: TranscriptProps) {
  const { turns } = page.state;
  const scroller = useStickToEnd(turns);
  const pairs = toPairs(turns);
  const versions = useVersions();
  const resend = (question: Turn, text: string) => {
    versions.remember(parentOf(turns, question), question.text);
    void page.submit({ text, attachments: [], trigger: 'edit' }, question.key);
  };
  return (
    <div className="scroller" ref={scroller}>
      {page.home ? (
        <h2 className="greeting column">{page.labels.greeting}</h2>
      ) : (
        <div className="thread column">
          {pairs.map((pair, index) => (
            <TurnPair
              key={pair.question?.key ?? pair.answer?.key}
              pair={pair}
              last={index === pairs.length - 1}
              editKind={editKind}
              labels={labels}
              pageLabels={page.labels}
              versions={
                pair.question === undefined ? [] : versions.of(parentOf(turns, pair.question))
              }
              resend={resend}
              regenerate={() => void page.site.chat.regenerate()}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** What questions said before they were edited, by the turn that they follow. */
function useVersions() {
  const [byParent, setByParent] = useState<Readonly<Record<string, readonly string[]>>>({});
  const none = useRef<readonly string[]>([]);
  return {
    of: (parent: string) => byParent[parent] ?? none.current,
    remember: (parent: string, text: string) =>
      setByParent((before) => ({ ...before, [parent]: [...(before[parent] ?? []), text] })),
  };
}

function parentOf(turns: readonly Turn[], question: Turn): string {
  return turns[turns.indexOf(question) - 1]?.key ?? 'first';
}

/** They send at once, past the composer. */
function Starters({ page }: { readonly page: Shown }) {
  return (
    <ul className="starters">
      {page.labels.chips.map(({ label, prompt }) => (
        <li key={label}>
          <button
            type="button"
            className="starter"
            onClick={() =>
              void page.submit({ text: prompt, attachments: [], trigger: 'suggestion' })
            }
          >
            <span className="starter-title">{label}</span>
            <span className="starter-text">{prompt}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
