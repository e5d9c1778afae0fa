/** The site of this tab as the guideline in force corrects it; one object, whose fields change. */
import type { GatePlace } from '../../core/gate/link';
import type { SiteCorrection } from '../../core/guideline/site-correction';
import type { Guideline } from '../../core/guideline/schema';
import { correctedSite, moreRequests } from '../../sites/corrected-site';
import type { SiteAdapter } from '../../sites/site-adapter';

export interface SiteInForce {
  readonly site: SiteAdapter;
  /** Where the requests go that the guideline adds. */
  readonly more: () => readonly GatePlace[];
  readonly adopt: (guideline: Guideline) => void;
}

export function createSiteInForce(built: SiteAdapter, document: Document): SiteInForce {
  const site: SiteAdapter = { ...built };
  let more: readonly GatePlace[] = [];
  return {
    site,
    more: () => more,
    adopt({ sites }) {
      const correction = understood(sites?.[built.id] ?? {}, document);
      Object.assign(site, correctedSite(built, correction));
      more = moreRequests(built, correction).map(({ id, method, path, hosts = built.hosts }) => ({
        ...{ id, method, path },
        hosts,
      }));
    },
  };
}

/** Without selectors that this browser does not know: one would take the whole search down. */
function understood(correction: SiteCorrection, document: Document): SiteCorrection {
  const nowhere = document.createDocumentFragment();
  const parses = (selector: string): boolean => {
    try {
      nowhere.querySelector(selector);
      return true;
    } catch {
      return false; // newer than this browser: what the site's file says stays in force
    }
  };
  const { requests, chat, notChat, ...lists } = correction;
  return {
    ...Object.fromEntries(
      Object.entries(lists).map(([name, selectors]) => [name, (selectors ?? []).filter(parses)]),
    ),
    ...(requests && { requests }),
    ...(chat && { chat }),
    ...(notChat && { notChat }),
  };
}
