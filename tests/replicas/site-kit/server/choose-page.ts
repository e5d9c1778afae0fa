/** Which replica a document request is for, and with which settings. */
import type { Replica } from '../../replica';
import { parsePageConfig, STICKY_PARAMETERS, type PageConfig } from '../page-config';
import type { IncomingRequest } from './read-request';

export interface ChosenPage {
  readonly replica: Replica;
  readonly config: PageConfig;
  /** Value of `set-cookie`: settings stay for reloads and further pages of this host. */
  readonly cookie: string;
}

const COOKIE = 'replica';

/**
 * `?replica=` starts afresh; without it a conversation opens in the replica it was held in, and
 * everything else as the page before.
 *
 * @param sameHost Replicas of the host asked for, its default first.
 * @param ownerOf Id of the replica in which the conversation of a path was held.
 * @throws when a parameter has a value it cannot have.
 */
export function choosePage(
  request: Pick<IncomingRequest, 'path' | 'query' | 'headers'>,
  sameHost: readonly Replica[],
  ownerOf: (path: string) => string | undefined,
): ChosenPage {
  const asked = new URLSearchParams(request.query);
  const sticky = asked.has('replica') ? new URLSearchParams() : stickyOf(request.headers);
  const settings = new URLSearchParams([...sticky, ...asked]);
  for (const name of new Set(asked.keys())) settings.set(name, asked.get(name) ?? '');

  const id = asked.get('replica') ?? ownerOf(request.path) ?? sticky.get('replica');
  const replica = id === null ? sameHost[0] : sameHost.find((candidate) => candidate.id === id);
  if (replica === undefined) throw new Error(`no replica "${id ?? ''}" on this host`);
  settings.set('replica', replica.id);

  const kept = new URLSearchParams(
    [...settings].filter(([name]) => name === 'replica' || STICKY_PARAMETERS.includes(name)),
  );
  return {
    replica,
    config: parsePageConfig(settings, request.headers['accept-language'] ?? '', replica),
    cookie: `${COOKIE}=${encodeURIComponent(kept.toString())}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  };
}

function stickyOf(headers: Readonly<Record<string, string>>): URLSearchParams {
  const pair = (headers['cookie'] ?? '')
    .split(/;\s*/)
    .find((candidate) => candidate.startsWith(`${COOKIE}=`));
  return new URLSearchParams(decodeURIComponent(pair?.slice(COOKIE.length + 1) ?? ''));
}
