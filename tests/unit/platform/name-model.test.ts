import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeNameModel, readNameModel, requestNameModel } from '../../../platform/name-model';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../../../platform/messages', () => ({ sendMessage }));

const file = readFileSync(join(import.meta.dirname, '../../../public/names.bin'));
const served = vi.fn<(url: string) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', served);
});
afterEach(() => {
  vi.unstubAllGlobals();
  served.mockReset();
});

describe('the name model on its way to a tab', () => {
  it('arrives whole through a message, byte for byte', async () => {
    served.mockImplementation(() => Promise.resolve(new Response(file)));
    const text = await encodeNameModel();
    expect(Buffer.from(text, 'base64').equals(file)).toBe(true);
    sendMessage.mockResolvedValue(text);
    const model = await requestNameModel();
    expect(model.ok).toBe(true);
  });

  it('is read by pages of the extension from their own origin', async () => {
    served.mockImplementation(() => Promise.resolve(new Response(file)));
    const model = await readNameModel();
    expect(model.ok).toBe(true);
    expect(served.mock.calls[0]?.[0]).toMatch(/\/names\.bin$/u);
  });

  it('says what went wrong, and never throws', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await requestNameModel()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    served.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await readNameModel()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    served.mockResolvedValue(new Response('not found'));
    expect(await readNameModel()).toMatchObject({ ok: false, error: { code: 'not-a-model' } });
    served.mockResolvedValue(new Response(file.subarray(0, 1_000_000)));
    expect(await readNameModel()).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
