import type { Boot } from '../site-kit/boot';
import { ClaudePage } from '../site-kit/claude/page/claude-page';
import { createRpcTransport } from './transport';

export function Page({ boot }: { readonly boot: Boot }) {
  return <ClaudePage boot={boot} createTransport={createRpcTransport} />;
}
