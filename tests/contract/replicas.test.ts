import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES, siteOfHost } from '../../sites/registry';
import type { SiteAdapter } from '../../sites/site-adapter';
import { REPLICAS } from '../replicas/registry';
import type { Endpoint } from '../replicas/replica';
import type { RequestKind } from '../replicas/request-log';

const FOLDER = path.join(import.meta.dirname, '..', 'replicas');

/**
 * Replicas of hosts or transports that the product does not read yet. The tests below fail as soon
 * as it does, so that a name is taken out here when the site data comes.
 */
const NOT_READ_YET: readonly string[] = ['perplexity', 'copilot', 'm365', 'gemini'];

/** What carries words that the product must read before they leave. */
const TEXT_KINDS: readonly RequestKind[] = ['send', 'draft', 'title'];

it('every folder is in the registry, and the other way round', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'site-kit')
    .map(({ name }) => name);
  expect(REPLICAS.map(({ id }) => id).sort()).toEqual(folders.sort());
});

describe.each(REPLICAS.map((replica) => [replica.id, replica] as const))('%s', (id, replica) => {
  const site = siteOfHost(replica.host);
  const read = !NOT_READ_YET.includes(id);

  it('has endpoints that serve their own example, and no one else’s', () => {
    for (const endpoint of replica.endpoints) {
      const serving = replica.endpoints.filter(
        ({ method, host, path: pattern }) =>
          method === endpoint.method && host === endpoint.host && pattern.test(endpoint.example),
      );
      expect(serving, endpoint.example).toEqual([endpoint]);
    }
    for (const socket of replica.sockets) expect(socket.example).toMatch(socket.path);
  });

  it(read ? 'stands on a host that the product guards' : 'is not read by the product yet', () => {
    const words = replica.endpoints.filter(({ kind }) => TEXT_KINDS.includes(kind));
    const known = words.filter((endpoint) => shapesFor(site, endpoint).length > 0);
    // Words that leave over a socket have no endpoint: there the site itself is still unknown.
    if (!read && words.length === 0) expect(site).toBeUndefined();
    else if (!read) expect(known).toEqual([]);
    else {
      expect(site?.hosts).toContain(replica.host);
      for (const notChat of site?.notChat ?? []) expect(replica.startPath).not.toMatch(notChat);
    }
  });

  it.each(
    (read ? replica.endpoints : []).map(
      (endpoint) => [endpoint.kind, endpoint.example, endpoint] as const,
    ),
  )('the site data reads words where they are: %s %s', (kind, _example, endpoint) => {
    const expected: readonly string[] = TEXT_KINDS.includes(kind) ? [kind] : [];
    // Uploads are stopped where files are attached; site data may know them, as uploads only.
    const known = shapesFor(site, endpoint)
      .map((shape): string => shape.kind)
      .filter((known) => known !== 'upload');
    expect(known).toEqual(expected);
  });
});

describe.each(SITES.map((site) => [site.id, site] as const))('%s', (_id, site) => {
  it('has a replica for every kind of request that its site data knows', () => {
    const replicas = REPLICAS.filter(({ host }) => site.hosts.includes(host));
    for (const shape of site.requests) {
      const serving = replicas.map(({ endpoints }) =>
        endpoints
          .filter(
            ({ method, example }) =>
              method === shape.method && new RegExp(shape.path).test(example),
          )
          .map(({ kind }) => kind),
      );
      expect(
        serving.filter((kinds) => kinds.length > 0).map((kinds) => kinds.join()),
        shape.id,
      ).toContain(shape.kind);
    }
  });
});

function shapesFor(site: SiteAdapter | undefined, endpoint: Endpoint) {
  if (endpoint.host !== undefined) return [];
  return (site?.requests ?? []).filter(
    (shape) => shape.method === endpoint.method && new RegExp(shape.path).test(endpoint.example),
  );
}
