/** Choices of this user on this browser. Shared by all contexts through one storage item each. */
import { storage } from '#imports';

export type LanguageChoice = 'auto' | 'ja' | 'en';

export const languageItem = storage.defineItem<LanguageChoice>('local:language', {
  fallback: 'auto',
});

/** True once the user closed the panel: it then opens only for a held send. */
export const panelClosedItem = storage.defineItem<boolean>('local:panelClosed', {
  fallback: false,
});
