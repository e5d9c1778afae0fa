import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readLanguage,
  watchLanguage,
  type LanguageInForce,
} from '../../../platform/language-in-force';
import { keepManagedReading, toReading } from '../../../platform/managed-settings';
import { languageItem } from '../../../platform/settings';

const policy = (locale: string) => keepManagedReading(toReading({ locale }));

beforeEach(() => {
  fakeBrowser.reset();
});

describe('readLanguage', () => {
  it('leaves it to the browser where nobody said anything', async () => {
    expect(await readLanguage()).toEqual({ choice: 'auto', inForce: 'auto' });
  });

  it('follows the policy, and the user before the policy', async () => {
    await policy('en');
    expect(await readLanguage()).toEqual({ choice: 'auto', inForce: 'en' });
    await languageItem.setValue('ja');
    expect(await readLanguage()).toEqual({ choice: 'ja', inForce: 'ja' });
  });
});

describe('watchLanguage', () => {
  it('tells the language now, and again when choice or policy change, until it is stopped', async () => {
    const heard: LanguageInForce['inForce'][] = [];
    const stop = watchLanguage(({ inForce }) => heard.push(inForce));
    await vi.waitFor(() => {
      expect(heard).toEqual(['auto']);
    });
    await policy('en');
    await vi.waitFor(() => {
      expect(heard.at(-1)).toBe('en');
    });
    await languageItem.setValue('ja');
    await vi.waitFor(() => {
      expect(heard.at(-1)).toBe('ja');
    });
    stop();
    const before = heard.length;
    await languageItem.setValue('auto');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(before);
  });
});
