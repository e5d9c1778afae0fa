import { describe, expect, it } from 'vitest';
import { restore } from '../../../../core/mask/restore';
import { createVault } from '../../../../core/mask/vault';

function vaultOfAoki() {
  const vault = createVault();
  vault.placeholderFor({ type: 'PERSON' }, '青木さくら', 'ja');
  vault.placeholderFor({ type: 'EMAIL' }, 'aoki@example.jp', 'ja');
  return vault;
}

describe('restore', () => {
  it.each([
    ['[氏名1]様', '青木さくら様'],
    ['［氏名１］様', '青木さくら様'],
    ['[ 氏名 1 ] 様', '青木さくら 様'],
    ['[氏名\u00a01]', '青木さくら'],
    ['**[氏名1]**さん', '**青木さくら**さん'],
    ['[**氏名1**]さん', '青木さくらさん'],
    ['\\[氏名1\\]', '青木さくら'],
    ['`[氏名1]`', '`青木さくら`'],
    ['【氏名①】', '青木さくら'],
    ['〔氏名1〕', '青木さくら'],
    ['{{氏名1}}', '青木さくら'],
    ['＜氏名1＞', '青木さくら'],
    ['[[氏名1]]', '[青木さくら]'],
    ['\\[氏名1]', '\\青木さくら'],
    ['[氏名1様]', '青木さくら様'],
    ['氏名1様', '青木さくら様'],
    ['担当の氏名1さん', '担当の青木さくらさん'],
    ['**氏名1**', '**青木さくら**'],
    ['「氏名1」', '「青木さくら」'],
    ['Dear [Name 1],', 'Dear 青木さくら,'],
    ['Dear Name1,', 'Dear 青木さくら,'],
    ['[NAME_1] and [name-1]', '青木さくら and 青木さくら'],
    ['[Name\\_1]', '青木さくら'],
    ["[Name1's] desk, [Name1]'s desk", "青木さくら’s desk, 青木さくら's desk"],
    ['[メールアドレス1] / [E-mail 1]', 'aoki@example.jp / aoki@example.jp'],
    ['[氏名1](営業)', '青木さくら(営業)'],
    ['[氏名1][メール1]', '青木さくらaoki@example.jp'],
    ['| [氏名1] | [メール1] |', '| 青木さくら | aoki@example.jp |'],
  ])('reads %j', (answer, expected) => {
    expect(restore(answer, vaultOfAoki()).text).toBe(expected);
  });

  it.each([
    '[氏名10]',
    '[氏名2]',
    '[氏名]',
    '[1]',
    '[電話1]',
    '[氏名1',
    '氏名1]',
    '氏名1欄に記入',
    '顧客氏名1様',
    '氏名10様',
    '[氏名1の上司]',
    '[あだ名1]',
    'Name1 is a column',
    'rename(Name1)',
    '{"Name1": 1}',
    '[氏名1、氏名9]',
    '',
  ])('leaves %j alone', (answer) => {
    expect(restore(answer, vaultOfAoki())).toEqual({ text: answer, restored: 0, edits: [] });
  });

  it('counts what it put back and tells 1 from 10', () => {
    const vault = createVault();
    const names = Array.from(
      { length: 12 },
      (_, index) => `山本${'一二三四五六七八九十百千'.charAt(index)}`,
    );
    for (const name of names) vault.placeholderFor({ type: 'PERSON' }, name, 'ja');
    const answer = '[氏名1]と[氏名10]と[氏名11]と[氏名12]と[氏名13]';
    expect(restore(answer, vault)).toMatchObject({
      text: '山本一と山本十と山本百と山本千と[氏名13]',
      restored: 4,
    });
  });

  it('puts back an original that itself reads like a placeholder, once', () => {
    const vault = createVault();
    vault.placeholderFor({ type: 'HIDDEN_TEXT' }, '[氏名1]', 'ja');
    vault.placeholderFor({ type: 'PERSON' }, '青木さくら', 'ja');
    expect(restore('[隠し文字1]', vault).text).toBe('[氏名1]');
  });

  it('takes text of $-signs as it is', () => {
    const vault = createVault();
    vault.placeholderFor({ type: 'SECRET' }, "pa$$w0rd$&$1$'", 'en');
    expect(restore('[Secret1]', vault).text).toBe("pa$$w0rd$&$1$'");
  });

  it.each(['[', '[氏名', '{', '\\[', '[氏名1', '<氏名1 '])(
    'stays fast on 100,000 characters of %j',
    (part) => {
      const text = part.repeat(100_000 / part.length);
      // Time of the processor: other work on the machine does not count.
      const before = process.cpuUsage();
      restore(text, vaultOfAoki());
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
    },
  );
});
