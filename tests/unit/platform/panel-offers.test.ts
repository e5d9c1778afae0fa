import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addPanelOffer, claimPanelOffer, OFFER_LASTS_MS } from '../../../platform/panel-offers';

const TOKEN = 'token-of-the-guard-0001';
const [TAB, OTHER_TAB] = [7, 8];
const NOW = Date.parse('2026-11-24T09:00:00Z');

beforeEach(() => {
  fakeBrowser.reset();
});

describe('an offer of a panel frame', () => {
  it('is good in its own tab, once', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await claimPanelOffer(TAB, TOKEN, NOW + 1)).toBe(true);
    expect(await claimPanelOffer(TAB, TOKEN, NOW + 2)).toBe(false);
  });

  it('is good once even when two frames claim it at the same moment', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    const claims = [1, 2, 3].map(() => claimPanelOffer(TAB, TOKEN, NOW));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  });

  it('is no good in another tab, and is not used up by the try', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await claimPanelOffer(OTHER_TAB, TOKEN, NOW)).toBe(false);
    expect(await claimPanelOffer(TAB, TOKEN, NOW)).toBe(true);
  });

  it('is no good for another token', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await claimPanelOffer(TAB, 'token-of-somebody-else', NOW)).toBe(false);
  });

  it('lasts a few seconds', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await claimPanelOffer(TAB, TOKEN, NOW + OFFER_LASTS_MS)).toBe(false);
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await claimPanelOffer(TAB, TOKEN, NOW + OFFER_LASTS_MS - 1)).toBe(true);
  });

  it('stands beside others that come at the same moment', async () => {
    await Promise.all([addPanelOffer(TAB, TOKEN, NOW), addPanelOffer(OTHER_TAB, 'another', NOW)]);
    expect(await claimPanelOffer(TAB, TOKEN, NOW)).toBe(true);
    expect(await claimPanelOffer(OTHER_TAB, 'another', NOW)).toBe(true);
  });

  it('is kept where tabs cannot read it, and not for longer than it is good', async () => {
    await addPanelOffer(TAB, TOKEN, NOW);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await addPanelOffer(TAB, 'later', NOW + OFFER_LASTS_MS);
    const kept = JSON.stringify(await fakeBrowser.storage.session.get(null));
    expect(kept).toContain('later');
    expect(kept).not.toContain(TOKEN);
  });
});
