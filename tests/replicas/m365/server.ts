import { randomUUID } from 'node:crypto';
import type { Endpoint, OpenSocket, SocketEndpoint } from '../replica';
import { toPieces } from '../site-kit/server/event-stream';
import { replyTo, titleFor } from '../site-kit/server/reply';
import {
  fromRecords,
  HUB_HOST,
  HUB_PATH,
  toRecords,
  turnIn,
  type ChatArgument,
  type HubRecord,
} from './wire';

export const m365Endpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: /^\/chat\/api\/token$/,
    example: '/chat/api/token',
    kind: 'other',
    respond: ({ answer }) => answer.json({ access_token: `practice.${randomUUID()}` }),
  },
  {
    method: 'GET',
    path: /^\/chat\/api\/conversations$/,
    example: '/chat/api/conversations',
    kind: 'other',
    respond: ({ answer, store, session }) =>
      answer.json(
        store
          .list(session.replica, session.config.language)
          .map(({ id, title }) => ({ id, title })),
      ),
  },
  {
    method: 'GET',
    path: /^\/chat\/api\/conversations\/([0-9a-f-]{36})$/,
    example: '/chat/api/conversations/5a3e0000-0000-4000-8000-0000000000e1',
    kind: 'other',
    respond({ answer, store, match }) {
      const found = store.find(match[1] ?? '');
      if (found === undefined) answer.json({ error: 'not found' }, 404);
      else answer.json({ title: found.title, messages: found.messages });
    },
  },
  {
    method: 'POST',
    path: /^\/chat\/api\/files$/,
    example: '/chat/api/files',
    kind: 'upload',
    respond: ({ answer }) => answer.json({ id: randomUUID() }),
  },
];

export const hubSocket: SocketEndpoint = {
  host: HUB_HOST,
  path: new RegExp(`^${HUB_PATH}$`),
  example: HUB_PATH,
  kindOf(message) {
    try {
      return turnIn(message) === undefined ? 'other' : 'send';
    } catch {
      return 'other';
    }
  },
  async receive({ decoded }, socket) {
    for (const record of fromRecords(decoded)) {
      if ('protocol' in record) socket.send(toRecords([{}]));
      else if (record.type === 4) await answer(record.arguments[0], record.invocationId, socket);
    }
  },
};

async function answer(
  argument: ChatArgument,
  invocationId: string,
  socket: OpenSocket,
): Promise<void> {
  const { store, session } = socket;
  const { conversationId, message } = argument;
  const before = store.find(conversationId);
  const prompt = message.text;
  const reply = replyTo(prompt);
  const messageId = randomUUID();
  store.record({
    conversationId,
    replica: session.replica,
    parentId: before?.messages.at(-1)?.id ?? '',
    title: titleFor(prompt),
    messages: [
      { id: randomUUID(), role: 'user', text: prompt },
      { id: messageId, role: 'assistant', text: reply },
    ],
  });
  const update = (text: string): HubRecord => ({
    type: 1,
    target: 'update',
    arguments: [{ messages: [{ author: 'bot', messageId, text }] }],
  });
  const pieces = toPieces(reply);
  for (let told = 0; told < pieces.length; told += 3) {
    if (!socket.isOpen()) return;
    const upTo = (count: number) => update(pieces.slice(0, count).join(''));
    // Two records in one message, and each repeats what came before.
    socket.send(toRecords([upTo(told + 1), { type: 6 }, upTo(told + 3)]));
    await socket.pause();
  }
  const title = before === undefined ? titleFor(prompt) : undefined;
  socket.send(
    toRecords([
      {
        type: 2,
        invocationId,
        item: { messages: [{ author: 'bot', messageId, text: reply }], title },
      },
      { type: 3, invocationId },
    ]),
  );
}
