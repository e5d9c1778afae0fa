/** Knows which requests are ours to ask about, and asks. */
import type { GatePlace, GateReply, RawBody } from '../core/gate/link';
import type { SiteAdapter } from '../sites/site-adapter';
import { glanceAt } from './glance-body';
import type { Link } from './link';
import {
  attribute,
  decodePath,
  define,
  endsWith,
  firstOf,
  hostOf,
  hrefOf,
  isOf,
  matches,
  NativeRegExp,
  NativeUrl,
  pathOf,
  upperCase,
} from './natives';

/** A request that is ours to ask about; what is in it, the other half knows. */
export type KnownShape = Pick<GatePlace, 'id'>;

/**
 * The shape of a request; `same-site` for one that no pattern knows, to the site itself, which could
 * carry the user's words; undefined for all that is not ours to read.
 */
export type Met = KnownShape | 'same-site' | undefined;

export interface RequestGate {
  match(method: unknown, address: unknown): Met;
  /** A socket to an address of this shape is being opened. */
  opened(shape: KnownShape): void;
  /** The answer for a body, within the call. */
  ask(shape: KnownShape, body: RawBody): GateReply;
  /**
   * Hands over a body that goes to the site by a way that nobody described, and only while there is a
   * draft that could be in it. Never stops, changes or delays anything.
   */
  glance(bodyOf: () => unknown): void;
}

const CARRIES_BODY = /^(?:POST|PUT|PATCH|SOCKET)$/u;

export function createRequestGate(site: SiteAdapter, link: Link, target: Window): RequestGate {
  const places = site.requests.map((shape) => ({ ...shape, hosts: shape.hosts ?? site.hosts }));
  const own = compile(places);
  let more = link.more();
  let added = compile(more);
  /** What the guideline says about the site comes later than the first requests, and may change. */
  const addedNow = (): readonly Compiled[] => {
    if (more !== link.more()) added = compile((more = link.more()));
    return added;
  };
  const hosts = places.flatMap((known) => known.hosts).concat(site.hosts);
  const below = hosts.map((host) => `.${host.replace(/^www\./u, '')}`);
  const { document } = target;
  const baseOf = attribute(Node.prototype, 'baseURI');

  const isSameSite = (host: string): boolean =>
    firstOf(hosts, (one) => one === host) !== undefined ||
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
      const isIt = ({ place, pattern }: Compiled): boolean =>
        place.method === name &&
        firstOf(place.hosts, (one) => one === host) !== undefined &&
        (matches(pattern, path) !== null || matches(pattern, plainPath) !== null);
      const known = firstOf(addedNow(), isIt) ?? firstOf(own, isIt);
      return known?.place ?? (isSameSite(host) ? 'same-site' : undefined);
    },
    opened: (shape) => link.opened(shape.id),
    ask: (shape, body) => link.ask(shape.id, body),
    glance(bodyOf) {
      if (link.watching()) glanceAt(bodyOf, link.stray);
    },
  };
}

interface Compiled {
  readonly place: GatePlace;
  readonly pattern: RegExp;
}

function compile(places: readonly GatePlace[]): readonly Compiled[] {
  const compiled: Compiled[] = [];
  const { length } = places;
  for (let index = 0; index < length; index += 1) {
    const place = places[index] as GatePlace; // below the length
    define(compiled, index, {
      value: { place, pattern: new NativeRegExp(place.path, 'u') },
      enumerable: true,
    });
  }
  return compiled;
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
