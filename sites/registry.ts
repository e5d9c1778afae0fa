import { chatgpt } from './chatgpt';
import { claude } from './claude';
import type { SiteAdapter } from './site-adapter';

/** Every site that Tesuri guards. A new site is one file and one line here. */
export const SITES: readonly SiteAdapter[] = [chatgpt, claude];

/** Match patterns for the manifest and the content scripts. */
export const SITE_MATCHES = SITES.flatMap((site) => site.hosts.map((host) => `https://${host}/*`));

/** The site of a host name, or undefined where Tesuri has no business. */
export function siteOfHost(host: string): SiteAdapter | undefined {
  return SITES.find((site) => site.hosts.includes(host));
}
