import { expect, it } from 'vitest';
import { rehearseReading } from '../../../requests/rehearse-reading';
import { SITES } from '../../../sites/registry';

it.each(SITES.map((site) => [site.id, site] as const))('unpacks a body on %s', async (_, site) => {
  const json = site.requests.some(({ kind, codec }) => kind === 'send' && codec === 'json');
  expect(await rehearseReading(site.requests)).toBe(json);
});

it('does nothing where no request is JSON', async () => {
  expect(await rehearseReading([])).toBe(false);
});
