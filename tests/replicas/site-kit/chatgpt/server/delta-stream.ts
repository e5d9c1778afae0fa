import { toPieces, type Frame } from '../../server/event-stream';
import { TEXT_PATH, type Delta, type WireMessage } from '../wire';

export interface StreamedAnswer {
  readonly conversationId: string;
  /** Absent when only another answer was asked for. */
  readonly question: WireMessage | undefined;
  readonly assistantId: string;
  readonly reply: string;
  /** Absent when the conversation has one already. */
  readonly title: string | undefined;
}

/** An answer in ChatGPT's `v1` delta encoding. */
export function toDeltaFrames(answer: StreamedAnswer): readonly Frame[] {
  const { conversationId, question, assistantId, reply, title } = answer;
  const about = { conversation_id: conversationId };
  const [first = '', ...rest] = toPieces(reply);
  const said = (type: string, more: object = {}): Frame => ({ data: { type, ...more, ...about } });
  return [
    { event: 'delta_encoding', data: '"v1"' },
    said('resume_conversation_token', { kind: 'topic', token: `resume-${assistantId}` }),
    ...(question === undefined ? [] : [said('input_message', { input_message: question })]),
    delta({
      p: '',
      o: 'add',
      v: { message: emptyAnswer(assistantId), ...about, error: null },
      c: 0,
    }),
    ...(title === undefined ? [] : [said('title_generation', { title })]),
    said('message_marker', {
      message_id: assistantId,
      marker: 'user_visible_token',
      event: 'first',
    }),
    delta({ p: TEXT_PATH, o: 'append', v: first }),
    // Path and operation are those of the frame before.
    ...rest.map((piece) => delta({ v: piece })),
    delta({
      p: '',
      o: 'patch',
      v: [
        { p: TEXT_PATH, o: 'append', v: '' },
        { p: '/message/status', o: 'replace', v: 'finished_successfully' },
        { p: '/message/end_turn', o: 'replace', v: true },
      ] satisfies readonly Delta[],
    }),
    said('message_marker', { message_id: assistantId, marker: 'last_token', event: 'last' }),
    said('message_stream_complete'),
    said('conversation_detail_metadata', { banner_info: null, model_limits: [] }),
    { data: '[DONE]' },
  ];
}

function delta(operation: Delta): Frame {
  return { event: 'delta', data: operation };
}

function emptyAnswer(id: string) {
  return {
    id,
    author: { role: 'assistant' },
    content: { content_type: 'text', parts: [''] },
    status: 'in_progress',
    end_turn: null,
    metadata: {},
    recipient: 'all',
  };
}
