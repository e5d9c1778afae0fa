import { randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint, OpenSocket, SocketEndpoint } from '../replica';
import { toPieces } from '../site-kit/server/event-stream';
import { replyTo, titleFor } from '../site-kit/server/reply';
import { textOf, type PageEvent, type SendEvent, type ServerEvent } from './wire';

export const copilotEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: /^\/c\/api\/start$/,
    example: '/c/api/start',
    kind: 'other',
    respond: ({ answer }) => answer.json({ isNewUser: false, features: [] }),
  },
  {
    method: 'POST',
    path: /^\/c\/api\/conversations$/,
    example: '/c/api/conversations',
    kind: 'other',
    respond: ({ answer }) => answer.json({ id: randomBytes(15).toString('base64url') }),
  },
  {
    method: 'GET',
    path: /^\/c\/api\/conversations$/,
    example: '/c/api/conversations',
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
    path: /^\/c\/api\/conversations\/([\w-]+)\/history$/,
    example: '/c/api/conversations/abc/history',
    kind: 'other',
    respond({ answer, store, match }) {
      const found = store.find(match[1] ?? '');
      if (found === undefined) answer.json({ error: 'not-found' }, 404);
      else answer.json({ title: found.title, messages: found.messages });
    },
  },
  {
    method: 'POST',
    path: /^\/c\/api\/attachments$/,
    example: '/c/api/attachments',
    kind: 'upload',
    respond: ({ answer }) => answer.json({ url: `/c/api/attachments/${randomUUID()}` }),
  },
];

export const copilotSocket: SocketEndpoint = {
  path: /^\/c\/api\/chat$/,
  example: '/c/api/chat',
  kindOf: (message) => (eventOf(message)?.event === 'send' ? 'send' : 'other'),
  opened(socket) {
    say(socket, { event: 'challenge', id: randomUUID(), method: 'hashcash' });
  },
  async receive(message, socket) {
    const said = eventOf(message.decoded);
    if (said?.event === 'send') await answer(said, socket);
  },
};

async function answer({ conversationId, content }: SendEvent, socket: OpenSocket): Promise<void> {
  const { store, session } = socket;
  const prompt = textOf(content);
  const before = store.find(conversationId);
  const messageId = randomUUID();
  const reply = replyTo(prompt);
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
  const about = { conversationId, messageId };
  say(socket, { event: 'startMessage', ...about });
  if (before === undefined) {
    say(socket, { event: 'titleUpdate', conversationId, title: titleFor(prompt) });
  }
  for (const text of toPieces(reply)) {
    if (!socket.isOpen()) return;
    say(socket, { event: 'appendText', ...about, text });
    await socket.pause();
  }
  say(socket, { event: 'partCompleted', ...about });
  say(socket, { event: 'done', ...about });
}

function say(socket: OpenSocket, event: ServerEvent): void {
  socket.send(JSON.stringify(event));
}

function eventOf(message: string): PageEvent | undefined {
  try {
    return JSON.parse(message) as PageEvent; // from our own page
  } catch {
    return undefined;
  }
}
