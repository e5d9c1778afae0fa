import { randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint } from '../replica';
import { encodeFrames, toPieces, type Frame } from '../site-kit/server/event-stream';
import { replyTo, titleFor } from '../site-kit/server/reply';
import { BUCKET_HOST, type AskBody, type Snapshot, type WireThread } from './wire';

const EVENT_STREAM = 'text/event-stream; charset=utf-8';
/** The server keeps the line open after the end; hanging up is left to the page. */
const LINGER = new TextEncoder().encode(': keep-alive\r\n\r\n'.repeat(200));

const askEndpoint: Endpoint = {
  method: 'POST',
  path: /^\/rest\/sse\/perplexity_ask$/,
  example: '/rest/sse/perplexity_ask',
  kind: 'send',
  async respond({ request, session, store, answer }) {
    const { query_str, params } = JSON.parse(request.decoded) as AskBody; // from our own page
    const parentId = params.last_backend_uuid ?? '';
    const known = store
      .list(session.replica, session.config.language)
      .find(({ messages }) => messages.some(({ id }) => id === parentId));
    const title = titleFor(query_str);
    const slug = known?.id ?? slugOf(title);
    const backendId = randomUUID();
    const reply = replyTo(query_str);
    store.record({
      conversationId: slug,
      replica: session.replica,
      parentId,
      title,
      messages: [
        { id: params.frontend_uuid, role: 'user', text: query_str },
        { id: backendId, role: 'assistant', text: reply },
      ],
    });
    const about = {
      backend_uuid: backendId,
      thread_url_slug: slug,
      thread_title: known?.title ?? title,
    };
    const frames = encodeFrames(framesOf(reply, about), '\r\n');
    await answer.trickle(EVENT_STREAM, Buffer.concat([frames, LINGER]));
  },
};

const plainEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: /^\/rest\/autosuggest\/list-autosuggest$/,
    example: '/rest/autosuggest/list-autosuggest',
    kind: 'draft',
    respond: ({ answer }) => answer.json({ results: [] }),
  },
  {
    method: 'POST',
    path: /^\/rest\/sse\/perplexity_terminate$/,
    example: '/rest/sse/perplexity_terminate',
    kind: 'other',
    respond: ({ answer }) => answer.json({ status: 'success' }),
  },
  {
    method: 'GET',
    path: /^\/rest\/thread\/list_recent$/,
    example: '/rest/thread/list_recent',
    kind: 'other',
    respond: ({ answer, store, session }) =>
      answer.json(
        store
          .list(session.replica, session.config.language)
          .map(({ id, title }) => ({ slug: id, title })),
      ),
  },
  {
    method: 'GET',
    path: /^\/rest\/threads\/([^/]+)$/,
    example: '/rest/threads/agenda-for-monday-x1',
    kind: 'other',
    respond({ answer, store, match }) {
      const found = store.find(match[1] ?? '');
      if (found === undefined) answer.json({ detail: 'not found' }, 404);
      else {
        const thread: WireThread = { slug: found.id, title: found.title, entries: found.messages };
        answer.json(thread);
      }
    },
  },
];

const uploadEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: /^\/rest\/uploads\/batch_create_upload_urls$/,
    example: '/rest/uploads/batch_create_upload_urls',
    kind: 'upload',
    respond({ answer, request, session }) {
      const { files } = JSON.parse(request.decoded) as { files: Record<string, unknown> }; // from our own page
      const results = Object.keys(files).map((id) => [
        id,
        {
          s3_bucket_url: `https://${BUCKET_HOST}/?did=${session.deviceId}`,
          s3_object_url: `https://${BUCKET_HOST}/practice/${id}`,
          fields: { key: `practice/${id}`, policy: 'practice' },
          file_uuid: id,
        },
      ]);
      answer.json({ results: Object.fromEntries(results) as unknown });
    },
  },
  {
    method: 'POST',
    host: BUCKET_HOST,
    path: /^\/$/,
    example: '/',
    kind: 'upload',
    respond: ({ answer }) => answer.empty(204),
  },
  {
    method: 'POST',
    path: /^\/rest\/sse\/attachment_processing\/subscribe$/,
    example: '/rest/sse/attachment_processing/subscribe',
    kind: 'upload',
    async respond({ answer }) {
      const done = { event: 'message', data: { success: true } };
      await answer.trickle(EVENT_STREAM, encodeFrames([done], '\r\n'));
    },
  },
];

export const perplexityEndpoints: readonly Endpoint[] = [
  askEndpoint,
  ...plainEndpoints,
  ...uploadEndpoints,
];

function framesOf(
  reply: string,
  about: Pick<Snapshot, 'backend_uuid' | 'thread_url_slug' | 'thread_title'>,
): readonly Frame[] {
  const said = (answer: string, status: Snapshot['status']): Frame => {
    const data: Snapshot = { ...about, answer, status };
    return { event: 'message', data };
  };
  // Some pieces at a time: each snapshot repeats what came before.
  const pieces = toPieces(reply);
  const steps = pieces.flatMap((_, index) =>
    index % 4 === 3 ? [said(pieces.slice(0, index + 1).join(''), 'PENDING')] : [],
  );
  return [
    said('', 'PENDING'),
    ...steps,
    said(reply, 'COMPLETED'),
    { event: 'end_of_stream', data: {} },
  ];
}

function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return encodeURIComponent(`${words}-${randomBytes(12).toString('base64url')}`);
}
