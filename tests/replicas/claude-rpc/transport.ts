import type { Boot } from '../site-kit/boot';
import type { ClaudeTransport } from '../site-kit/claude/page/claude-transport';
import { loadConversation, listConversations } from '../site-kit/claude/page/read-conversations';
import { ORGANIZATION, ROOT_PARENT, type FileReference } from '../site-kit/claude/wire';
import type { Retry, SentAttachment } from '../site-kit/page/chat-contract';
import type { SendMessage } from './action-message';
import { createRpcClient } from './rpc-client';

const WARM_AFTER_MS = 400;

export function createRpcTransport(boot: Boot): ClaudeTransport {
  const { config, deviceId } = boot;
  const locale = config.language === 'ja' ? 'ja-JP' : 'en-US';
  const rpc = createRpcClient(boot);
  let warmTimer: ReturnType<typeof setTimeout> | undefined;

  const toMessage = (sent: MessageParts): SendMessage => ({
    messageId: sent.userId,
    assistantMessageId: sent.assistantId,
    text: sent.text,
    ...filesOf(sent.attachments),
    parentId: sent.parentId ?? ROOT_PARENT,
    retry: false,
    locale,
    hiddenContext: `<page locale="${locale}" view="chat" />`,
  });
  /** Nobody waits for it, and the chat goes on without. */
  const warm = (message: SendMessage, conversationId: string) => {
    rpc.perform({ kind: 'warm', message }, conversationId).catch(() => undefined);
  };
  const reader = { 'anthropic-device-id': deviceId };

  return {
    beforeSend: () => Promise.resolve(),
    async *send(outgoing) {
      clearTimeout(warmTimer);
      const conversationId = outgoing.conversationId ?? '';
      const message = toMessage(outgoing);
      if (config.warm !== 'off') warm(message, conversationId);
      rpc.call('PrepareSend', conversationId).catch(() => undefined);
      const kind = config.action === 'future' ? 'future' : 'send';
      await rpc.perform({ kind, message }, conversationId, outgoing.signal);
      yield { kind: 'assistant', id: outgoing.assistantId };
      yield* rpc.follow({ ...outgoing, conversationId });
    },
    async *retry(retry: Retry) {
      const conversationId = retry.conversationId ?? '';
      const parts = { ...retry, userId: crypto.randomUUID(), text: '', attachments: [] };
      const message = { ...toMessage(parts), retry: true };
      await rpc.perform({ kind: 'send', message }, conversationId, retry.signal);
      yield { kind: 'assistant', id: retry.assistantId };
      yield* rpc.follow({ ...retry, conversationId });
    },
    stop: (conversationId) =>
      void rpc.perform({ kind: 'stop' }, conversationId ?? '').catch(() => undefined),
    async load(id) {
      rpc.call('ReportViewing', id).catch(() => undefined);
      return loadConversation(id, reader);
    },
    async list() {
      rpc.call('GetNewConversationDefaults', '').catch(() => undefined);
      return listConversations(reader);
    },
    async upload(file) {
      // Text goes along with the message itself; everything else goes up at once.
      if (!file.type.startsWith('text/')) return upload(file, deviceId);
      const extracted_content = await file.text();
      const attachment = {
        file_name: file.name,
        file_type: file.type,
        file_size: file.size,
        extracted_content,
      };
      return { kind: 'inline', attachment };
    },
    draftChanged(draft) {
      clearTimeout(warmTimer);
      if (config.warm === 'off' || (draft.why === 'typed' && config.warm !== 'typing')) return;
      const message = toMessage({
        ...draft,
        userId: crypto.randomUUID(),
        assistantId: crypto.randomUUID(),
      });
      const conversationId = draft.conversationId ?? '';
      if (draft.why === 'attached') warm(message, conversationId);
      else if (draft.text !== '') {
        warmTimer = setTimeout(() => warm(message, conversationId), WARM_AFTER_MS);
      }
    },
    rename: (conversationId, title) => rpc.perform({ kind: 'rename', title }, conversationId),
    chooseModel: (conversationId, model) =>
      void rpc.perform({ kind: 'settings', model }, conversationId).catch(() => undefined),
  };
}

interface MessageParts {
  readonly userId: string;
  readonly assistantId: string;
  readonly parentId: string | null;
  readonly text: string;
  readonly attachments: readonly SentAttachment<FileReference>[];
}

function filesOf(attachments: readonly SentAttachment<FileReference>[]) {
  return {
    inline: attachments.flatMap(({ reference }) =>
      reference.kind === 'inline' ? [reference.attachment] : [],
    ),
    uploaded: attachments.flatMap(({ name, reference }) =>
      reference.kind === 'uploaded' ? [{ id: reference.id, name }] : [],
    ),
  };
}

/** By XMLHttpRequest, as this front end does it. */
function upload(file: File, deviceId: string): Promise<FileReference> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file);
    form.append('client_upload_id', crypto.randomUUID());
    const request = new XMLHttpRequest();
    request.open('POST', `/api/${ORGANIZATION}/upload`);
    request.setRequestHeader('anthropic-device-id', deviceId);
    request.responseType = 'json';
    request.onload = () => {
      if (request.status !== 200) reject(new Error(`status ${request.status}`));
      else {
        const { file_uuid } = request.response as { file_uuid: string }; // our own server
        resolve({ kind: 'uploaded', id: file_uuid });
      }
    };
    request.onerror = () => reject(new Error('no answer'));
    request.send(form);
  });
}
