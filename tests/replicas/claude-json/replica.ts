import type { Replica } from '../replica';
import { claudeJsonEndpoints } from '../site-kit/claude/server/json-endpoints';

/** Claude with its JSON transport: a textarea from the server first, then TipTap. */
export const claudeJson: Replica = {
  id: 'claude-json',
  host: 'claude.ai',
  otherHosts: [],
  startPath: '/new',
  title: 'Claude',
  defaultMountMs: 400,
  htmlAttributes: { 'data-theme': 'claude' },
  colorScheme: { attribute: 'data-mode', light: 'light', dark: 'dark' },
  headers: (nonce) => ({
    'content-security-policy': [
      `script-src 'strict-dynamic' 'nonce-${nonce}' 'wasm-unsafe-eval' https:`,
      "object-src 'none'",
      "base-uri 'none'",
      "frame-src 'self' https://*.claudeusercontent.com",
      "frame-ancestors 'self'",
    ].join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  }),
  endpoints: claudeJsonEndpoints,
  sockets: [],
};
