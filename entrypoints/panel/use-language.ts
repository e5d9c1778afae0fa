import { useEffect, useState } from 'react';
import type { Language } from '../../components/text';
import { watchLanguage, type LanguageInForce } from '../../platform/language-in-force';
import { languageItem, type LanguageChoice } from '../../platform/settings';

const UNKNOWN: LanguageInForce = { choice: 'auto', inForce: 'auto' };

/** The language of this page: the user's choice, else the administrator's, else the browser's. */
export function useLanguage(): {
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
} {
  const [{ choice, inForce }, setLanguage] = useState<LanguageInForce>(UNKNOWN);
  useEffect(() => watchLanguage(setLanguage), []);
  const language = inForce === 'auto' ? browserLanguage() : inForce;
  useEffect(() => {
    // Chooses the font, the hyphenation and the voice of a screen reader.
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: LanguageChoice) => {
    void languageItem.setValue(next);
  };
  return { language, choice, choose };
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
