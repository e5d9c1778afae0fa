/** The prompt of the story that tests, tour and screenshots tell. All people and numbers are made up. */
import type { Locale } from '../browser/launch-browser';

export interface Story {
  readonly prompt: string;
  /** The words that must not leave. */
  readonly secrets: readonly string[];
  readonly placeholders: readonly string[];
  /** The prompt as it may leave. */
  readonly masked: string;
}

export const STORIES: Record<Locale, Story> = {
  ja: {
    prompt:
      '次のお客様へのお詫びメールの下書きを作ってください。\n\n山田花子様（hanako.yamada@example.co.jp）、カード番号 4111 1111 1111 1111 で二重に決済されました。',
    secrets: ['山田花子', 'hanako.yamada@example.co.jp', '4111 1111 1111 1111'],
    placeholders: ['[氏名1]', '[メール1]', '[カード番号1]'],
    masked:
      '次のお客様へのお詫びメールの下書きを作ってください。\n\n[氏名1]様（[メール1]）、カード番号 [カード番号1] で二重に決済されました。',
  },
  en: {
    prompt:
      'Draft an apology to this customer.\n\nMs. Emily Carter (emily.carter@example.com) was charged twice on card 4111 1111 1111 1111.',
    secrets: ['Emily Carter', 'emily.carter@example.com', '4111 1111 1111 1111'],
    placeholders: ['[Name1]', '[Email1]', '[CardNumber1]'],
    masked:
      'Draft an apology to this customer.\n\nMs. [Name1] ([Email1]) was charged twice on card [CardNumber1].',
  },
};
