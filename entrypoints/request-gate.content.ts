import { defineContentScript } from '#imports';
import { installRequestGate } from '../requests/install-request-gate';
import { SITE_MATCHES } from '../sites/registry';

/** Page world, before the first script of the page. */
export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    installRequestGate(window);
  },
});
