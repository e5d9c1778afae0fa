import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../locales/', import.meta.url);
const BASE = 'en.json';

/** Every text of a locale file by its key. */
function textsOf(file: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') {
      texts.set(path, node);
      return;
    }
    if (typeof node !== 'object' || node === null || Array.isArray(node)) {
      throw new Error(`${file}: ${path} is neither a text nor a section`);
    }
    for (const [key, child] of Object.entries(node)) walk(child, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')), '');
  return texts;
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))].toSorted();

const base = textsOf(BASE);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const others = files.filter((file) => file !== BASE);

describe('locales', () => {
  it('are English and at least Japanese', () => {
    expect(files).toEqual(expect.arrayContaining([BASE, 'ja.json']));
  });

  it.each(others)('%s has the keys of the base, no more and no fewer', (file) => {
    expect([...textsOf(file).keys()].toSorted()).toEqual([...base.keys()].toSorted());
  });

  it.each(others)('%s has the placeholders of the base in every text', (file) => {
    const texts = textsOf(file);
    const differing = [...base].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(texts.get(key) ?? '')),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(files)('%s has no empty text, no stray white space and no broken placeholder', (file) => {
    for (const [key, text] of textsOf(file)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.trim());
      // Once the placeholders are out, no brace is left but those of `{ … }`, which shows JSON.
      const rest = text.replace(/\{\w+\}/gu, '').replaceAll('{ … }', '');
      expect(rest, key).not.toMatch(/[{}]/u);
    }
  });

  it('Japanese is written as Japanese', () => {
    const latinOnly = [...textsOf('ja.json')].filter(
      ([, text]) =>
        /[a-z]{4}/iu.test(text.replace(/\{\w+\}/gu, '')) &&
        !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
    );
    // The name of the other language stands in that language; names of products are names.
    const NAMES = new Set(['English', 'ChatGPT', 'Claude', 'Tesuri', 'NDJSON', 'IBAN', 'Enter']);
    expect(latinOnly.filter(([, text]) => !NAMES.has(text)).map(([key]) => key)).toEqual([]);
  });
});
