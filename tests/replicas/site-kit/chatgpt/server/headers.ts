import { FILE_HOST } from './backend';

/** Where the site pushes news to its pages. */
export const PUSH_HOST = 'ws.chatgpt.com';

/** Header classes of the site's documents: scripts by nonce, connections by list. */
export function chatgptHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'nonce-${nonce}' 'self' 'wasm-unsafe-eval'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data: https:",
      "font-src 'self' data:",
      `connect-src 'self' https://${FILE_HOST} wss://${PUSH_HOST}`,
      "worker-src 'self' blob:",
      "frame-src 'self' https://*.oaiusercontent.com",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
