import type { Boot } from '../site-kit/boot';
import { pageFetch } from '../site-kit/page/replica-hook';
import type { SiteTransport } from '../site-kit/page/use-chat-page';
import { createChatSocket } from './chat-socket';
import type { ContentPart, ServerEvent } from './wire';

type FilePart = Extract<ContentPart, { type: 'image' | 'file' }>;

export function createCopilotTransport(boot: Boot): SiteTransport<FilePart> {
  const headers = { 'x-device-id': boot.deviceId };
  const socket = createChatSocket(boot);
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await pageFetch(`/c/api/${path}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as unknown;
  };
  if (typeof window !== 'undefined') ask('start', { method: 'POST' }).catch(() => undefined);

  return {
    beforeSend: () => Promise.resolve(),
    async *send(outgoing) {
      let conversationId = outgoing.conversationId;
      if (conversationId === null) {
        const made = (await ask('conversations', { method: 'POST' })) as { id: string }; // our own server
        conversationId = made.id;
      }
      const queue = socket.listen(conversationId);
      try {
        outgoing.signal.addEventListener('abort', () => queue.end());
        await socket.send({
          event: 'send',
          conversationId,
          content: [
            ...outgoing.attachments.map(({ reference }) => reference),
            { type: 'text', text: outgoing.text },
          ],
          mode: 'chat',
          context: {},
        });
        yield { kind: 'conversation', id: conversationId };
        let messageId: string | undefined;
        for await (const said of queue.read()) {
          if (said.event === 'titleUpdate') yield { kind: 'title', title: said.title };
          if (said.event === 'startMessage' && messageId === undefined) {
            messageId = said.messageId;
            yield { kind: 'assistant', id: messageId };
          }
          if (!isOf(said, messageId)) continue;
          if (said.event === 'appendText') yield { kind: 'text', text: said.text };
          if (said.event === 'done') return;
        }
      } finally {
        socket.forget(queue);
      }
    },
    retry: () => {
      throw new Error('there is one answer to a message here');
    },
    stop(conversationId) {
      if (conversationId !== null) void socket.send({ event: 'stop', conversationId });
    },
    async load(id) {
      const { title, messages } = (await ask(`conversations/${id}/history`)) as {
        title: string;
        messages: readonly { id: string; role: 'user' | 'assistant'; text: string }[];
      }; // our own server
      return { id, title, turns: messages };
    },
    list: async () => (await ask('conversations')) as { id: string; title: string }[], // our own server
    async upload(file) {
      const { url } = (await ask('attachments', {
        method: 'POST',
        headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
        body: file,
      })) as { url: string }; // our own server
      return { type: file.type.startsWith('image/') ? 'image' : 'file', url, name: file.name };
    },
  };
}

function isOf(said: ServerEvent, messageId: string | undefined): boolean {
  return 'messageId' in said && said.messageId === messageId;
}
