import { toPieces, type Frame } from '../../server/event-stream';

export interface StreamedCompletion {
  readonly humanId: string;
  readonly assistantId: string;
  readonly reply: string;
}

/** An answer in Claude's content blocks. */
export function toCompletionFrames(completion: StreamedCompletion): readonly Frame[] {
  const { humanId, assistantId, reply } = completion;
  const message = {
    id: `chatcompl_${assistantId}`,
    type: 'message',
    role: 'assistant',
    model: 'claude-practice',
    parent_uuid: humanId,
    uuid: assistantId,
    content: [],
    stop_reason: null,
    stop_sequence: null,
  };
  return [
    frame('message_start', { message }),
    frame('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ...toPieces(reply).map((text) =>
      frame('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    ),
    frame('content_block_stop', { index: 0 }),
    frame('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null } }),
    frame('message_limit', { message_limit: { type: 'within_limit', remaining: null } }),
    frame('message_stop', {}),
  ];
}

function frame(type: string, more: object): Frame {
  return { event: type, data: { type, ...more } };
}
