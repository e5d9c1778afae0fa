import type { Boot } from '../site-kit/boot';
import type { ChatEvent } from '../site-kit/page/chat-contract';
import { readEvents } from '../site-kit/page/read-events';
import { pageFetch } from '../site-kit/page/replica-hook';
import type { SiteTransport } from '../site-kit/page/use-chat-page';
import type { AskBody, Snapshot, WireThread } from './wire';

const SUGGEST_AFTER_MS = 180;

export function createPerplexityTransport(boot: Boot): SiteTransport<string> {
  const headers = { 'x-device-id': boot.deviceId, 'x-app-apiclient': 'default' };
  const session = crypto.randomUUID();
  let suggestTimer: ReturnType<typeof setTimeout> | undefined;
  let firstTypedAt = 0;

  const post = async (path: string, body: unknown, signal?: AbortSignal): Promise<Response> => {
    const response = await pageFetch(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  };
  const get = async (path: string): Promise<unknown> => {
    const response = await pageFetch(path, { headers });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as unknown;
  };

  /** The page hangs up by itself as soon as the end is told. */
  async function* ask(body: AskBody, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const own = new AbortController();
    signal.addEventListener('abort', () => own.abort());
    const response = await post('/rest/sse/perplexity_ask', body, own.signal);
    if (response.body === null) return;
    let shown = '';
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'end_of_stream') {
        own.abort();
        return;
      }
      if (data === '') continue;
      const snapshot = JSON.parse(data) as Snapshot; // by the stream's contract
      if (shown === '' && snapshot.answer === '') {
        yield { kind: 'conversation', id: snapshot.thread_url_slug };
        yield { kind: 'assistant', id: snapshot.backend_uuid };
        yield { kind: 'title', title: snapshot.thread_title };
      }
      const more = snapshot.answer.slice(shown.length);
      shown = snapshot.answer;
      if (more !== '') yield { kind: 'text', text: more };
    }
  }

  return {
    beforeSend: () => Promise.resolve(),
    send(outgoing) {
      clearTimeout(suggestTimer);
      const first = outgoing.parentId === null;
      const typedFor = firstTypedAt === 0 ? 0 : Date.now() - firstTypedAt;
      firstTypedAt = 0;
      return ask(
        {
          query_str: outgoing.text,
          params: {
            ...(first ? { dsl_query: outgoing.text } : { last_backend_uuid: outgoing.parentId }),
            attachments: outgoing.attachments.map(({ reference }) => reference),
            query_source: first ? 'home' : 'followup',
            frontend_uuid: outgoing.userId,
            is_related_query: outgoing.trigger === 'suggestion',
            time_from_first_type: typedFor,
            rum_session_id: session,
          },
        },
        outgoing.signal,
      );
    },
    retry: () => {
      throw new Error('another answer is another question here');
    },
    stop: (conversationId) =>
      void post('/rest/sse/perplexity_terminate', { thread: conversationId }).catch(
        () => undefined,
      ),
    async load(id) {
      const { slug, title, entries } = (await get(`/rest/threads/${id}`)) as WireThread; // our own server
      return { id: slug, title, turns: entries };
    },
    async list() {
      const items = (await get('/rest/thread/list_recent')) as WireThread[]; // our own server
      return items.map(({ slug, title }) => ({ id: slug, title }));
    },
    draftChanged({ text, why }) {
      clearTimeout(suggestTimer);
      if (why === 'attached' || text.trim() === '') return;
      if (firstTypedAt === 0) firstTypedAt = Date.now();
      const body = { query: text, sources: ['web'], attachments: [], search_mode: 'search' };
      suggestTimer = setTimeout(() => {
        post('/rest/autosuggest/list-autosuggest?version=2.18&source=default', body).catch(
          // No suggestions then.
          () => undefined,
        );
      }, SUGGEST_AFTER_MS);
    },
    upload: (file) => uploadTo(post, file),
  };
}

type Post = (path: string, body: unknown) => Promise<Response>;

/** Three steps: a place in the bucket, the bytes, and the word that they are there. */
async function uploadTo(post: Post, file: File): Promise<string> {
  const id = crypto.randomUUID();
  const about = {
    filename: file.name,
    content_type: file.type,
    file_size: file.size,
    source: 'default',
  };
  const created = await post('/rest/uploads/batch_create_upload_urls', { files: { [id]: about } });
  const { results } = (await created.json()) as {
    results: Record<
      string,
      { s3_bucket_url: string; s3_object_url: string; fields: Record<string, string> }
    >;
  }; // our own server
  const place = results[id];
  if (place === undefined) throw new Error('no place for the file');
  const form = new FormData();
  for (const [name, value] of Object.entries(place.fields)) form.append(name, value);
  form.append('file', file);
  const stored = await pageFetch(place.s3_bucket_url, { method: 'POST', body: form });
  if (!stored.ok) throw new Error(`status ${stored.status}`);
  const processed = await post('/rest/sse/attachment_processing/subscribe', { file_uuids: [id] });
  await processed.text();
  return `${place.s3_object_url}/${encodeURIComponent(file.name)}`;
}
