/** Turns codes into words of the user's language. Every word that a person reads passes here. */
import { createContext, useContext, type ReactNode } from 'react';
import en from '../locales/en.json' with { type: 'json' };
import ja from '../locales/ja.json' with { type: 'json' };

export type Language = 'ja' | 'en';
const LOCALES: Record<Language, Texts> = { en, ja };

type Texts = typeof en;
type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];

/** `section.name` of a text in `locales/en.json`; another key does not compile. */
export type TextKey = Leaves<Texts>;

/** Replaces `{name}` in a text. Numbers are written as the language writes them. */
export type TextParams = Readonly<Record<string, string | number>>;

export type Translate = (key: TextKey, params?: TextParams) => string;

/** @returns A function from key to text; an unknown parameter name stays visible as `{name}`. */
export function createTranslate(language: Language): Translate {
  const numbers = new Intl.NumberFormat(language);
  return (key, params = {}) =>
    lookUp(LOCALES[language], key).replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
}

function lookUp(texts: Texts, key: TextKey): string {
  let node: unknown = texts;
  for (const name of key.split('.')) node = (node as Record<string, unknown>)[name];
  if (typeof node !== 'string') throw new Error(`no text for ${key}`);
  return node;
}

const TextContext = createContext<{ readonly language: Language; readonly t: Translate }>({
  language: 'en',
  t: createTranslate('en'),
});

export function TextProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <TextContext value={{ language, t: createTranslate(language) }}>{children}</TextContext>;
}

/** `{ language, t }`: `t('panel.title')`. */
export function useText() {
  return useContext(TextContext);
}
