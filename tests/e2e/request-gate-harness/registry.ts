/** The product's sites, and those that are described and wait for their replica. */
import { copilot } from '../../../sites/copilot';
import { gemini } from '../../../sites/gemini';
import { m365 } from '../../../sites/m365';
import { perplexity } from '../../../sites/perplexity';
import { SITES as GUARDED } from '../../../sites/registry';
import type { SiteAdapter } from '../../../sites/site-adapter';

const waiting = [gemini, copilot, m365, perplexity].filter(
  ({ id }) => !GUARDED.some((guarded) => guarded.id === id),
);
export const SITES: readonly SiteAdapter[] = [...GUARDED, ...waiting];

export const SITE_MATCHES = SITES.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/** Every host that a request of these sites may go to, and one of each site that nobody described. */
export const HOSTS = [
  ...new Set(
    SITES.flatMap(({ hosts, requests }) => [
      ...hosts,
      ...hosts.map((host) => `other.${host}`),
      ...requests.flatMap((shape) => shape.hosts ?? []),
    ]),
  ),
];

export function siteOfHost(host: string): SiteAdapter | undefined {
  return SITES.find((site) => site.hosts.includes(host));
}
