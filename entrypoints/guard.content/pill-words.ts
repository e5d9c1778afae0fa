/** The few words that stand in the page itself, in the user's language. */
import { coverage as coverageEn, pill as pillEn } from '../../locales/en.json';
import { coverage as coverageJa, pill as pillJa } from '../../locales/ja.json';
import type { PillWords } from '../../composer/panel-pill';
import type { LanguageChoice } from '../../platform/settings';

export function pillWords(choice: LanguageChoice, browserLanguage: string): PillWords {
  const japanese = choice === 'auto' ? /^ja\b/iu.test(browserLanguage) : choice === 'ja';
  const pill = japanese ? pillJa : pillEn;
  const coverage = japanese ? coverageJa : coverageEn;
  return {
    coverage: (state) => coverage[state],
    open: pill.open,
    found: (count) => pill.found.replace('{count}', String(count)),
    held: pill.held,
    reload: pill.reload,
  };
}
