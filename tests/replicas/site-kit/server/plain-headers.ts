/** Headers of documents whose site's exact policy is not known: scripts by nonce, no framing. */
export function plainHeaders(
  nonce: string,
  connect: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'nonce-${nonce}' 'self'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data: https:",
      `connect-src ${["'self'", ...connect].join(' ')}`,
      "frame-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
