/** What Copilot's page and server say to each other over their socket. */
import type { Boot } from '../site-kit/boot';

export const HOST = 'copilot.microsoft.com';

export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image' | 'file'; readonly url: string; readonly name: string };

export interface SendEvent {
  readonly event: 'send';
  readonly conversationId: string;
  readonly content: readonly ContentPart[];
  readonly mode: 'chat';
  readonly context: Readonly<Record<string, never>>;
}

export type PageEvent =
  | SendEvent
  | { readonly event: 'challengeResponse'; readonly id: string; readonly token: string }
  | { readonly event: 'stop'; readonly conversationId: string };

export type ServerEvent =
  | { readonly event: 'challenge'; readonly id: string; readonly method: 'hashcash' }
  | {
      readonly event: 'startMessage' | 'partCompleted' | 'done';
      readonly conversationId: string;
      readonly messageId: string;
    }
  | {
      readonly event: 'appendText';
      readonly conversationId: string;
      readonly messageId: string;
      readonly text: string;
    }
  | { readonly event: 'titleUpdate'; readonly conversationId: string; readonly title: string };

export function socketAddress({ deviceId }: Boot): string {
  return `wss://${HOST}/c/api/chat?api-version=2&clientSessionId=${deviceId}&did=${deviceId}`;
}

export function textOf(content: readonly ContentPart[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
