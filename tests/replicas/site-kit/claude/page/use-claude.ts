import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Boot } from '../../boot';
import { createAttachments } from '../../page/attachments';
import { createChat } from '../../page/chat';
import type { Draft } from '../../page/chat-contract';
import type { ComposerEditor, EditorStart } from '../../page/composer-editor';
import { PAGE_LABELS } from '../../page/labels';
import { useDropAnywhere, useTypeToFocus } from '../../page/page-events';
import { offerHook } from '../../page/replica-hook';
import { createRouter, usePath } from '../../page/route';
import { useStore } from '../../page/store';
import { useComposer } from '../../page/use-composer';
import { useConversations } from '../../page/use-conversations';
import { useRouteOfChat } from '../../page/use-route-of-chat';
import type { FileReference } from '../wire';
import type { ClaudeTransport } from './claude-transport';

export const HOME = '/new';

export interface ClaudeOptions {
  readonly boot: Boot;
  readonly createTransport: (boot: Boot) => ClaudeTransport;
  readonly make: (start: EditorStart) => ComposerEditor;
  readonly takeOver: () => { readonly text: string; readonly focused: boolean };
}

export function pathOf(id: string): string {
  return `/chat/${id}`;
}

function idInPath(path: string): string | undefined {
  return /^\/chat\/([^/]+)$/.exec(path)?.[1];
}

function createClaudeSite(
  boot: Boot,
  createTransport: ClaudeOptions['createTransport'],
  onListChanged: () => void,
) {
  const newId = () => crypto.randomUUID();
  const router = createRouter(boot.path);
  const transport = createTransport(boot);
  // Files go up under the id that the conversation will have.
  let nextConversation = newId();
  const chat = createChat<FileReference>({
    transport,
    newId,
    onListChanged,
    newConversationId() {
      const id = nextConversation;
      nextConversation = newId();
      return id;
    },
    onConversation(id) {
      if (router.path() !== pathOf(id)) router.push(pathOf(id));
    },
  });
  const attachments = createAttachments<FileReference>(
    (file) => transport.upload(file, chat.state.get().conversationId ?? nextConversation),
    newId,
  );
  return { router, transport, chat, attachments };
}

/** Everything that a page of Claude shows and does, whatever its transport. */
export function useClaude(options: ClaudeOptions) {
  const { boot } = options;
  const { config } = boot;
  const refreshList = useRef<() => void>(() => undefined);
  const [site] = useState(() =>
    createClaudeSite(boot, options.createTransport, () => refreshList.current()),
  );
  const { chat, attachments, router } = site;
  const path = usePath(router);
  const state = useStore(chat.state);
  const files = useStore(attachments.list);
  const { conversations, refresh } = useConversations(site.transport.list);

  const submit = (draft: Draft<FileReference>, replaces?: string) => {
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
        if (chat.state.get().conversationId === null) router.replace(HOME);
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
    site.transport.draftChanged?.({
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
    takeOver: options.takeOver,
    on: {
      send: () => send(),
      change: () => tellDraft('typed'),
      files: attachments.add,
      longPaste(text) {
        const attachment = {
          file_name: '',
          file_type: 'txt',
          file_size: new Blob([text]).size,
          extracted_content: text,
        };
        attachments.addReady(
          { name: '', bytes: attachment.file_size },
          { kind: 'inline', attachment },
        );
      },
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
    idInPath,
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
    home: state.turns.length === 0 && idInPath(path) === undefined,
    streaming: state.turns.some((turn) => turn.state !== 'done'),
    /** Follows a link of the page. */
    go: (to: string) => {
      if (to === HOME) {
        composer.setText('');
        attachments.clear();
        chat.reset();
      }
      router.push(to);
    },
  };
}

export type ClaudeModel = ReturnType<typeof useClaude>;
