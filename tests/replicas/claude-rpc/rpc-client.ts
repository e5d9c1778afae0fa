import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Boot } from '../site-kit/boot';
import { FLAG, toEnvelope } from '../site-kit/claude/connect-envelope';
import { rpcPath } from '../site-kit/claude/rpc-path';
import type { ChatEvent } from '../site-kit/page/chat-contract';
import { pageFetch } from '../site-kit/page/replica-hook';
import { encodeAction, type Action } from './action-message';
import { packAction } from './pack-action';
import { readTimeline } from './read-timeline';

export interface RpcClient {
  /** Rejects when the site cannot be reached or says no. */
  readonly perform: (action: Action, conversationId: string, signal?: AbortSignal) => Promise<void>;
  /** Calls that carry no words. */
  readonly call: (procedure: string, conversationId: string) => Promise<void>;
  readonly follow: (answer: FollowedAnswer) => AsyncGenerator<ChatEvent>;
}

export interface FollowedAnswer {
  readonly conversationId: string;
  readonly assistantId: string;
  readonly signal: AbortSignal;
}

export function createRpcClient(boot: Boot): RpcClient {
  const common = {
    'anthropic-client-platform': 'web_claude_ai',
    'anthropic-device-id': boot.deviceId,
    'connect-protocol-version': '1',
  };
  const post = async (
    procedure: string,
    request: {
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array<ArrayBuffer>;
      readonly signal?: AbortSignal;
    },
  ): Promise<Response> => {
    const response = await pageFetch(rpcPath(procedure), {
      ...request,
      method: 'POST',
      headers: { ...common, ...request.headers },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  };

  return {
    async perform(action, conversationId, signal) {
      const message = encodeAction(action, { conversationId, requestId: crypto.randomUUID() });
      const packed = await packAction(message, boot.config.rpc);
      await post('PerformAction', { ...packed, ...(signal === undefined ? {} : { signal }) });
    },
    async call(procedure, conversationId) {
      const body = new BinaryWriter()
        .tag(1, WireType.LengthDelimited)
        .string(conversationId)
        .finish();
      await post(procedure, { headers: { 'content-type': 'application/proto' }, body });
    },
    async *follow({ conversationId, assistantId, signal }) {
      let cursor = 0;
      for (;;) {
        const payload = new BinaryWriter()
          .tag(1, WireType.LengthDelimited)
          .string(conversationId)
          .tag(2, WireType.Varint)
          .uint32(cursor)
          .tag(3, WireType.LengthDelimited)
          .string(assistantId)
          .finish();
        const response = await post('StreamTimeline', {
          headers: { 'content-type': 'application/connect+proto' },
          body: toEnvelope({ flag: FLAG.plain, payload }),
          signal,
        });
        if (response.body === null) return;
        for await (const frame of readTimeline(response.body)) {
          cursor = frame.cursor;
          if (frame.event !== undefined) yield frame.event;
          if (frame.idle) return;
        }
        // Closed on its cadence: the answer goes on in the next one.
      }
    },
  };
}
