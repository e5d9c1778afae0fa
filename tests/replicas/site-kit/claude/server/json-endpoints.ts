/** The JSON transport of Claude: completion, title, uploads. */
import { randomUUID } from 'node:crypto';
import type { Endpoint, Exchange } from '../../../replica';
import type { StoredConversation } from '../../server/conversation-store';
import { encodeFrames } from '../../server/event-stream';
import { replyTo, titleFor } from '../../server/reply';
import { ORGANIZATION, type CompletionBody, type RetryBody, type WireMessage } from '../wire';
import { toCompletionFrames } from './completion-stream';
import { partOf } from './multipart';

const BASE = '^/api/organizations/[0-9a-f-]{36}';
const CONVERSATION = `${BASE}/chat_conversations/([0-9a-f-]{36})`;
const EXAMPLE = `/api/organizations/${ORGANIZATION}`;
const EXAMPLE_CONVERSATION = `${EXAMPLE}/chat_conversations/5a3e0000-0000-4000-8000-0000000000e1`;

/** What every page of Claude reads, whatever carries its messages. */
export const claudeReadEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: new RegExp(`${CONVERSATION}$`),
    example: EXAMPLE_CONVERSATION,
    kind: 'other',
    respond({ answer, store, match }) {
      const found = store.find(match[1] ?? '');
      if (found === undefined) answer.json({ type: 'error' }, 404);
      else answer.json(toWire(found));
    },
  },
  {
    method: 'GET',
    path: new RegExp(`${BASE}/chat_conversations$`),
    example: `${EXAMPLE}/chat_conversations`,
    kind: 'other',
    respond: ({ answer, store, session }) =>
      answer.json(
        store
          .list(session.replica, session.config.language)
          .map(({ id, title }) => ({ uuid: id, name: title })),
      ),
  },
];

export const claudeJsonEndpoints: readonly Endpoint[] = [
  ...claudeReadEndpoints,
  {
    method: 'POST',
    path: new RegExp(`${CONVERSATION}/completion$`),
    example: `${EXAMPLE_CONVERSATION}/completion`,
    kind: 'send',
    async respond(exchange) {
      const body = JSON.parse(exchange.request.decoded) as CompletionBody; // from our own page
      const { human_message_uuid: id } = body.turn_message_uuids;
      const prompt =
        body.prompt === '' ? (body.attachments[0]?.extracted_content ?? '') : body.prompt;
      const question = { id, role: 'user' as const, text: body.prompt };
      await answerWith(exchange, {
        body,
        prompt,
        before: [question],
        parent: body.parent_message_uuid,
      });
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${CONVERSATION}/retry_completion$`),
    example: `${EXAMPLE_CONVERSATION}/retry_completion`,
    kind: 'send',
    async respond(exchange) {
      const body = JSON.parse(exchange.request.decoded) as RetryBody; // from our own page
      const parent = body.parent_message_uuid;
      const known = exchange.store.find(exchange.match[1] ?? '');
      const prompt = known?.messages.find(({ id }) => id === parent)?.text ?? '';
      await answerWith(exchange, { body, prompt, before: [], parent });
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${CONVERSATION}/title$`),
    example: `${EXAMPLE_CONVERSATION}/title`,
    kind: 'title',
    respond({ answer, request }) {
      const { message_content } = JSON.parse(request.decoded) as { message_content: string }; // from our own page
      answer.json({ title: titleFor(message_content) });
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${CONVERSATION}/stop_response$`),
    example: `${EXAMPLE_CONVERSATION}/stop_response`,
    kind: 'other',
    respond: ({ answer }) => answer.json({}),
  },
  {
    method: 'POST',
    path: new RegExp(`${BASE}/conversations/[0-9a-f-]{36}/wiggle/upload-file$`),
    example: `${EXAMPLE}/conversations/5a3e0000-0000-4000-8000-0000000000e1/wiggle/upload-file`,
    kind: 'upload',
    respond: ({ answer }) => answer.json({ success: true, file_uuid: randomUUID() }),
  },
  {
    method: 'POST',
    path: new RegExp(`${BASE}/convert_document$`),
    example: `${EXAMPLE}/convert_document`,
    kind: 'upload',
    respond({ answer, request }) {
      const content = partOf(request.raw, request.headers['content-type'] ?? '', 'file');
      if (content === undefined) answer.json({ type: 'error' }, 400);
      else answer.json({ extracted_content: content.toString('utf8'), file_size: content.length });
    },
  },
];

interface Turn {
  readonly body: RetryBody & Partial<CompletionBody>;
  readonly prompt: string;
  /** Messages that stand before the answer and are new. */
  readonly before: readonly { id: string; role: 'user'; text: string }[];
  readonly parent: string;
}

async function answerWith(exchange: Exchange, turn: Turn): Promise<void> {
  const { human_message_uuid, assistant_message_uuid } = turn.body.turn_message_uuids;
  const reply = replyTo(turn.prompt);
  exchange.store.record({
    conversationId: exchange.match[1] ?? '',
    replica: exchange.session.replica,
    parentId: turn.parent,
    title: titleFor(turn.prompt),
    messages: [...turn.before, { id: assistant_message_uuid, role: 'assistant', text: reply }],
  });
  const frames = toCompletionFrames({
    humanId: human_message_uuid,
    assistantId: assistant_message_uuid,
    reply,
  });
  await exchange.answer.trickle('text/event-stream; charset=utf-8', encodeFrames(frames, '\r\n'));
}

function toWire({ id, title, messages }: StoredConversation) {
  return {
    uuid: id,
    name: title,
    chat_messages: messages.map(({ id: uuid, role, text }): WireMessage => ({
      uuid,
      sender: role === 'user' ? 'human' : 'assistant',
      text,
    })),
  };
}
