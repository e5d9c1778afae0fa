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

/** @param frontEnd Headers that this front end sends with each call. */
export function createApi(boot: Boot, frontEnd: Readonly<Record<string, string>>): ChatgptApi {
  const headers = {
    ...frontEnd,
    'oai-device-id': boot.deviceId,
    'oai-language': boot.config.language === 'ja' ? 'ja-JP' : 'en-US',
  };
  const toPost = (body: unknown) => ({
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    get: async (path) => toJson(await pageFetch(`/backend-api/${path}`, { headers })),
    post: async (path, body) => toJson(await pageFetch(`/backend-api/${path}`, toPost(body))),
    async open(path, { body, headers: more, signal }) {
      const request = toPost(body);
      const response = await pageFetch(`/backend-api/${path}`, {
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
