/** Header classes of the site's documents. */
export function claudeHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
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
  };
}
