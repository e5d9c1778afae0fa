/** Knows which requests are ours to ask about, and asks. */
import type { GateReply, RawBody } from '../core/gate/link';
import type { RequestShape, SiteAdapter } from '../sites/site-adapter';
import { glanceAt } from './glance-body';
import type { Link } from './link';
import {
  attribute,
  decodePath,
  endsWith,
  firstOf,
  hostOf,
  hrefOf,
  isOf,
  matches,
  NativeUrl,
  pathOf,
  upperCase,
} from './natives';

/**
 * The shape of a request; `same-site` for one that no pattern knows, to the site itself, which could
 * carry the user's words; undefined for all that is not ours to read.
 */
export type Met = RequestShape | 'same-site' | undefined;

export interface RequestGate {
  match(method: unknown, address: unknown): Met;
  /** A socket to an address of this shape is being opened. */
  opened(shape: RequestShape): void;
  /** The answer for a body, within the call. */
  ask(shape: RequestShape, body: RawBody): GateReply;
  /**
   * Hands over a body that goes to the site by a way that nobody described, and only while there is a
   * draft that could be in it. Never stops, changes or delays anything.
   */
  glance(bodyOf: () => unknown): void;
}

const CARRIES_BODY = /^(?:POST|PUT|PATCH|SOCKET)$/u;

export function createRequestGate(site: SiteAdapter, link: Link, target: Window): RequestGate {
  const shapes = site.requests.map((shape) => ({
    shape,
    hosts: shape.hosts ?? site.hosts,
    path: new RegExp(shape.path, 'u'),
  }));
  const hosts = shapes.flatMap((known) => known.hosts).concat(site.hosts);
  const below = hosts.map((host) => `.${host.replace(/^www\./u, '')}`);
  const { document } = target;
  const baseOf = attribute(Node.prototype, 'baseURI');

  const isSameSite = (host: string): boolean =>
    firstOf(hosts, (own) => own === host) !== undefined ||
    firstOf(below, (end) => endsWith(host, end)) !== undefined;

  return {
    match(method, address) {
      // Methods are compared as the browser sends them: it writes the usual ones in capitals.
      const name = upperCase(toText(method) ?? '');
      const url = matches(CARRIES_BODY, name) && parseUrl(address, () => baseOf(document));
      if (!url) return undefined;
      const host = hostOf(url);
      const path = pathOf(url);
      const plainPath = decoded(path);
      const known = firstOf(
        shapes,
        (one) =>
          one.shape.method === name &&
          firstOf(one.hosts, (own) => own === host) !== undefined &&
          (matches(one.path, path) !== null || matches(one.path, plainPath) !== null),
      );
      return known?.shape ?? (isSameSite(host) ? 'same-site' : undefined);
    },
    opened: (shape) => link.opened(shape.id),
    ask: (shape, body) => link.ask(shape.id, body),
    glance(bodyOf) {
      if (link.watching()) glanceAt(bodyOf, link.stray);
    },
  };
}

/** Undefined where the browser itself will refuse the address. */
function parseUrl(address: unknown, base: () => string): URL | undefined {
  if (typeof address !== 'string' && isOf(hrefOf, address)) return address as URL;
  const text = toText(address);
  if (text === undefined) return undefined;
  try {
    return new NativeUrl(text, base());
  } catch {
    return undefined; // not an address: the browser says so to the page
  }
}

const NativeString = String;

/** As the browser makes a string of it; undefined where that throws, as it then will for the page. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  try {
    return NativeString(value);
  } catch {
    return undefined;
  }
}

/** The path as a server may read it: `%6e` is `n`. */
function decoded(path: string): string {
  try {
    return decodePath(path);
  } catch {
    return path;
  }
}
