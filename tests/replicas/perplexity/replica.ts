import type { Replica } from '../replica';
import { plainHeaders } from '../site-kit/server/plain-headers';
import { perplexityEndpoints } from './endpoints';
import { BUCKET_HOST } from './wire';

/** Perplexity: a search box on Lexical that tells the site what is typed into it. */
export const perplexity: Replica = {
  id: 'perplexity',
  host: 'www.perplexity.ai',
  otherHosts: [BUCKET_HOST],
  startPath: '/',
  title: 'Perplexity',
  defaultMountMs: 200,
  htmlAttributes: {},
  colorScheme: { attribute: 'data-color-scheme', light: 'light', dark: 'dark' },
  headers: (nonce) => plainHeaders(nonce, [`https://${BUCKET_HOST}`]),
  endpoints: perplexityEndpoints,
  sockets: [],
};
