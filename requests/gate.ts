/** Knows which requests are ours to ask about, and asks. */
import type { GateReply, RawBody } from '../core/gate/link';
import type { RequestShape, SiteAdapter } from '../sites/site-adapter';
import type { Link } from './link';
import {
  attribute,
  decodePath,
  firstOf,
  hostOf,
  hrefOf,
  isOf,
  matches,
  NativeUrl,
  pathOf,
  upperCase,
} from './natives';

export interface RequestGate {
  /** The shape of a request, or undefined when no pattern knows it: then it is not ours to read. */
  match(method: unknown, address: unknown): RequestShape | undefined;
  /** The answer for a body, within the call. */
  ask(shape: RequestShape, body: RawBody): GateReply;
}

export function createRequestGate(site: SiteAdapter, link: Link, target: Window): RequestGate {
  const shapes = site.requests.map((shape) => ({ shape, path: new RegExp(shape.path, 'u') }));
  const { hosts } = site;
  const { document } = target;
  const baseOf = attribute(Node.prototype, 'baseURI');

  return {
    match(method, address) {
      const url = parseUrl(address, () => baseOf(document));
      if (!url) return undefined;
      const host = hostOf(url);
      if (firstOf(hosts, (own) => own === host) === undefined) return undefined;
      const path = pathOf(url);
      const plainPath = decoded(path);
      // Methods are compared as the browser sends them: it writes the usual ones in capitals.
      const name = upperCase(toText(method) ?? '');
      const known = firstOf(
        shapes,
        ({ shape, path: pattern }) =>
          shape.method === name &&
          (matches(pattern, path) !== null || matches(pattern, plainPath) !== null),
      );
      return known?.shape;
    },
    ask: (shape, body) => link.ask(shape.id, body),
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
