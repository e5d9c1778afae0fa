/**
 * Tells a tab which requests of known shapes the browser saw leave it, so that its guard can see
 * whether all of them came past its request gate. Looks only: nothing is stopped, changed or kept.
 */
import { browser } from '#imports';
import type { Guideline } from '../../core/guideline/schema';
import { sendToTab } from '../../platform/messages';
import { readGuidelineInForce, watchGuidelineInForce } from '../../platform/guideline-store';
import { correctedSite, requestName } from '../../sites/corrected-site';
import { knownRequest } from '../../sites/known-request';
import { SITES } from '../../sites/registry';
import type { SiteAdapter } from '../../sites/site-adapter';

type Details = Parameters<Parameters<typeof browser.webRequest.onBeforeRequest.addListener>[0]>[0];

/** Where requests of known shapes go to, as match patterns. */
export const REQUEST_MATCHES: readonly string[] = [
  ...new Set(
    SITES.flatMap(({ hosts, requests }) => [
      ...hosts,
      ...requests.flatMap((shape) => shape.hosts ?? []),
    ]),
  ),
].flatMap((host) => [`https://${host}/*`, `wss://${host}/*`]);

/** A forwarded request keeps its id, and the gate was asked about it once. */
const KEPT_IDS = 256;

/** Call in the first turn of the background: a request may be what wakes it. */
export function registerLeftRequests(): void {
  let known: readonly string[] = [];
  let sites = readGuidelineInForce().then(
    ({ guideline }) => sitesOf(guideline),
    () => SITES,
  );
  watchGuidelineInForce(({ guideline }) => {
    sites = Promise.resolve(sitesOf(guideline));
  });
  browser.webRequest.onBeforeRequest.addListener(
    (request) => {
      const method = methodOf(request);
      // Workers that belong to no tab have no guard to be told.
      if (method === undefined || request.tabId < 0) return undefined;
      if (known.includes(request.requestId)) return undefined;
      known = [...known, request.requestId].slice(-KEPT_IDS);
      const { host, pathname: path } = new URL(request.url);
      void sites.then((all) => {
        const shape = knownRequest(all, { method, host, path });
        return shape && tell(request, requestName(shape.id));
      });
      return undefined;
    },
    { urls: [...REQUEST_MATCHES] },
  );
}

function sitesOf({ sites = {} }: Guideline): readonly SiteAdapter[] {
  return SITES.map((site) => correctedSite(site, sites[site.id]));
}

function methodOf({ method, type }: Details): 'POST' | 'SOCKET' | undefined {
  if (type === 'websocket') return 'SOCKET';
  return method === 'POST' ? 'POST' : undefined;
}

/** The guard of the frame that sent it; the one above it where that frame has none. */
async function tell({ tabId, frameId, timeStamp }: Details, shape: string): Promise<void> {
  const left = { shape, atMs: timeStamp };
  try {
    await sendToTab('request.left', left, { tabId, frameId });
  } catch {
    if (frameId !== 0) await sendToTab('request.left', left, { tabId }).catch(() => undefined);
  }
}
