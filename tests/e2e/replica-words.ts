/** The user's words in a send, read from the log of the replica it was made to. */
import { fromInner } from '../replicas/gemini/wire';
import { turnIn } from '../replicas/m365/wire';
import type { LoggedRequest } from '../replicas/request-log';

interface Bodies {
  readonly prompt?: string;
  readonly messages?: readonly { readonly content: { readonly parts: readonly unknown[] } }[];
  readonly query_str?: string;
  /** A message over Copilot's socket. */
  readonly content?: readonly { readonly type: string; readonly text?: string }[];
  /** An action of Claude, as its replica decodes it. */
  readonly message?: { readonly text: string };
}

/** The words of a send, whatever the site. */
export function sentText(request: LoggedRequest | undefined): string {
  if (request?.replica === 'm365') return turnIn(request.decoded)?.message.text ?? '';
  if (request?.replica === 'gemini') return fromInner(request.decoded).prompt;
  const body = JSON.parse(request?.decoded ?? '{}') as Bodies; // bodies of our own pages
  return (
    body.prompt ??
    body.message?.text ??
    body.query_str ??
    body.content?.map(({ text = '' }) => text).join('') ??
    (body.messages?.[0]?.content.parts ?? []).join('')
  );
}
