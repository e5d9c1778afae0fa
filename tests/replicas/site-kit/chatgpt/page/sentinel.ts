/** The site's proof that a browser is there: no words in it, but calls at known moments. */
import type { ChatgptApi } from './api';

export interface Sentinel {
  /** Asked for ahead of need: on load, on typing, after a turn. */
  readonly prefetch: () => void;
  readonly ping: () => void;
  /** Headers that a send needs. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
}

export function createSentinel(api: ChatgptApi): Sentinel {
  let prepared: Promise<unknown> | undefined;
  const prepare = () => api.post('sentinel/chat-requirements/prepare', { p: 'practice' });
  return {
    prefetch() {
      prepared ??= prepare();
      prepared.catch(() => {
        prepared = undefined;
      });
    },
    ping: () => void api.post('sentinel/ping', {}).catch(() => undefined),
    async headers() {
      const { prepare_token } = (await (prepared ?? prepare())) as { prepare_token: string }; // our own server
      prepared = undefined;
      const { token } = (await api.post('sentinel/chat-requirements/finalize', {
        prepare_token,
      })) as { token: string }; // our own server
      return { 'openai-sentinel-chat-requirements-token': token };
    },
  };
}
