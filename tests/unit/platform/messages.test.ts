import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendMessage } from '../../../platform/messages';

it('rejects where the extension is gone, though the browser throws at once', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const sent = sendMessage('admin.open', null);
  await expect(sent).rejects.toThrow('invalidated');
});
