import { useEffect, useState } from 'react';
import type { Language } from '../../components/text';
import { languageItem, type LanguageChoice } from '../../platform/settings';

/** The language of this page: the user's choice, else the browser's. */
export function useLanguage(): {
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
} {
  const [choice, setChoice] = useState<LanguageChoice>('auto');
  useEffect(() => {
    let changed = false;
    const stop = languageItem.watch((now) => {
      changed = true;
      setChoice(now);
    });
    void languageItem.getValue().then((now) => {
      // A change may overtake the read that was on its way.
      if (!changed) setChoice(now);
    });
    return stop;
  }, []);
  const language = choice === 'auto' ? browserLanguage() : choice;
  useEffect(() => {
    // Chooses the font, the hyphenation and the voice of a screen reader.
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: LanguageChoice) => {
    setChoice(next);
    void languageItem.setValue(next);
  };
  return { language, choice, choose };
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
