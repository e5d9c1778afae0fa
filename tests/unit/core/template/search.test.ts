import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../core/template/schema';
import { createTemplateSearch, inLibraryOrder } from '../../../../core/template/search';
import { template } from './sample';

const entry = (id: string, job: Template['job'], more: Partial<Template>): Template => ({
  ...template('{{a}}', []),
  id,
  job,
  description: { ja: '', en: '' },
  ...more,
});

const library = [
  entry('mail', 'draft', { title: { ja: 'メールの下書き', en: 'Draft an e-mail' } }),
  entry('minutes', 'summarise', {
    title: { ja: '議事録の要約', en: 'Summarise minutes' },
    keywords: { ja: ['会議', 'ミーティング'], en: ['meeting'] },
  }),
  entry('translate', 'edit', { title: { ja: '翻訳の見直し', en: 'Review a translation' } }),
  entry('sort', 'classify', { title: { ja: '問い合わせの分類', en: 'Sort inquiries' } }),
];
const search = createTemplateSearch(library);
const ids = (query: string, language: 'ja' | 'en' = 'ja') =>
  search(query, language).map(({ id }) => id);

describe('createTemplateSearch', () => {
  it.each(['', '  ', '　', '？', 'how to'])('gives all by job for 「%s」', (query) => {
    expect(ids(query)).toEqual(['sort', 'translate', 'minutes', 'mail']);
  });

  it.each([
    ['議事録', 'minutes'],
    ['議事録を要約したい', 'minutes'],
    ['要約', 'minutes'],
    ['めーる', 'mail'],
    ['メール', 'mail'],
    ['ﾒｰﾙ', 'mail'],
    ['めーるをかく', 'mail'],
    ['みーてぃんぐ', 'minutes'],
    ['翻', 'translate'],
    ['訳', 'translate'],
    ['見直', 'translate'],
    ['分類', 'sort'],
    ['ＭＩＮＵＴＥＳ', 'minutes'],
    ['meeting', 'minutes'],
  ])('finds 「%s」 without spaces, whatever the script or width', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it.each([
    ['minutes', 'minutes'],
    ['minuets', 'minutes'],
    ['summar', 'minutes'],
    ['translatoin', 'translate'],
    ['an e-mail please', 'mail'],
    ['議事録', 'minutes'],
  ])('finds “%s” in English, with a slip or unfinished', (query, id) => {
    expect(ids(query, 'en')[0]).toBe(id);
  });

  it.each(['宇宙旅行', 'zzzz', 'うちゅう', '宇'])('finds nothing for 「%s」', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('does not call everything a match because of a particle', () => {
    expect(ids('天気の予報の説明')).toEqual([]);
    expect(ids('議事録の要約の作成')).toEqual(['minutes']);
  });

  it('keeps the order of the language asked for when both are asked in turn', () => {
    expect(ids('要約', 'ja')[0]).toBe('minutes');
    expect(ids('draft', 'en')[0]).toBe('mail');
    expect(ids('要約', 'ja')[0]).toBe('minutes');
  });
});

describe('inLibraryOrder', () => {
  it('sorts by job, then by id, and leaves its input alone', () => {
    const two = [entry('b', 'edit', {}), entry('a', 'edit', {}), entry('c', 'classify', {})];
    expect(inLibraryOrder(two).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(two.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
