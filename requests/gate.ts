/** Reads what the page is about to send on known addresses, and asks before it goes. */
import { readBody, type ReadBody } from '../core/wire/read-body';
import type { RequestShape, SiteAdapter } from '../sites/site-adapter';
import { takeBody } from './body-bytes';
import type { Link } from './link';

/** What becomes of one request. */
export type Passage =
  /** Send `body` where it is given, otherwise the original untouched. */
  { readonly kind: 'pass'; readonly body?: BodyInit } | { readonly kind: 'refuse' };

export interface RequestGate {
  /** The shape of a request, or undefined when no pattern knows it: then it is not ours to read. */
  match(method: string, url: string): RequestShape | undefined;
  check(shape: RequestShape, body: BodyInit | null | undefined): Promise<Passage>;
}

export function createRequestGate(site: SiteAdapter, link: Link): RequestGate {
  const shapes = site.requests.map((shape) => ({ shape, path: new RegExp(shape.path, 'u') }));

  async function check(shape: RequestShape, body: BodyInit | null | undefined): Promise<Passage> {
    const taken = await takeBody(body);
    const read = taken.ok ? readBody(taken.value.bytes, shape) : taken;
    const answer = await link.ask({
      shape: shape.id,
      body: read.ok ? { readable: true, texts: read.value.texts } : { readable: false },
    });
    if (answer === 'refuse') return { kind: 'refuse' };
    if (answer === 'strip') return read.ok ? strip(read.value) : { kind: 'refuse' };
    const replacement = taken.ok ? taken.value.replacement : undefined;
    return replacement === undefined ? { kind: 'pass' } : { kind: 'pass', body: replacement };
  }

  return {
    match(method, url) {
      const target = parseUrl(url);
      if (!target || !site.hosts.includes(target.host)) return undefined;
      return shapes.find(
        ({ shape, path }) => shape.method === method.toUpperCase() && path.test(target.pathname),
      )?.shape;
    },
    check,
  };
}

function strip(body: ReadBody): Passage {
  const stripped = body.stripped();
  return stripped ? { kind: 'pass', body: stripped } : { kind: 'refuse' };
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url, location.href) ? new URL(url, location.href) : undefined;
}
