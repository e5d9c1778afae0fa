import type { RequestShape, SiteAdapter } from './site-adapter';

/** A request as the browser tells of it, before it leaves. */
export interface SightedRequest {
  readonly method: RequestShape['method'];
  readonly host: string;
  /** Without host and query. */
  readonly path: string;
}

/** The shape of a request among those of the sites; undefined for one that is nobody's. */
export function knownRequest(
  sites: readonly SiteAdapter[],
  { method, host, path }: SightedRequest,
): RequestShape | undefined {
  const paths = [path, decoded(path)];
  for (const site of sites) {
    const shape = site.requests.find(
      (known) =>
        known.method === method &&
        (known.hosts ?? site.hosts).includes(host) &&
        paths.some((each) => new RegExp(known.path, 'u').test(each)),
    );
    if (shape) return shape;
  }
  return undefined;
}

/** The path as a server may read it: `%6e` is `n`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
