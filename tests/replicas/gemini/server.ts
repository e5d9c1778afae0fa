import { randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint } from '../replica';
import type { ConversationStore } from '../site-kit/server/conversation-store';
import type { PageSession } from '../replica';
import { toPieces } from '../site-kit/server/event-stream';
import { replyTo, titleFor } from '../site-kit/server/reply';
import {
  DATA_PATH,
  fromInner,
  GENERATE_PATH,
  PUSH_HOST,
  RPC,
  toAnswerChunk,
  toChunked,
} from './wire';

const generateEndpoint: Endpoint = {
  method: 'POST',
  path: new RegExp(`^${GENERATE_PATH.replaceAll('.', '\\.')}$`),
  example: GENERATE_PATH,
  kind: 'send',
  decode: (raw) => unpack(raw).inner,
  async respond({ request, session, store, answer }) {
    const { prompt, conversationId: known, parentId } = fromInner(request.decoded);
    const conversationId = known === '' ? randomBytes(8).toString('hex') : known.replace(/^c_/, '');
    const answerId = `r_${randomBytes(8).toString('hex')}`;
    const reply = replyTo(prompt);
    const title = titleFor(prompt);
    store.record({
      conversationId,
      replica: session.replica,
      parentId,
      title,
      messages: [
        { id: randomUUID(), role: 'user', text: prompt },
        { id: answerId, role: 'assistant', text: reply },
      ],
    });
    const pieces = toPieces(reply);
    const about = { conversationId: `c_${conversationId}`, answerId, title };
    const steps = pieces.flatMap((_, index) =>
      index % 3 === 2
        ? [toAnswerChunk({ ...about, text: pieces.slice(0, index + 1).join('') })]
        : [],
    );
    const chunks = [
      toAnswerChunk({ ...about, text: '' }),
      ...steps,
      toAnswerChunk({ ...about, text: reply }),
    ];
    await answer.trickle(
      'application/json; charset=utf-8',
      new TextEncoder().encode(toChunked(chunks)),
    );
  },
};

const batchEndpoint: Endpoint = {
  method: 'POST',
  path: new RegExp(`^${DATA_PATH}/batchexecute$`),
  example: `${DATA_PATH}/batchexecute`,
  kind: 'other',
  respond({ request, session, store, answer }) {
    const form = new URLSearchParams(request.decoded);
    const [[[rpc, args]]] = JSON.parse(form.get('f.req') ?? '') as [[[string, string]]]; // from our own page
    const result = call(rpc, JSON.parse(args) as readonly string[], { session, store });
    const chunk = [['wrb.fr', rpc, JSON.stringify(result)]];
    answer.bytes('application/json; charset=utf-8', new TextEncoder().encode(toChunked([chunk])));
  },
};

/** Resumable: a place for the bytes first, then the bytes. */
const uploadEndpoint: Endpoint = {
  method: 'POST',
  host: PUSH_HOST,
  path: /^\/upload\/$/,
  example: '/upload/',
  kind: 'upload',
  respond({ request, session, answer }) {
    if (request.headers['x-goog-upload-command'] === 'start') {
      const id = randomUUID();
      answer.empty(200, {
        'x-goog-upload-url': `https://${PUSH_HOST}/upload/?upload_id=${id}&upload_protocol=resumable&did=${session.deviceId}`,
        'x-goog-upload-status': 'active',
        'access-control-expose-headers': 'x-goog-upload-url, x-goog-upload-status',
      });
      return;
    }
    const place = `/contrib_service/ttl_1d/${randomBytes(12).toString('hex')}`;
    answer.bytes('text/plain; charset=utf-8', new TextEncoder().encode(place));
  },
};

export const geminiEndpoints: readonly Endpoint[] = [
  generateEndpoint,
  batchEndpoint,
  uploadEndpoint,
];

function unpack(raw: Buffer): { readonly inner: string } {
  const form = new URLSearchParams(raw.toString('utf8'));
  const [, inner] = JSON.parse(form.get('f.req') ?? '') as [null, string]; // from our own page
  return { inner };
}

function call(
  rpc: string,
  args: readonly string[],
  { session, store }: { readonly session: PageSession; readonly store: ConversationStore },
): unknown {
  if (rpc === RPC.list) {
    return store
      .list(session.replica, session.config.language)
      .map(({ id, title }) => [`c_${id}`, title]);
  }
  if (rpc === RPC.load) {
    const found = store.find((args[0] ?? '').replace(/^c_/, ''));
    return found === undefined
      ? null
      : [found.title, found.messages.map(({ id, role, text }) => [id, role, text])];
  }
  return [];
}
