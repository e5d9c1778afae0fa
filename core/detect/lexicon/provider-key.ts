/** How the token form of a provider is declared. */
export interface ProviderKey {
  /** Letters that open the token. Patterns start at the first of them. */
  readonly prefix: string;
  /** The whole token from the prefix on; sticky. */
  readonly pattern: RegExp;
  /** The letters are a host name: what stands before them in the address belongs to it. */
  readonly address?: true;
}

/** @param rest What follows the fixed letters, as a pattern. */
export function key(prefix: string, rest: string): ProviderKey {
  const literal = prefix.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return { prefix, pattern: new RegExp(`${literal}${rest}`, 'uy') };
}

/** A form whose fixed letters are a host name. */
export function address(host: string, rest: string): ProviderKey {
  return { ...key(host, rest), address: true };
}

export const ID = '[A-Za-z0-9_-]';
export const WORD = '[A-Za-z0-9]';
