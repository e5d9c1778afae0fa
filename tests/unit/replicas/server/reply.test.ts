import { describe, expect, it } from 'vitest';
import { languageOf, replyTo, titleFor } from '../../../replicas/site-kit/server/reply';

describe('replyTo', () => {
  it.each([
    '[氏名1]様と[氏名2]様、[会社1]、[メール1]、[電話番号1]、[カード番号1]、[APIキー1] のご連絡',
    'To [Name 1], [Company 1], [Email 1], [Phone 1], [Card 1] and [API key 1]',
    '[マイナンバー1]',
    '[Secret 1]',
  ])('uses every placeholder of %s', (prompt) => {
    const reply = replyTo(prompt);
    for (const [placeholder] of prompt.matchAll(/\[[^\]]+\]/g)) {
      expect(reply).toContain(placeholder);
    }
  });

  it('answers in the language of the prompt, and without placeholders where there were none', () => {
    expect(replyTo('議題を考えてください')).toMatch(/承知しました/);
    expect(replyTo('Plan a meeting')).toMatch(/^Here is/);
    expect(replyTo('Plan a meeting')).not.toMatch(/\[/);
  });
});

describe('languageOf', () => {
  it.each([
    ['Hello [氏名1]', 'ja'],
    ['お世話になっております', 'ja'],
    ['Hello [Name 1]', 'en'],
    ['', 'en'],
  ] as const)('%j is %s', (prompt, language) => expect(languageOf(prompt)).toBe(language));
});

describe('titleFor', () => {
  it('is the first line, cut between characters', () => {
    expect(titleFor('  One line\nand more')).toBe('One line');
    expect(titleFor('𠮷'.repeat(30))).toBe(`${'𠮷'.repeat(24)}…`);
  });
});
