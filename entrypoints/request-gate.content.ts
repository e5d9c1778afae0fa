import { defineContentScript } from '#imports';
import { createRequestGate } from '../requests/gate';
import { interceptFetch } from '../requests/intercept-fetch';
import { interceptBeacon, interceptXhr } from '../requests/intercept-xhr';
import { openLink } from '../requests/link';
import { SITE_MATCHES, siteOfHost } from '../sites/registry';

/** Page world, before the first script of the page. */
export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    const site = siteOfHost(location.host);
    if (!site) return;
    const gate = createRequestGate(site, openLink(window));
    interceptFetch(window, gate);
    interceptXhr(window, gate);
    interceptBeacon(window, gate);
  },
});
