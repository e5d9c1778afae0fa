import type { Replica } from '../replica';
import { geminiEndpoints } from './server';
import { PUSH_HOST } from './wire';

/** Gemini: Quill under Trusted Types, listeners in zones, words packed twice over by XMLHttpRequest. */
export const gemini: Replica = {
  id: 'gemini',
  host: 'gemini.google.com',
  otherHosts: [PUSH_HOST],
  startPath: '/app',
  title: 'Gemini',
  defaultMountMs: 250,
  htmlAttributes: {},
  colorScheme: { on: 'body', attribute: 'class', light: 'light-theme', dark: 'dark-theme' },
  headers: (nonce) => ({
    'content-security-policy': [
      "require-trusted-types-for 'script'",
      'trusted-types goog default',
      `script-src 'nonce-${nonce}' 'strict-dynamic' https: 'report-sample'`,
      "object-src 'none'",
      "base-uri 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'referrer-policy': 'origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  }),
  endpoints: geminiEndpoints,
  sockets: [],
};
