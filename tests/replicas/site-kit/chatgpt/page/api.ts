import type { Boot } from '../../boot';
import { pageFetch } from '../../page/replica-hook';

export interface ChatgptApi {
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: unknown) => Promise<unknown>;
  /** The answer itself, for streams. Rejects unless the status says yes. */
  readonly open: (path: string, request: OpenRequest) => Promise<Response>;
}

export interface OpenRequest {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Accounts talk to the first, visitors without one to the second. */
export type ApiBase = 'backend-api' | 'backend-anon';

export function createApi(
  boot: Boot,
  frontEnd: { readonly base: ApiBase; readonly headers: Readonly<Record<string, string>> },
): ChatgptApi {
  const { base } = frontEnd;
  const headers = {
    ...frontEnd.headers,
    'oai-device-id': boot.deviceId,
    'oai-language': boot.config.language === 'ja' ? 'ja-JP' : 'en-US',
  };
  const toPost = (body: unknown) => ({
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    get: async (path) => toJson(await pageFetch(`/${base}/${path}`, { headers })),
    post: async (path, body) => toJson(await pageFetch(`/${base}/${path}`, toPost(body))),
    async open(path, { body, headers: more, signal }) {
      const request = toPost(body);
      const response = await pageFetch(`/${base}/${path}`, {
        ...request,
        signal,
        headers: { ...request.headers, ...more, accept: 'text/event-stream' },
      });
      return checked(response);
    },
  };
}

async function toJson(response: Response): Promise<unknown> {
  return (await checked(response).json()) as unknown;
}

function checked(response: Response): Response {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
