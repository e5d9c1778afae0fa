/** How Gemini's page and server pack what they say: JSON in JSON in a form, and sized chunks. */

/** Where the bytes of files go: another origin. */
export const PUSH_HOST = 'content-push.googleapis.com';

export const DATA_PATH = '/_/BardChatUi/data';
export const GENERATE_PATH = `${DATA_PATH}/assistant.lamda.BardFrontendService/StreamGenerate`;

export const RPC = {
  stop: 'NkpXw',
  load: 'hNvQHb',
  list: 'MaZiQc',
  warm: 'ESY5D',
  usage: 'jSf9Qc',
};

export interface GenerateRequest {
  readonly prompt: string;
  readonly files: readonly FileReference[];
  readonly locale: string;
  readonly conversationId: string;
  /** Id of the answer that the message follows; empty for the first. */
  readonly parentId: string;
}

export interface FileReference {
  readonly path: string;
  readonly name: string;
}

/** Most of the array is empty; the words have been first in it for years. */
const SLOTS = 69;

export function toInner(request: GenerateRequest): string {
  const slots: unknown[] = Array.from({ length: SLOTS }, () => null);
  const files = request.files.map(({ path, name }) => [[path, 1], name]);
  slots[0] = [request.prompt, 0, null, files.length === 0 ? null : files, null, null, 0];
  slots[1] = [request.locale];
  slots[2] = [request.conversationId, request.parentId, '', null, null, null, null, null, null, ''];
  slots[17] = [[0]];
  return JSON.stringify(slots);
}

export function fromInner(inner: string): GenerateRequest {
  const [about, language, ids] = JSON.parse(inner) as [
    [string, number, null, [[string, number], string][] | null],
    [string],
    [string, string],
  ]; // as `toInner` builds it
  return {
    prompt: about[0],
    files: (about[3] ?? []).map(([[path], name]) => ({ path, name })),
    locale: language[0],
    conversationId: ids[0],
    parentId: ids[1],
  };
}

const PREFIX = ")]}'\n\n";

/** Each chunk: its length, a line break, JSON, a line break. */
export function toChunked(values: readonly unknown[]): string {
  const chunks = values.map((value) => {
    const json = `${JSON.stringify(value)}\n`;
    return `${json.length}\n${json}`;
  });
  return PREFIX + chunks.join('');
}

/** @returns The chunks that have wholly arrived, from the first on. */
export function fromChunked(text: string): readonly unknown[] {
  const values: unknown[] = [];
  let at = PREFIX.length;
  for (;;) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) return values;
    const end = lineEnd + 1 + Number(text.slice(at, lineEnd));
    if (text.length < end) return values;
    values.push(JSON.parse(text.slice(lineEnd + 1, end)));
    at = end;
  }
}

/** An answer so far, or what a procedure gave, as a chunk holds it. */
export function payloadOf(chunk: unknown): unknown {
  const [first] = chunk as [[string, string | null, string]];
  return JSON.parse(first[2]);
}

export interface AnswerSoFar {
  readonly conversationId: string;
  readonly answerId: string;
  readonly text: string;
  readonly title: string;
}

export function toAnswerChunk({ conversationId, answerId, text, title }: AnswerSoFar): unknown {
  const inner = [null, [conversationId, answerId], null, null, [[`rc_${answerId}`, [text]]], title];
  return [['wrb.fr', null, JSON.stringify(inner)]];
}

export function fromAnswerChunk(chunk: unknown): AnswerSoFar {
  const inner = payloadOf(chunk) as [
    null,
    [string, string],
    null,
    null,
    [[string, [string]]],
    string,
  ]; // as `toAnswerChunk` builds it
  return {
    conversationId: inner[1][0],
    answerId: inner[1][1],
    text: inner[4][0][1][0],
    title: inner[5],
  };
}
