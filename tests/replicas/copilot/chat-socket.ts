/** The page's end of the socket: opened once, kept for every turn. */
import type { Boot } from '../site-kit/boot';
import { createEventQueue, type EventQueue } from '../site-kit/page/event-queue';
import { socketAddress, type PageEvent, type ServerEvent } from './wire';

export interface ChatSocket {
  readonly send: (event: PageEvent) => Promise<void>;
  /** What is said of a conversation from now on. */
  readonly listen: (conversationId: string) => EventQueue<ServerEvent>;
  readonly forget: (queue: EventQueue<ServerEvent>) => void;
}

export function createChatSocket(boot: Boot): ChatSocket {
  const queues = new Map<EventQueue<ServerEvent>, string>();
  let current: WebSocket | undefined;

  const take = (socket: WebSocket, data: unknown) => {
    const said = JSON.parse(String(data)) as ServerEvent; // by the socket's contract
    if (said.event === 'challenge') {
      sendOn(socket, { event: 'challengeResponse', id: said.id, token: 'practice' });
      return;
    }
    for (const [queue, id] of queues) if (id === said.conversationId) queue.push(said);
  };
  const follow = (socket: WebSocket) => {
    socket.addEventListener('message', ({ data }) => take(socket, data));
    socket.addEventListener('close', () => {
      for (const queue of queues.keys()) queue.end(new Error('the socket closed'));
      current = undefined;
    });
    return socket;
  };
  const open = (): WebSocket => {
    const early = window.replica.earlySocket;
    if (current === undefined && early !== undefined && early.readyState <= WebSocket.OPEN) {
      current = follow(early);
      for (const data of window.replica.earlyMessages ?? []) take(early, data);
    }
    current ??= follow(new WebSocket(socketAddress(boot)));
    return current;
  };
  const ready = async (): Promise<WebSocket> => {
    const socket = open();
    if (socket.readyState === WebSocket.OPEN) return socket;
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('close', () => reject(new Error('no socket')), { once: true });
    });
    return socket;
  };

  if (typeof window !== 'undefined') open();
  return {
    send: async (event) => sendOn(await ready(), event),
    listen(conversationId) {
      const queue = createEventQueue<ServerEvent>();
      queues.set(queue, conversationId);
      return queue;
    },
    forget: (queue) => void queues.delete(queue),
  };
}

function sendOn(socket: WebSocket, event: PageEvent): void {
  socket.send(JSON.stringify(event));
}
