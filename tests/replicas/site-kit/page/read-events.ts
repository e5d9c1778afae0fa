/** One server-sent event. */
export interface StreamEvent {
  readonly event: string | undefined;
  readonly data: string;
}

/** Reads events from a streaming answer; chunk edges may fall anywhere, lines may end either way. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let pending = '';
  for (;;) {
    const { done, value } = await reader.read();
    pending += decoder.decode(value, { stream: !done });
    const { events, rest } = splitEvents(pending);
    yield* events;
    pending = rest;
    if (done) return;
  }
}

/** @returns The events that are complete, and what follows them. */
export function splitEvents(text: string): { events: readonly StreamEvent[]; rest: string } {
  const blocks = text.split(/\r\n\r\n|\n\n/);
  const rest = blocks.pop() ?? '';
  return { events: blocks.map(toEvent), rest };
}

function toEvent(block: string): StreamEvent {
  const fields = block.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const;
  });
  return {
    event: fields.find(([name]) => name === 'event')?.[1],
    data: fields
      .filter(([name]) => name === 'data')
      .map(([, value]) => value)
      .join('\n'),
  };
}
