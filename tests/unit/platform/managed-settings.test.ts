import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keepManagedReading,
  MANAGED_KEYS,
  managedReadingItem,
  readManagedSettings,
  toReading,
} from '../../../platform/managed-settings';

const schema = JSON.parse(
  readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'),
) as { type: string; properties: Record<string, { type: string }> };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('managed settings', () => {
  it('takes good values as they are', () => {
    const values = {
      guidelineJson: '{"id":"a"}',
      guidelineUrl: 'https://intra.example.com/ai/guideline.json',
      locale: 'ja',
      group: 'sales.east-1',
    };
    expect(toReading(values)).toEqual({
      settings: values,
      accepted: ['guidelineJson', 'guidelineUrl', 'locale', 'group'],
      ignored: [],
    });
  });

  it.each([
    ['guidelineUrl', 'http://intra.example.com/g.json', { code: 'not-https' }],
    ['guidelineUrl', 'ftp://intra.example.com/g.json', { code: 'not-https' }],
    ['guidelineUrl', 'javascript:alert(1)', { code: 'not-https' }],
    ['guidelineUrl', 'http://localhost.example.com/g.json', { code: 'not-https' }],
    ['guidelineUrl', 'intra/g.json', { code: 'bad-url' }],
    ['guidelineUrl', 'https://user:pass@intra.example.com/g.json', { code: 'bad-url' }],
    ['guidelineUrl', 7, { code: 'wrong-type' }],
    ['guidelineJson', true, { code: 'wrong-type' }],
    ['locale', 'fr', { code: 'not-allowed', allowed: ['auto', 'ja', 'en'] }],
    ['group', '営業部', { code: 'bad-format' }],
    ['colour', 'red', { code: 'unknown-key' }],
  ])('passes over %s: %j and says so, without repeating it', (key, value, told) => {
    const reading = toReading({ [key]: value, locale: key === 'locale' ? value : 'en' });
    expect(reading.ignored).toEqual([{ key, ...told }]);
    expect(Object.hasOwn(reading.settings, key)).toBe(false);
    if (key !== 'locale') expect(reading.settings).toEqual({ locale: 'en' });
  });

  it.each(['http://localhost:8080/g.json', 'http://127.0.0.1/g.json', 'http://[::1]:1/g.json'])(
    'takes %s, which is this computer',
    (url) => {
      expect(toReading({ guidelineUrl: url }).settings.guidelineUrl).toBe(url);
    },
  );

  it('takes an object for the guideline, as Firefox hands it over', () => {
    expect(toReading({ guidelineJson: { id: 'a' } }).settings.guidelineJson).toBe('{"id":"a"}');
  });

  it('takes an empty value for none', () => {
    expect(toReading({ guidelineJson: '', guidelineUrl: '  ' })).toEqual({
      settings: {},
      accepted: [],
      ignored: [],
    });
  });

  it.each([undefined, null, 7, 'text', []])('takes %j for no policy at all', (values) => {
    expect(toReading(values).settings).toEqual({});
    expect(toReading(values).accepted).toEqual([]);
  });

  it('takes a browser that rejects the question for no policy, as Firefox does', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('not found'));
    expect(await readManagedSettings()).toEqual({ settings: {}, accepted: [], ignored: [] });
  });

  it('keeps a reading for the pages without the guideline text, and only when it is new', async () => {
    const canary = 'canary-7f3a';
    const reading = toReading({ guidelineJson: canary, locale: 'ja' });
    const writes = vi.spyOn(fakeBrowser.storage.local, 'set');
    await keepManagedReading(reading);
    await keepManagedReading(reading);
    const kept = await managedReadingItem.getValue();
    expect(kept).toEqual({
      settings: { locale: 'ja' },
      accepted: ['guidelineJson', 'locale'],
      ignored: [],
    });
    expect(JSON.stringify(kept)).not.toContain(canary);
    expect(writes).toHaveBeenCalledTimes(1);
  });

  it('reads the keys of the schema that the browser checks, and of the types it knows', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(MANAGED_KEYS.toSorted());
    expect(schema.type).toBe('object');
    for (const { type } of Object.values(schema.properties)) expect(type).toBe('string');
  });
});
