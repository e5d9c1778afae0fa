/** The user's words in a send, read from the log of the replica it was made to. */
import type { LoggedRequest } from '../replicas/request-log';

interface Bodies {
  readonly prompt?: string;
  readonly messages?: readonly { readonly content: { readonly parts: readonly unknown[] } }[];
  /** An action of Claude, as its replica decodes it. */
  readonly message?: { readonly text: string };
}

/** The words of a send, whatever the site. */
export function sentText(request: LoggedRequest | undefined): string {
  const body = JSON.parse(request?.decoded ?? '{}') as Bodies; // bodies of our own pages
  return body.prompt ?? body.message?.text ?? (body.messages?.[0]?.content.parts ?? []).join('');
}
