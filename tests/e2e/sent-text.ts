/** The user's words in a send request, as the replica's server decoded them. */
import { readTexts } from '../../core/wire/json-path';
import { SITES } from '../../sites/registry';
import type { LoggedRequest } from '../replicas/request-log';

export function sentText(request: LoggedRequest | undefined): string {
  if (!request) throw new Error('no request');
  const shape = SITES.filter((site) => site.hosts.includes(request.host))
    .flatMap((site) => site.requests)
    .find(({ path }) => new RegExp(path, 'u').test(request.path));
  if (!shape) throw new Error(`no shape for ${request.path}`);
  const body: unknown = JSON.parse(request.decoded);
  return shape.text.flatMap((path) => readTexts(body, path)).join('\n');
}
