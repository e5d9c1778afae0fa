/** The Connect-RPC transport of Claude: one address for every act of the user, one for answers. */
import { randomUUID } from 'node:crypto';
import type { Endpoint, Exchange } from '../../../replica';
import { numberAt, readFields, textAt } from '../../protobuf-fields';
import { replyTo, titleFor } from '../../server/reply';
import { rpcPath } from '../rpc-path';
import { ORGANIZATION } from '../wire';
import { claudeReadEndpoints } from './json-endpoints';
import {
  decodeAction,
  kindOfAction,
  unwrap,
  type DecodedAction,
  type DecodedMessage,
} from './rpc-action';
import { toTimelineStream } from './timeline-frames';

const WORDLESS = ['PrepareSend', 'GetNewConversationDefaults', 'ReportViewing'];

export const claudeRpcEndpoints: readonly Endpoint[] = [
  ...claudeReadEndpoints,
  // What holds the message of `SendAndSettle` is not public; here it is built as the other one.
  ...['PerformAction', 'SendAndSettle'].map((procedure): Endpoint => ({
    method: 'POST',
    path: at(procedure),
    example: rpcPath(procedure),
    kind: 'send',
    kindOf: kindOfAction,
    decode: (raw, headers) => JSON.stringify(decodeAction(raw, headers)),
    respond: fromItsOwnPages((exchange) => {
      const action = JSON.parse(exchange.request.decoded) as DecodedAction; // what `decode` gave
      perform(exchange, action);
      exchange.answer.bytes('application/proto', new Uint8Array());
    }),
  })),
  {
    method: 'POST',
    path: at('StreamTimeline'),
    example: rpcPath('StreamTimeline'),
    kind: 'other',
    respond: fromItsOwnPages(async ({ request, store, answer }) => {
      const asked = readFields(unwrap(request.raw, request.headers));
      const messages = store.find(textAt(asked, 1))?.messages ?? [];
      const index = messages.findIndex(({ id }) => id === textAt(asked, 3));
      const reply = messages[index];
      if (reply === undefined) {
        answer.empty(404);
        return;
      }
      const title = index === 1 ? titleFor(messages[0]?.text ?? '') : undefined;
      const timeline = { assistantId: reply.id, reply: reply.text, title };
      await answer.trickle(
        'application/connect+proto',
        toTimelineStream(timeline, numberAt(asked, 2)),
      );
    }),
  },
  ...WORDLESS.map((procedure): Endpoint => ({
    method: 'POST',
    path: at(procedure),
    example: rpcPath(procedure),
    kind: 'other',
    respond: fromItsOwnPages(({ answer }) => answer.bytes('application/proto', new Uint8Array())),
  })),
  {
    method: 'POST',
    path: new RegExp(`^/api/${ORGANIZATION}/upload$`),
    example: `/api/${ORGANIZATION}/upload`,
    kind: 'upload',
    respond: ({ answer }) => answer.json({ success: true, file_uuid: randomUUID() }),
  },
];

function at(procedure: string): RegExp {
  return new RegExp(`^${rpcPath(procedure).replaceAll('.', '\\.')}$`);
}

/** The service refuses whoever is not a page of the site, extensions among them. */
function fromItsOwnPages(respond: Endpoint['respond']): Endpoint['respond'] {
  return (exchange) => {
    if (exchange.request.headers['origin'] === 'https://claude.ai') return respond(exchange);
    exchange.answer.empty(403);
  };
}

function perform(exchange: Exchange, { action, message, ...rest }: DecodedAction): void {
  const { store } = exchange;
  if (action === 'rename_conversation') store.rename(rest.conversation_id, rest.text ?? '');
  if (message === undefined || (action !== 'send_message' && action !== 'unknown')) return;
  record(exchange, rest.conversation_id, message);
}

function record({ store, session }: Exchange, conversationId: string, message: DecodedMessage) {
  const again = message.input_mode === 'RETRY';
  const parent = message.parent_message_id;
  const known = store.find(conversationId)?.messages.find(({ id }) => id === parent)?.text ?? '';
  const written =
    message.text === '' ? (message.inline_attachments[0]?.extracted_content ?? '') : message.text;
  const prompt = again ? known : written;
  const question = { id: message.message_id, role: 'user' as const, text: message.text };
  store.record({
    conversationId,
    replica: session.replica,
    parentId: parent,
    title: titleFor(prompt),
    messages: [
      ...(again ? [] : [question]),
      { id: message.assistant_message_id, role: 'assistant', text: replyTo(prompt) },
    ],
  });
}
