import { randomUUID } from 'node:crypto';
import type { Endpoint, Exchange } from '../../../replica';
import { encodeFrames } from '../../server/event-stream';
import { replyTo, titleFor } from '../../server/reply';
import { textOfContent, type SendBody } from '../wire';
import type { ApiBase } from '../page/api';
import { toDeltaFrames } from './delta-stream';

export const sendEndpoint = (base: ApiBase): Endpoint => ({
  method: 'POST',
  path: new RegExp(`^/${base}/f/conversation$`),
  example: `/${base}/f/conversation`,
  kind: 'send',
  async respond(exchange) {
    const body = JSON.parse(exchange.request.decoded) as SendBody; // from our own page
    const turn = record(exchange, body);
    exchange.push({ type: 'conversation-created', conversation_id: turn.conversationId });
    const frames = encodeFrames(toDeltaFrames(turn), '\n');
    const whole = await exchange.answer.trickle('text/event-stream; charset=utf-8', frames);
    if (!whole) return;
    exchange.push({ type: 'conversation-turn-complete', conversation_id: turn.conversationId });
  },
});

function record({ store, session }: Exchange, body: SendBody) {
  const question = body.messages.find(({ author }) => author.role === 'user');
  const conversationId = body.conversation_id ?? randomUUID();
  const before = store.find(conversationId);
  const prompt =
    question === undefined
      ? (before?.messages.find(({ id }) => id === body.parent_message_id)?.text ?? '')
      : textOfContent(question.content);
  const assistantId = randomUUID();
  const reply = replyTo(prompt);
  const title = titleFor(prompt);
  store.record({
    conversationId,
    replica: session.replica,
    parentId: body.parent_message_id,
    title,
    messages: [
      ...(question === undefined ? [] : [{ id: question.id, role: 'user' as const, text: prompt }]),
      { id: assistantId, role: 'assistant', text: reply },
    ],
  });
  const isNew = before === undefined;
  return { conversationId, question, assistantId, reply, title: isNew ? title : undefined };
}
