import type { Boot } from '../site-kit/boot';
import type { ChatEvent, Outgoing } from '../site-kit/page/chat-contract';
import { createEventQueue } from '../site-kit/page/event-queue';
import { pageFetch } from '../site-kit/page/replica-hook';
import type { SiteTransport } from '../site-kit/page/use-chat-page';
import { fromRecords, HUB_HOST, HUB_PATH, toRecords, type HubRecord } from './wire';

export interface SentFile {
  readonly id: string;
  readonly name: string;
}

export function createM365Transport(boot: Boot): SiteTransport<SentFile> {
  const headers = { 'x-device-id': boot.deviceId };
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await pageFetch(`/chat/api/${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as unknown;
  };
  const address = async (): Promise<string> => {
    const { access_token } = (await ask('token', { method: 'POST' })) as { access_token: string }; // our own server
    const query = new URLSearchParams({ did: boot.deviceId, source: 'officeweb', access_token });
    return `wss://${HUB_HOST}${HUB_PATH}?${query.toString()}`;
  };

  return {
    beforeSend: () => Promise.resolve(),
    // A socket of its own for every turn.
    async *send(outgoing) {
      const socket = new WebSocket(await address());
      outgoing.signal.addEventListener('abort', () => {
        // Told first, then hung up.
        if (socket.readyState === WebSocket.OPEN) {
          socket.send(toRecords([{ type: 5, invocationId: '0' }]));
        }
        socket.close();
      });
      try {
        yield* runTurn(socket, outgoing);
      } finally {
        socket.close();
      }
    },
    retry: () => {
      throw new Error('there is one answer to a message here');
    },
    // The abort of the turn tells it.
    stop: () => undefined,
    async load(id) {
      const { title, messages } = (await ask(`conversations/${id}`)) as {
        title: string;
        messages: readonly { id: string; role: 'user' | 'assistant'; text: string }[];
      }; // our own server
      return { id, title, turns: messages };
    },
    list: async () => (await ask('conversations')) as { id: string; title: string }[], // our own server
    async upload(file) {
      const { id } = (await ask('files', { method: 'POST', body: file })) as { id: string }; // our own server
      return { id, name: file.name };
    },
  };
}

async function* runTurn(
  socket: WebSocket,
  outgoing: Outgoing<SentFile>,
): AsyncGenerator<ChatEvent> {
  const heard = createEventQueue<HubRecord>();
  socket.addEventListener('open', () => socket.send(toRecords([{ protocol: 'json', version: 1 }])));
  socket.addEventListener('message', ({ data }) => {
    for (const record of fromRecords(String(data))) heard.push(record);
  });
  socket.addEventListener('close', () => heard.end());
  socket.addEventListener('error', () => heard.end(new Error('no socket')));
  let shown = '';
  for await (const record of heard.read()) {
    if (!('type' in record)) {
      // The answer to the handshake: the turn follows in one message with what is measured.
      socket.send(toTurn(outgoing));
      yield { kind: 'assistant', id: outgoing.assistantId };
    } else if (record.type === 1) {
      const text = textIn(record.arguments[0]);
      if (text.length > shown.length) yield { kind: 'text', text: text.slice(shown.length) };
      shown = text;
    } else if (record.type === 2) {
      const { title } = record.item as { title?: string }; // our own server
      if (title !== undefined) yield { kind: 'title', title };
    } else if (record.type === 3) return;
  }
}

function toTurn({ conversationId, isNew, text, attachments }: Outgoing<SentFile>): string {
  return toRecords([
    {
      type: 1,
      target: 'Metrics',
      arguments: [{ name: 'InputReady', elapsedMs: Math.round(performance.now()) }],
    },
    {
      type: 4,
      invocationId: '0',
      target: 'chat',
      arguments: [
        {
          source: 'officeweb',
          conversationId: conversationId ?? '',
          isStartOfSession: isNew,
          message: {
            author: 'user',
            text,
            messageType: 'Chat',
            inputMethod: 'Keyboard',
            messageAnnotations: attachments.map(({ reference }) => ({
              id: reference.id,
              text: reference.name,
            })),
          },
        },
      ],
    },
  ]);
}

function textIn(argument: unknown): string {
  const { messages = [] } = argument as { messages?: { text: string }[] }; // our own server
  return messages[0]?.text ?? '';
}
