/** The user's words in a send request, read without the product's own reader. */
import type { LoggedRequest } from '../replicas/request-log';

interface ChatGptSend {
  readonly messages: readonly { readonly content: { readonly parts: readonly string[] } }[];
}
interface ClaudeSend {
  readonly prompt: string;
}

export function sentText(request: LoggedRequest | undefined): string {
  if (!request) throw new Error('no request');
  const body = JSON.parse(request.decoded) as ChatGptSend | ClaudeSend;
  if ('prompt' in body) return body.prompt;
  return body.messages.flatMap(({ content }) => content.parts).join('\n');
}
