import type { Boot } from '../site-kit/boot';
import type { ChatEvent } from '../site-kit/page/chat-contract';
import { createEventQueue } from '../site-kit/page/event-queue';
import type { SiteTransport } from '../site-kit/page/use-chat-page';
import {
  DATA_PATH,
  fromAnswerChunk,
  fromChunked,
  GENERATE_PATH,
  payloadOf,
  PUSH_HOST,
  RPC,
  toInner,
  type FileReference,
} from './wire';

/** Everything goes by XMLHttpRequest here. */
export function createGeminiTransport(boot: Boot): SiteTransport<FileReference> {
  const locale = boot.config.language;
  let count = 0;
  let warmed = false;
  const addressOf = (path: string, more: Readonly<Record<string, string>> = {}) => {
    count += 1;
    const query = new URLSearchParams({
      ...more,
      bl: 'boq_assistant-bard-web-server_practice',
      'f.sid': boot.deviceId,
      hl: locale,
      _reqid: String(count * 100_000),
      rt: 'c',
    });
    return `${path}?${query.toString()}`;
  };
  const toForm = (request: unknown) =>
    new URLSearchParams({ 'f.req': JSON.stringify(request), at: 'practice:token' });

  const batch = async (rpc: string, args: readonly string[]): Promise<unknown> => {
    const address = addressOf(`${DATA_PATH}/batchexecute`, { rpcids: rpc });
    const { responseText } = await exchange(address, {
      body: toForm([[[rpc, JSON.stringify(args), null, 'generic']]]),
    });
    return payloadOf(fromChunked(responseText)[0]);
  };

  async function* generate(inner: string, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const heard = createEventQueue<unknown>();
    let taken = 0;
    const take = (text: string) => {
      const chunks = fromChunked(text);
      for (const chunk of chunks.slice(taken)) heard.push(chunk);
      taken = chunks.length;
    };
    exchange(addressOf(GENERATE_PATH), {
      body: toForm([null, inner]),
      signal,
      onProgress: take,
    }).then(
      ({ responseText }) => {
        take(responseText);
        heard.end();
      },
      (error: unknown) => heard.end(error instanceof Error ? error : new Error(String(error))),
    );
    let shown: string | undefined;
    for await (const chunk of heard.read()) {
      const answer = fromAnswerChunk(chunk);
      if (shown === undefined) {
        yield { kind: 'conversation', id: answer.conversationId.replace(/^c_/, '') };
        yield { kind: 'assistant', id: answer.answerId };
        yield { kind: 'title', title: answer.title };
      }
      const more = answer.text.slice((shown ?? '').length);
      shown = answer.text;
      if (more !== '') yield { kind: 'text', text: more };
    }
  }

  return {
    beforeSend: () => Promise.resolve(),
    send: (outgoing) =>
      generate(
        toInner({
          prompt: outgoing.text,
          files: outgoing.attachments.map(({ reference }) => reference),
          locale,
          conversationId: outgoing.conversationId === null ? '' : `c_${outgoing.conversationId}`,
          parentId: outgoing.parentId ?? '',
        }),
        outgoing.signal,
      ),
    retry: () => {
      throw new Error('another answer is asked for with the words here');
    },
    stop: (id) => void batch(RPC.stop, [`c_${id ?? ''}`]).catch(() => undefined),
    async load(id) {
      const loaded = await batch(RPC.load, [`c_${id}`]);
      if (loaded === null) throw new Error('no such conversation');
      const [title, messages] = loaded as [string, [string, 'user' | 'assistant', string][]]; // our own server
      return { id, title, turns: messages.map(([key, role, text]) => ({ id: key, role, text })) };
    },
    async list() {
      batch(RPC.usage, []).catch(() => undefined);
      const items = (await batch(RPC.list, [])) as [string, string][]; // our own server
      return items.map(([id, title]) => ({ id: id.replace(/^c_/, ''), title }));
    },
    draftChanged() {
      // Told once that somebody is there, never what is written.
      if (!warmed) batch(RPC.warm, []).catch(() => undefined);
      warmed = true;
    },
    upload: (file) => upload(file, boot.deviceId),
  };
}

interface ExchangeOptions {
  readonly body: XMLHttpRequestBodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (text: string) => void;
}

function exchange(address: string, options: ExchangeOptions): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      request.setRequestHeader(name, value);
    }
    request.onprogress = () => options.onProgress?.(request.responseText);
    request.onload = () => {
      if (request.status === 200) resolve(request);
      else reject(new Error(`status ${request.status}`));
    };
    request.onerror = () => reject(new Error('no answer'));
    request.onabort = () => reject(new Error('stopped'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(options.body);
  });
}

async function upload(file: File, deviceId: string): Promise<FileReference> {
  const common = { 'x-goog-upload-protocol': 'resumable', 'x-tenant-id': 'bard-storage' };
  const started = await exchange(`https://${PUSH_HOST}/upload/?did=${deviceId}`, {
    body: `File name: ${file.name}`,
    headers: {
      ...common,
      'x-goog-upload-command': 'start',
      'x-goog-upload-header-content-length': String(file.size),
    },
  });
  const place = started.getResponseHeader('x-goog-upload-url') ?? '';
  const stored = await exchange(place, {
    body: file,
    headers: { 'x-goog-upload-command': 'upload, finalize', 'x-goog-upload-offset': '0' },
  });
  return { path: stored.responseText, name: file.name };
}
