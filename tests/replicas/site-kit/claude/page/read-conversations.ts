/** What both transports of Claude read in the same way. */
import type { ConversationLink, LoadedConversation } from '../../page/chat-contract';
import { pageFetch } from '../../page/replica-hook';
import { ORGANIZATION, type WireMessage } from '../wire';

type Headers = Readonly<Record<string, string>>;

const BASE = `/api/organizations/${ORGANIZATION}/chat_conversations`;

export async function loadConversation(id: string, headers: Headers): Promise<LoadedConversation> {
  const loaded = (await get(`${BASE}/${id}`, headers)) as {
    name: string;
    chat_messages: readonly WireMessage[];
  }; // our own server
  const turns = loaded.chat_messages.map(({ uuid, sender, text }) => ({
    id: uuid,
    role: sender === 'human' ? ('user' as const) : sender,
    text,
  }));
  return { id, title: loaded.name, turns };
}

export async function listConversations(headers: Headers): Promise<readonly ConversationLink[]> {
  const items = (await get(BASE, headers)) as { uuid: string; name: string }[]; // our own server
  return items.map(({ uuid, name }) => ({ id: uuid, title: name }));
}

async function get(path: string, headers: Headers): Promise<unknown> {
  const response = await pageFetch(path, { headers });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as unknown;
}
