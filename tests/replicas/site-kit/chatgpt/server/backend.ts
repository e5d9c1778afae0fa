/** The parts of ChatGPT's backend that its pages talk to. */
import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../../replica';
import type { StoredConversation } from '../../server/conversation-store';
import type { ApiBase } from '../page/api';
import { sendEndpoint } from './send-endpoint';

/** Where the bytes of files go: another origin. */
export const FILE_HOST = 'files.oaiusercontent.com';

const draftEndpoints = (base: ApiBase): readonly Endpoint[] => [
  {
    method: 'POST',
    path: new RegExp(`^/${base}/f/conversation/prepare$`),
    example: `/${base}/f/conversation/prepare`,
    kind: 'draft',
    respond: ({ answer }) =>
      answer.json({ status: 'ok', conduit_token: `conduit-${randomUUID()}` }),
  },
  {
    method: 'POST',
    path: new RegExp(`^/${base}/conversation/experimental/generate_autocompletions$`),
    example: `/${base}/conversation/experimental/generate_autocompletions`,
    kind: 'draft',
    respond: ({ answer }) => answer.json({ completions: [] }),
  },
];

const plainEndpoints = (base: ApiBase): readonly Endpoint[] => [
  post(base, 'sentinel/chat-requirements/prepare', () => ({
    persona: 'chatgpt-paid',
    prepare_token: randomUUID(),
    proofofwork: { required: false },
  })),
  post(base, 'sentinel/chat-requirements/finalize', () => ({
    persona: 'chatgpt-paid',
    token: randomUUID(),
    expire_after: 540,
  })),
  post(base, 'sentinel/ping', () => ({})),
  post(base, 'conversation/init', () => ({
    type: 'conversation_detail_metadata',
    model_limits: [],
  })),
  post(base, 'stop_conversation', () => ({ status: 'stopped' })),
  {
    method: 'GET',
    path: new RegExp(`^/${base}/conversations$`),
    example: `/${base}/conversations`,
    kind: 'other',
    respond({ answer, store, session }) {
      const items = store
        .list(session.replica, session.config.language)
        .map(({ id, title, updatedAt }) => ({ id, title, update_time: updatedAt / 1000 }));
      answer.json({ items, total: items.length, offset: 0, limit: items.length });
    },
  },
];

const uploadEndpoints = (base: ApiBase): readonly Endpoint[] => [
  {
    method: 'POST',
    path: new RegExp(`^/${base}/files$`),
    example: `/${base}/files`,
    kind: 'upload',
    respond({ answer, session }) {
      const fileId = `file_${randomUUID().replaceAll('-', '')}`;
      const upload = `https://${FILE_HOST}/${fileId}/raw?sig=practice&did=${session.deviceId}`;
      answer.json({ status: 'success', file_id: fileId, upload_url: upload });
    },
  },
  {
    method: 'PUT',
    host: FILE_HOST,
    path: /^\/file_[0-9a-f]+\/raw$/,
    example: '/file_0a1b2c3d/raw',
    kind: 'upload',
    respond: ({ answer }) => answer.empty(201),
  },
  {
    method: 'POST',
    path: new RegExp(`^/${base}/files/process_upload_stream$`),
    example: `/${base}/files/process_upload_stream`,
    kind: 'upload',
    respond: ({ answer }) => answer.json({ event: 'file.processing.completed', progress: 100 }),
  },
];

/** One conversation by its address (classic front end). */
const loadOne = (base: ApiBase): Endpoint => ({
  method: 'GET',
  path: new RegExp(`^/${base}/conversation/([0-9a-f-]{36})$`),
  example: `/${base}/conversation/5a3e0000-0000-4000-8000-0000000000e1`,
  kind: 'other',
  respond({ answer, store, match }) {
    const found = store.find(match[1] ?? '');
    if (found === undefined) answer.json({ detail: 'conversation_not_found' }, 404);
    else answer.json(toWire(found));
  },
});

/** Several conversations at once (newer shell). */
const loadBatch = (base: ApiBase): Endpoint => ({
  method: 'POST',
  path: new RegExp(`^/${base}/conversations/batch$`),
  example: `/${base}/conversations/batch`,
  kind: 'other',
  respond({ answer, store, request }) {
    const { conversation_ids } = JSON.parse(request.decoded) as { conversation_ids: string[] }; // from our own page
    answer.json(
      conversation_ids.flatMap((id) => {
        const found = store.find(id);
        return found === undefined ? [] : [toWire(found)];
      }),
    );
  },
});

export function chatgptEndpoints(
  load: 'one' | 'batch',
  base: ApiBase = 'backend-api',
): readonly Endpoint[] {
  return [
    sendEndpoint(base),
    ...draftEndpoints(base),
    ...plainEndpoints(base),
    ...uploadEndpoints(base),
    load === 'one' ? loadOne(base) : loadBatch(base),
  ];
}

function post(base: ApiBase, name: string, answerOf: () => unknown): Endpoint {
  const path = `/${base}/${name}`;
  return {
    method: 'POST',
    path: new RegExp(`^${path}$`),
    example: path,
    kind: 'other',
    respond: ({ answer }) => answer.json(answerOf()),
  };
}

/** A message tree with one branch. */
function toWire({ id, title, updatedAt, messages }: StoredConversation) {
  const nodes = messages.map((message, index) => ({
    id: message.id,
    parent: messages[index - 1]?.id ?? null,
    children: messages.slice(index + 1, index + 2).map((child) => child.id),
    message: {
      id: message.id,
      author: { role: message.role },
      create_time: updatedAt / 1000,
      content: { content_type: 'text', parts: [message.text] },
      metadata: {},
      recipient: 'all',
    },
  }));
  return {
    conversation_id: id,
    title,
    update_time: updatedAt / 1000,
    current_node: messages.at(-1)?.id ?? null,
    mapping: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}
