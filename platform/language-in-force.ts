/** The language to speak: the user's choice, else the administrator's, else the browser's own. */
import { managedReadingItem } from './managed-settings';
import { languageItem, type LanguageChoice } from './settings';

export interface LanguageInForce {
  /** What the user chose on this browser. */
  readonly choice: LanguageChoice;
  /** What holds; `auto` leaves it to the browser. */
  readonly inForce: LanguageChoice;
}

/** Rejects only when storage is gone, as after an update of the extension. */
export async function readLanguage(): Promise<LanguageInForce> {
  const [choice, managed] = await Promise.all([
    languageItem.getValue(),
    managedReadingItem.getValue(),
  ]);
  const inForce = choice === 'auto' ? (managed?.settings.locale ?? 'auto') : choice;
  return { choice, inForce };
}

/**
 * Tells the language now and whenever the choice or the policy changes.
 *
 * @returns Stops it.
 */
export function watchLanguage(speak: (language: LanguageInForce) => void): () => void {
  let turn = 0;
  const tell = (): void => {
    turn += 1;
    const mine = turn;
    readLanguage().then(
      (language) => {
        // A change may overtake the read that was on its way.
        if (mine === turn) speak(language);
      },
      () => undefined,
    );
  };
  const stops = [languageItem.watch(tell), managedReadingItem.watch(tell)];
  tell();
  return () => {
    turn += 1;
    for (const stop of stops) stop();
  };
}

/** The language as the pages of the extension read and choose it. */
export const languageStore = {
  watch: watchLanguage,
  choose: (choice: LanguageChoice) => languageItem.setValue(choice),
};
