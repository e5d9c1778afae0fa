// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useLanguage, type LanguageStore } from '../../../components/use-language';
import { languageStore } from '../../../platform/language-in-force';
import { keepManagedReading, toReading } from '../../../platform/managed-settings';
import { languageItem } from '../../../platform/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('ja-JP');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Lets what was on its way arrive. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

async function open(store: LanguageStore = languageStore) {
  const { result, unmount } = renderHook(() => useLanguage(store));
  await settle();
  return { shown: () => result.current, unmount };
}

describe('useLanguage', () => {
  it.each([
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
  ])('follows a browser in %s', async (browser, language) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(browser);
    const { shown } = await open();
    expect(shown()).toMatchObject({ language, choice: 'auto' });
    expect(document.documentElement.lang).toBe(language);
  });

  it('follows the administrator, whose language is not taken for the user’s choice', async () => {
    await keepManagedReading(toReading({ locale: 'en' }));
    const { shown } = await open();
    expect(shown()).toMatchObject({ language: 'en', choice: 'auto' });
  });

  it('takes the choice that was made before', async () => {
    await languageItem.setValue('en');
    const { shown } = await open();
    expect(shown()).toMatchObject({ language: 'en', choice: 'en' });
    expect(document.documentElement.lang).toBe('en');
  });

  it('changes in every page that is open, and for the next ones', async () => {
    const here = await open();
    const there = await open();
    act(() => here.shown().choose('en'));
    await settle();
    expect([here.shown().language, there.shown().language]).toEqual(['en', 'en']);
    expect(await languageItem.getValue()).toBe('en');
  });

  it('stops watching when the page goes', async () => {
    const stop = vi.fn();
    const { unmount } = await open({ watch: () => stop, choose: () => Promise.resolve() });
    expect(stop).not.toHaveBeenCalled();
    unmount();
    expect(stop).toHaveBeenCalledOnce();
  });
});
