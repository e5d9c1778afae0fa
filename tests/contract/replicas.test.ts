import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOfHost } from '../../sites/registry';
import { REPLICAS } from '../replicas/registry';
import type { RequestKind } from '../replicas/request-log';

const FOLDER = path.join(import.meta.dirname, '..', 'replicas');

/** What carries words that the product must read before they leave. */
const TEXT_KINDS: readonly RequestKind[] = ['send', 'draft', 'title'];

it('every folder is in the registry, and the other way round', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'site-kit')
    .map(({ name }) => name);
  expect(REPLICAS.map(({ id }) => id).sort()).toEqual(folders.sort());
});

describe.each(REPLICAS.map((replica) => [replica.id, replica] as const))('%s', (_id, replica) => {
  const site = siteOfHost(replica.host);

  it('stands on a host that the product guards', () => {
    expect(site?.hosts).toContain(replica.host);
    for (const notChat of site?.notChat ?? []) expect(replica.startPath).not.toMatch(notChat);
  });

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

  it.each(
    replica.endpoints.map((endpoint) => [endpoint.kind, endpoint.example, endpoint] as const),
  )('the site data reads words where they are: %s %s', (kind, example, endpoint) => {
    const matching = (site?.requests ?? []).filter(
      (shape) => shape.method === endpoint.method && new RegExp(shape.path).test(example),
    );
    const onItsHost = endpoint.host === undefined ? matching : [];
    const expected: readonly string[] = TEXT_KINDS.includes(kind) ? [kind] : [];
    // Uploads are stopped where files are attached; site data may know them, as uploads only.
    const known = onItsHost
      .map((shape): string => shape.kind)
      .filter((known) => known !== 'upload');
    expect(known).toEqual(expected);
  });

  it('carries words on every kind of request that the site data knows', () => {
    for (const shape of site?.requests ?? []) {
      const serving = replica.endpoints.filter(
        ({ method, example }) => method === shape.method && new RegExp(shape.path).test(example),
      );
      expect(
        serving.map(({ kind }) => kind),
        shape.id,
      ).toEqual([shape.kind]);
    }
  });
});
