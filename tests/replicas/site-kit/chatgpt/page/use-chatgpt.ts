import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Boot } from '../../boot';
import { toPastedFile, type Attachment } from '../../page/attachments';
import type { ComposerEditor, EditorStart } from '../../page/composer-editor';
import type { Draft } from '../../page/chat-contract';
import { PAGE_LABELS } from '../../page/labels';
import { useDropAnywhere, useTypeToFocus } from '../../page/page-events';
import { offerHook } from '../../page/replica-hook';
import { usePath } from '../../page/route';
import { useStore } from '../../page/store';
import { useComposer } from '../../page/use-composer';
import { useConversations } from '../../page/use-conversations';
import { useRouteOfChat } from '../../page/use-route-of-chat';
import {
  createChatgptSite,
  HOME,
  idInPath,
  isLocalPath,
  newLocalPath,
  type FrontEnd,
} from './site';
import type { FileReference } from './upload';

export interface ChatgptOptions<TEditor extends ComposerEditor> {
  readonly boot: Boot;
  readonly frontEnd: FrontEnd;
  readonly make: (start: EditorStart) => TEditor;
  /** What Enter does; the site's own send unless given. */
  readonly onEnter?: () => void;
  readonly takeOver?: () => { readonly text: string; readonly focused: boolean };
}

/** Everything that a front end shows and does; the front end itself is only markup. */
export function useChatgpt<TEditor extends ComposerEditor>(options: ChatgptOptions<TEditor>) {
  const { boot, frontEnd } = options;
  const { config } = boot;
  const refreshList = useRef<() => void>(() => undefined);
  const [site] = useState(() => createChatgptSite(boot, frontEnd, () => refreshList.current()));
  const { chat, attachments, router, drafts, sentinel } = site;
  const path = usePath(router);
  const state = useStore(chat.state);
  const files = useStore(attachments.list);
  const { conversations, refresh } = useConversations(site.transport.list);

  const submit = (draft: Draft<FileReference>, replaces?: string) => {
    const files: readonly Attachment<FileReference>[] = attachments.list.get();
    const fromComposer = draft.trigger === 'composer' || draft.trigger === 'prefill';
    return chat.submit(draft, {
      ...(replaces === undefined ? {} : { replaces }),
      onTaken() {
        if (fromComposer) {
          composer.clearIf(draft.text);
          attachments.clear();
        }
        if (frontEnd.localId && idInPath(router.path()) === undefined) router.push(newLocalPath());
      },
      onFailed() {
        if (isLocalPath(router.path())) router.replace(HOME);
        if (!fromComposer || config.onError === 'lose') return;
        // After the composer has been made anew for the address.
        setTimeout(() => {
          if (composer.text() === '') composer.setText(draft.text);
          attachments.restore(files);
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

  const typed = useRef(false);
  const composer = useComposer<TEditor>({
    mountMs: config.mountMs,
    remountKey: path,
    make: options.make,
    ...(options.takeOver === undefined ? {} : { takeOver: options.takeOver }),
    on: {
      send: options.onEnter ?? (() => send()),
      files: attachments.add,
      longPaste: (text) => attachments.add([toPastedFile(text)]),
      change(how) {
        if (!typed.current) sentinel.ping();
        typed.current = true;
        sentinel.prefetch();
        drafts.changed(composer.text(), how);
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
    isTemporary: isLocalPath,
    onOpened: drafts.contextChanged,
    onStale: () => router.replace(HOME),
  });
  useTypeToFocus(composer.focus);
  useDropAnywhere(attachments.add);

  const start = useEffectEvent(() => {
    refreshList.current = refresh;
    offerHook({ remount: composer.remount, composerText: composer.text });
    sentinel.prefetch();
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    site.api.post('conversation/init', { timezone }).catch(() => undefined);
  });
  useEffect(() => start(), []);

  return {
    site,
    composer,
    files,
    state,
    conversations,
    refreshList: refresh,
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

export type ChatgptPage<TEditor extends ComposerEditor> = ReturnType<typeof useChatgpt<TEditor>>;
