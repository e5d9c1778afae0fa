/** How the bytes of an action go over the wire; accounts and versions differ. */
import { FLAG, toEnvelope } from '../site-kit/claude/connect-envelope';
import type { RpcForm } from '../site-kit/page-config';

export interface PackedAction {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export async function packAction(
  message: Uint8Array<ArrayBuffer>,
  form: RpcForm,
): Promise<PackedAction> {
  const proto = { 'content-type': 'application/proto' };
  const connect = { 'content-type': 'application/connect+proto' };
  switch (form) {
    case 'raw':
      return { headers: proto, body: message };
    case 'gzip':
      return { headers: { ...proto, 'content-encoding': 'gzip' }, body: await gzip(message) };
    case 'envelope':
      return { headers: connect, body: toEnvelope({ flag: FLAG.plain, payload: message }) };
    case 'envelope-gzip':
      return {
        headers: { ...connect, 'connect-content-encoding': 'gzip' },
        body: toEnvelope({ flag: FLAG.gzip, payload: await gzip(message) }),
      };
  }
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
