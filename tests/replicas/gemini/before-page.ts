/**
 * Runs before everything else of the page, as the framework of the site does: its zones wrap every
 * listener and timer, and only code that runs in the page's own zone may turn text into markup.
 */
import 'zone.js';
import { PAGE_ZONE } from './page-zone';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string | undefined },
  ): unknown;
}

const { trustedTypes } = window as unknown as { trustedTypes: PolicyFactory }; // not in TypeScript's DOM yet
trustedTypes.createPolicy('default', {
  createHTML: (text) => (Zone.current.name === PAGE_ZONE ? text : undefined),
});
