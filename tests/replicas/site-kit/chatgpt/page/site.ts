/** What a page of ChatGPT is made of, whichever front end shows it. */
import type { Boot } from '../../boot';
import { createAttachments, type Attachments } from '../../page/attachments';
import { createChat, type Chat } from '../../page/chat';
import type { Transport } from '../../page/chat-contract';
import { createRouter, type Router } from '../../page/route';
import { createApi, type ApiBase, type ChatgptApi } from './api';
import { createDrafts, type Drafts } from './drafts';
import { createSentinel, type Sentinel } from './sentinel';
import { createTransport, toMessage } from './transport';
import { uploadTo, type FileReference } from './upload';

export interface FrontEnd {
  readonly base: ApiBase;
  /** What the path of a conversation begins with. */
  readonly pathPrefix: '/c/' | '/uc/';
  /** Milliseconds until the address is that of a conversation which has just got its id. */
  readonly addressAfterMs: number;
  /** Whether past conversations are kept and listed. */
  readonly history: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Fields that each send and prepare carries. */
  readonly envelope: Readonly<Record<string, unknown>>;
  readonly load: 'one' | 'batch';
  /** Whether a new conversation goes by an id of its own until the site gives one. */
  readonly localId: boolean;
}

export interface ChatgptSite {
  readonly api: ChatgptApi;
  readonly sentinel: Sentinel;
  readonly drafts: Drafts;
  readonly router: Router;
  readonly chat: Chat<FileReference>;
  readonly transport: Transport<FileReference>;
  readonly attachments: Attachments<FileReference>;
}

export const HOME = '/';
const LOCAL_PREFIX = 'local-chatgpt%3A';

export function createChatgptSite(
  boot: Boot,
  frontEnd: FrontEnd,
  onListChanged: () => void,
): ChatgptSite {
  const newId = () => crypto.randomUUID();
  const router = createRouter(boot.path);
  const api = createApi(boot, frontEnd);
  const sentinel = createSentinel(api);
  const envelope = { ...frontEnd.envelope, model: 'auto', supported_encodings: ['v1'] };
  const drafts = createDrafts(api, {
    envelope: () => {
      const { conversationId, turns } = chat.state.get();
      return {
        ...envelope,
        ...(conversationId === null ? {} : { conversation_id: conversationId }),
        parent_message_id: turns.at(-1)?.id ?? 'client-created-root',
      };
    },
    // The id of a draft is not that of the message which it becomes.
    toMessage: (text) => toMessage(newId(), text),
  });
  const transport = createTransport({ ...frontEnd, api, sentinel, drafts, envelope });
  const chat = createChat<FileReference>({
    transport,
    newId,
    onListChanged,
    onConversation(id) {
      const go = () => {
        const path = frontEnd.pathPrefix + id;
        // The reader may have gone elsewhere meanwhile.
        if (router.path() === path || chat.state.get().conversationId !== id) return;
        if (isLocalPath(router.path())) router.replace(path);
        else router.push(path);
      };
      if (frontEnd.addressAfterMs === 0) go();
      else setTimeout(go, frontEnd.addressAfterMs);
    },
  });
  const attachments = createAttachments(uploadTo(api), newId);
  return { api, sentinel, drafts, router, chat, transport, attachments };
}

export function pathOf(id: string): string {
  return `/c/${id}`;
}

export function newLocalPath(): string {
  return pathOf(LOCAL_PREFIX + crypto.randomUUID());
}

export function isLocalPath(path: string): boolean {
  return path.startsWith(pathOf(LOCAL_PREFIX));
}

/** Id of the conversation that a path names, or undefined on the start page. */
export function idInPath(path: string): string | undefined {
  return /^\/u?c\/([^/]+)$/.exec(path)?.[1];
}
