import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  BUNDLED_GUIDELINE,
  guidelineItem,
  readGuidelineInForce,
  watchGuidelineInForce,
} from '../../../platform/guideline-store';

beforeEach(() => fakeBrowser.reset());

it('is the bundled one where nothing is stored', async () => {
  expect((await readGuidelineInForce()).guideline).toBe(BUNDLED_GUIDELINE);
});

it.each([[{ since: 1 }], ['{'], [{ guideline: { rules: [] } }]])(
  'is not read from half an item, and nobody is told of one: %j',
  async (half) => {
    const changes = vi.fn();
    const stop = watchGuidelineInForce(changes);
    await guidelineItem.setValue(half as never);
    await expect(readGuidelineInForce()).rejects.toThrow('no guideline');
    expect(changes).not.toHaveBeenCalled();
    await guidelineItem.setValue(null);
    expect(changes).toHaveBeenCalledTimes(1);
    stop();
  },
);
