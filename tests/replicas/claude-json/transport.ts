import type { Boot } from '../site-kit/boot';
import type { ClaudeTransport } from '../site-kit/claude/page/claude-transport';
import { listConversations, loadConversation } from '../site-kit/claude/page/read-conversations';
import { ORGANIZATION, ROOT_PARENT, type FileReference } from '../site-kit/claude/wire';
import type { ChatEvent, Outgoing, Retry } from '../site-kit/page/chat-contract';
import { pageFetch } from '../site-kit/page/replica-hook';
import { packBody } from './pack-body';
import { readCompletion } from './read-completion';

const BASE = `/api/organizations/${ORGANIZATION}`;

export function createJsonTransport(boot: Boot): ClaudeTransport {
  const headers = {
    'anthropic-client-platform': 'web_claude_ai',
    'anthropic-device-id': boot.deviceId,
  };
  const common = {
    timezone: 'Asia/Tokyo',
    locale: boot.config.language === 'ja' ? 'ja-JP' : 'en-US',
    model: 'claude-practice',
    effort: 'medium',
    thinking_mode: 'off',
    tools: [],
    personalized_styles: [],
    sync_sources: [],
    rendering_mode: 'messages',
  };

  const post = async (path: string, body: unknown): Promise<unknown> => {
    const request = { 'content-type': 'application/json', ...headers };
    const response = await pageFetch(BASE + path, {
      method: 'POST',
      headers: request,
      body: JSON.stringify(body),
    });
    return (await checked(response).json()) as unknown;
  };
  const postForm = async (path: string, file: File): Promise<unknown> => {
    const form = new FormData();
    form.append('file', file);
    const response = checked(await pageFetch(BASE + path, { method: 'POST', headers, body: form }));
    return (await response.json()) as unknown;
  };
  /** Empty where the site gives none: the chat goes on without. */
  const title = (conversation: string, prompt: string): Promise<string> =>
    post(`${conversation}/title`, { message_content: prompt, recent_titles: [] }).then(
      (value) => (value as { title: string }).title, // our own server
      () => '',
    );
  /** Resolves with the answer; `dispatched` is called when the request is on its way. */
  const open = async (
    path: string,
    request: { readonly body: unknown; readonly signal: AbortSignal },
    dispatched: () => void = () => undefined,
  ): Promise<Response> => {
    const packed = await packBody(JSON.stringify(request.body), boot.config.gzip);
    const response = pageFetch(BASE + path, {
      ...packed,
      method: 'POST',
      headers: { ...headers, ...packed.headers, accept: 'text/event-stream' },
      signal: request.signal,
    });
    dispatched();
    return checked(await response);
  };
  async function* read(response: Response): AsyncGenerator<ChatEvent> {
    if (response.body !== null) yield* readCompletion(response.body);
  }

  return {
    beforeSend: () => Promise.resolve(),
    async *send(outgoing) {
      const conversation = `/chat_conversations/${outgoing.conversationId ?? ''}`;
      const body = { ...common, ...toCompletion(outgoing) };
      let titled: Promise<string> | undefined;
      const response = await open(`${conversation}/completion`, { ...outgoing, body }, () => {
        // The title goes out right behind the first send, and repeats its words.
        if (outgoing.isNew) titled = title(conversation, outgoing.text);
      });
      yield* read(response);
      if (titled !== undefined) yield { kind: 'title', title: await titled };
    },
    async *retry(retry) {
      const path = `/chat_conversations/${retry.conversationId ?? ''}/retry_completion`;
      const body = { ...common, ...toTurn(retry), prompt: '', attachments: [], files: [] };
      yield* read(await open(path, { ...retry, body }));
    },
    stop: (conversationId) =>
      void post(`/chat_conversations/${conversationId ?? ''}/stop_response`, {}).catch(
        () => undefined,
      ),
    load: (id) => loadConversation(id, headers),
    list: () => listConversations(headers),
    async upload(file, conversationId) {
      if (!isText(file)) {
        const { file_uuid } = (await postForm(
          `/conversations/${conversationId}/wiggle/upload-file`,
          file,
        )) as { file_uuid: string }; // our own server
        return { kind: 'uploaded', id: file_uuid };
      }
      const { extracted_content } = (await postForm('/convert_document', file)) as {
        extracted_content: string;
      }; // our own server
      const attachment = {
        file_name: file.name,
        file_type: file.type,
        file_size: file.size,
        extracted_content,
      };
      return { kind: 'inline', attachment };
    },
  };
}

function toTurn({ userId, assistantId, parentId }: Omit<Retry, 'conversationId' | 'signal'>) {
  return {
    parent_message_uuid: parentId ?? ROOT_PARENT,
    turn_message_uuids: { human_message_uuid: userId, assistant_message_uuid: assistantId },
  };
}

function toCompletion(outgoing: Outgoing<FileReference>) {
  const references = outgoing.attachments.map(({ reference }) => reference);
  return {
    prompt: outgoing.text,
    ...toTurn(outgoing),
    attachments: references.flatMap((file) => (file.kind === 'inline' ? [file.attachment] : [])),
    files: references.flatMap((file) => (file.kind === 'uploaded' ? [file.id] : [])),
    ...(outgoing.isNew ? { create_conversation_params: { name: '', is_temporary: false } } : {}),
  };
}

function isText({ type, name }: File): boolean {
  return type.startsWith('text/') || /\.(?:txt|md|csv|json|log)$/i.test(name);
}

function checked(response: Response): Response {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
