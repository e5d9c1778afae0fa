import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Boot } from '../boot';
import { createAttachments, type Attachments } from './attachments';
import { createChat } from './chat';
import type { Draft, SentAttachment, Transport } from './chat-contract';
import type { ComposerEditor, EditorStart } from './composer-editor';
import { PAGE_LABELS } from './labels';
import { useDropAnywhere, useTypeToFocus } from './page-events';
import { offerHook } from './replica-hook';
import { createRouter, usePath } from './route';
import { useStore } from './store';
import { useComposer } from './use-composer';
import { useConversations } from './use-conversations';
import { useRouteOfChat } from './use-route-of-chat';

export interface ChatSite<TRef, TTransport extends SiteTransport<TRef> = SiteTransport<TRef>> {
  readonly home: string;
  readonly pathOf: (id: string) => string;
  /** Undefined where a new conversation begins. */
  readonly idInPath: (path: string) => string | undefined;
  readonly createTransport: (boot: Boot) => TTransport;
  /** Whether the page makes the ids of conversations itself. */
  readonly ownIds: boolean;
}

export interface SiteTransport<TRef> extends Transport<TRef> {
  readonly upload: (file: File, conversationId: string) => Promise<TRef>;
  /** The words or the files in the composer are others than before. */
  readonly draftChanged?: (draft: ComposerDraft<TRef>) => void;
}

export interface ComposerDraft<TRef> {
  readonly why: 'typed' | 'attached';
  readonly text: string;
  readonly attachments: readonly SentAttachment<TRef>[];
  readonly conversationId: string | null;
  readonly parentId: string | null;
}

export interface ChatPageOptions<TRef, TTransport extends SiteTransport<TRef>> {
  readonly boot: Boot;
  readonly site: ChatSite<TRef, TTransport>;
  readonly make: (start: EditorStart) => ComposerEditor;
  readonly takeOver?: () => { readonly text: string; readonly focused: boolean };
  /** What becomes of a paste that is too long for the composer. */
  readonly longPaste: (text: string, attachments: Attachments<TRef>) => void;
}

function createParts<TRef, TTransport extends SiteTransport<TRef>>(
  boot: Boot,
  site: ChatSite<TRef, TTransport>,
  onListChanged: () => void,
) {
  const newId = () => crypto.randomUUID();
  const router = createRouter(boot.path);
  const transport = site.createTransport(boot);
  // Files go up under the id that the conversation will have.
  let nextConversation = newId();
  const chat = createChat<TRef>({
    transport,
    newId,
    onListChanged,
    ...(site.ownIds && {
      newConversationId() {
        const id = nextConversation;
        nextConversation = newId();
        return id;
      },
    }),
    onConversation(id) {
      if (router.path() !== site.pathOf(id)) router.push(site.pathOf(id));
    },
  });
  const attachments = createAttachments<TRef>(
    (file) => transport.upload(file, chat.state.get().conversationId ?? nextConversation),
    newId,
  );
  return { router, transport, chat, attachments };
}

/** Everything that a chat page shows and does; the page itself is only markup. */
export function useChatPage<TRef, TTransport extends SiteTransport<TRef> = SiteTransport<TRef>>(
  options: ChatPageOptions<TRef, TTransport>,
) {
  const { boot } = options;
  const { config } = boot;
  const refreshList = useRef<() => void>(() => undefined);
  const [site] = useState(() => createParts(boot, options.site, () => refreshList.current()));
  const { chat, attachments, router, transport } = site;
  const path = usePath(router);
  const state = useStore(chat.state);
  const files = useStore(attachments.list);
  const { conversations, refresh } = useConversations(transport.list);

  const submit = (draft: Draft<TRef>, replaces?: string) => {
    const taken = attachments.list.get();
    const fromComposer = draft.trigger === 'composer' || draft.trigger === 'prefill';
    return chat.submit(draft, {
      ...(replaces === undefined ? {} : { replaces }),
      onTaken() {
        if (!fromComposer) return;
        composer.clearIf(draft.text);
        attachments.clear();
      },
      onFailed() {
        if (chat.state.get().conversationId === null) router.replace(options.site.home);
        if (!fromComposer || config.onError === 'lose') return;
        // After the composer has been made anew for the address.
        setTimeout(() => {
          if (composer.text() === '') composer.setText(draft.text);
          attachments.restore(taken);
        });
      },
    });
  };

  const send = (trigger: 'composer' | 'prefill' = 'composer') => {
    const draft = { text: composer.text(), attachments: attachments.ready(), trigger };
    if (draft.text.trim() === '' && draft.attachments.length === 0) return;
    if (attachments.uploading()) return;
    void submit(draft);
  };

  const tellDraft = (why: 'typed' | 'attached') => {
    const { conversationId, turns } = chat.state.get();
    transport.draftChanged?.({
      why,
      text: composer.text(),
      attachments: attachments.ready(),
      conversationId,
      parentId: turns.at(-1)?.id ?? null,
    });
  };

  const composer = useComposer<ComposerEditor>({
    mountMs: config.mountMs,
    remountKey: path,
    make: options.make,
    ...(options.takeOver === undefined ? {} : { takeOver: options.takeOver }),
    on: {
      send: () => send(),
      change: () => tellDraft('typed'),
      files: attachments.add,
      longPaste: (text) => options.longPaste(text, attachments),
    },
    onFirstMount(editor) {
      if (document.activeElement === document.body) editor.focus();
      if (config.prefill === '') return;
      router.replace(router.path());
      editor.setText(config.prefill);
      if (config.autoSend) setTimeout(() => send('prefill'));
    },
  });

  useRouteOfChat({
    path,
    chat,
    idInPath: options.site.idInPath,
    isTemporary: () => false,
    onOpened: () => undefined,
    onStale: () => undefined,
  });
  useTypeToFocus(composer.focus);
  useDropAnywhere(attachments.add);
  const start = useEffectEvent(() => {
    refreshList.current = refresh;
    offerHook({ remount: composer.remount, composerText: composer.text });
    let ready = 0;
    return attachments.list.subscribe(() => {
      const before = ready;
      ready = attachments.ready().length;
      if (ready > before) tellDraft('attached');
    });
  });
  useEffect(() => start(), []);

  return {
    site,
    composer,
    files,
    state,
    conversations,
    send,
    submit,
    labels: PAGE_LABELS[config.language],
    home: state.turns.length === 0 && options.site.idInPath(path) === undefined,
    streaming: state.turns.some((turn) => turn.state !== 'done'),
    /** Follows a link of the page. */
    go: (to: string) => {
      if (to === options.site.home) {
        composer.setText('');
        attachments.clear();
        chat.reset();
      }
      router.push(to);
    },
  };
}

export type ChatPage<TRef> = ReturnType<typeof useChatPage<TRef>>;
