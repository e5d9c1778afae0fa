import { describe, expect, it } from 'vitest';
import { FINDING_TYPES } from '../../../../core/detect/finding';
import {
  foldLabel,
  PLACEHOLDER_LABELS,
  typeOfLabel,
} from '../../../../core/mask/placeholder-labels';
import { createVault } from '../../../../core/mask/vault';

const person = { type: 'PERSON' } as const;

describe('createVault', () => {
  it('names each original after its type and counts', () => {
    const vault = createVault();
    expect(vault.placeholderFor(person, '青木さくら', 'ja')).toBe('[氏名1]');
    expect(vault.placeholderFor(person, '岡本大地', 'ja')).toBe('[氏名2]');
    expect(vault.placeholderFor({ type: 'EMAIL' }, 'aoki@example.jp', 'ja')).toBe('[メール1]');
    expect(vault.placeholderFor({ type: 'PHONE' }, '03-0000-1234', 'ja')).toBe('[電話1]');
    expect(vault.placeholderFor({ type: 'CREDIT_CARD' }, '4111 1111 1111 1111', 'ja')).toBe(
      '[カード番号1]',
    );
    expect(vault.size).toBe(5);
  });

  it('writes English labels in an English prompt and goes on counting', () => {
    const vault = createVault();
    vault.placeholderFor(person, '青木さくら', 'ja');
    expect(vault.placeholderFor(person, 'Grace Miller', 'en')).toBe('[Name2]');
    expect(vault.placeholderFor(person, '青木さくら', 'en')).toBe('[氏名1]');
  });

  it.each([
    ['PERSON', '青木 さくら', '青木　さくら'],
    ['PERSON', 'ｱｵｷ ｻｸﾗ', 'アオキサクラ'],
    ['EMAIL', 'Aoki@Example.jp', 'ａｏｋｉ＠ｅｘａｍｐｌｅ．ｊｐ'],
    ['PHONE', '０９０−１２３４−５６７８', '09012345678'],
    ['CREDIT_CARD', '4111-1111-1111-1111', '4111 1111 1111 1111'],
    ['LOCATION_ADDRESS', '千代田区丸の内１－２－３', '千代田区丸の内 1-2-3'],
  ] as const)('gives %s in two notations one placeholder', (type, first, second) => {
    const vault = createVault();
    const placeholder = vault.placeholderFor({ type }, first, 'ja');
    expect(vault.placeholderFor({ type }, second, 'ja')).toBe(placeholder);
    expect(vault.originalOf(placeholder)).toBe(first);
    expect(vault.size).toBe(1);
  });

  it('gives words one placeholder when a later scan calls them something else', () => {
    const vault = createVault();
    vault.placeholderFor({ type: 'ORGANIZATION' }, '青空商事', 'ja');
    expect(vault.placeholderFor({ type: 'GUIDELINE_TERM' }, '青空商事', 'ja')).toBe('[組織名1]');
  });

  it('tells secrets apart by every character', () => {
    const vault = createVault();
    expect(vault.placeholderFor({ type: 'SECRET' }, 'key-AbC', 'en')).toBe('[Secret1]');
    expect(vault.placeholderFor({ type: 'SECRET' }, 'key-abc', 'en')).toBe('[Secret2]');
  });

  it.each([
    '見本: [氏名1]、[氏名2]',
    'a template with [Name 1] and [NAME_2]',
    '［氏名１］と【氏名2】',
    '氏名1様と氏名2様',
  ])('never hands out what stands in %j already', (text) => {
    const vault = createVault();
    vault.avoid(text);
    expect(vault.placeholderFor(person, '青木さくら', 'ja')).toBe('[氏名3]');
    expect(vault.originalOf('[氏名1]')).toBeUndefined();
  });

  it('keeps a placeholder of its own that comes back in a later prompt', () => {
    const vault = createVault();
    vault.placeholderFor(person, '青木さくら', 'ja');
    vault.avoid('[氏名1]様への返信を短くしてください');
    expect(vault.originalOf('[氏名1]')).toBe('青木さくら');
    expect(vault.placeholderFor(person, '岡本大地', 'ja')).toBe('[氏名2]');
  });

  it('forks without using up numbers', () => {
    const vault = createVault();
    vault.placeholderFor(person, '青木さくら', 'ja');
    const fork = vault.fork();
    expect(fork.placeholderFor(person, '青木さくら', 'ja')).toBe('[氏名1]');
    expect(fork.placeholderFor(person, '岡本', 'ja')).toBe('[氏名2]');
    fork.avoid('[氏名3]');
    expect(vault.size).toBe(1);
    expect(vault.placeholderFor(person, '岡本大地', 'ja')).toBe('[氏名2]');
    expect(vault.placeholderFor(person, '三浦健', 'ja')).toBe('[氏名3]');
  });

  it('knows its placeholders whole, not as a part of something longer', () => {
    const vault = createVault();
    vault.placeholderFor(person, '青木さくら', 'ja');
    expect(vault.originalOf('［氏名１］')).toBe('青木さくら');
    expect(vault.originalOf('[氏名1]様')).toBeUndefined();
    expect(vault.originalOf('[氏名10]')).toBeUndefined();
    expect(vault.originalOf('')).toBeUndefined();
  });
});

describe('PLACEHOLDER_LABELS', () => {
  it.each(FINDING_TYPES)('reads every name of %s as that type', (type) => {
    const { ja, en, aliases } = PLACEHOLDER_LABELS[type];
    for (const label of [ja, en, ...aliases])
      expect([label, typeOfLabel(foldLabel(label))]).toEqual([label, type]);
  });

  it('writes labels without space, bracket, underscore or digit', () => {
    for (const { ja, en } of Object.values(PLACEHOLDER_LABELS)) {
      expect(ja).toMatch(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーA-Z]+$/u);
      expect(en).toMatch(/^[A-Za-z]+$/u);
    }
  });
});
