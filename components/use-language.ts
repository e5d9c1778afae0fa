import { useEffect, useState } from 'react';
import type { Language } from './text';

/** `auto` follows the browser. */
export type LanguageChoice = 'auto' | Language;

interface LanguageInForce {
  /** What the user chose. */
  readonly choice: LanguageChoice;
  /** What holds; `auto` leaves it to the browser. */
  readonly inForce: LanguageChoice;
}

/** Where the language is kept; every page of the extension shares one. */
export interface LanguageStore {
  /** Tells the language now and after each change, until the returned function is called. */
  watch(speak: (language: LanguageInForce) => void): () => void;
  choose(choice: LanguageChoice): Promise<void>;
}

const UNKNOWN: LanguageInForce = { choice: 'auto', inForce: 'auto' };

/** The language of this page: the one in force, else the browser's. */
export function useLanguage(store: LanguageStore): {
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
} {
  const [{ choice, inForce }, setLanguage] = useState<LanguageInForce>(UNKNOWN);
  useEffect(() => store.watch(setLanguage), [store]);
  const language = inForce === 'auto' ? browserLanguage() : inForce;
  useEffect(() => {
    // Chooses the font, the hyphenation and the voice of a screen reader.
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: LanguageChoice) => {
    void store.choose(next);
  };
  return { language, choice, choose };
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
