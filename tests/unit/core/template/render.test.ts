import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialValues, renderTemplate } from '../../../../core/template/render';
import type { TemplateField } from '../../../../core/template/schema';
import { both, field, template } from './sample';

const render = (
  body: string,
  fields: readonly TemplateField[],
  values: Readonly<Record<string, string>>,
) => renderTemplate(template(body, fields), 'ja', values);

const textOf = (...question: Parameters<typeof render>) => {
  const result = render(...question);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('renderTemplate', () => {
  it('puts values in, wherever and however often they stand', () => {
    expect(textOf('{{a}}と{{b}}、また{{a}}', [field('a'), field('b')], { a: '山', b: '川' })).toBe(
      '山と川、また山',
    );
  });

  it('says which required fields are blank, in order, and nothing else', () => {
    const fields = [field('a', { required: true }), field('b'), field('c', { required: true })];
    expect(render('{{a}}{{b}}{{c}}', fields, { a: ' \n', b: '' })).toEqual({
      ok: false,
      error: { code: 'missing-fields', fields: ['a', 'c'] },
    });
  });

  it('drops a line whose fields are all blank, and the empty line it leaves', () => {
    const fields = [field('a'), field('b')];
    const body = '初め\n\n読み手：{{a}}\n\n対象：{{a}}（{{b}}）\n終わり';
    expect(textOf(body, fields, { a: '', b: '' })).toBe('初め\n\n終わり');
    expect(textOf(body, fields, { a: '', b: '本社' })).toBe('初め\n\n対象：（本社）\n終わり');
  });

  it('keeps a marked part only when its field is filled', () => {
    const body = '上\n{{#a}}\n\n# 見出し\n{{a}}\n{{/a}}\n下{{#a}}（{{a}}）{{/a}}\n末';
    expect(textOf(body, [field('a')], { a: '値' })).toBe('上\n\n# 見出し\n値\n下（値）\n末');
    expect(textOf(body, [field('a')], { a: '' })).toBe('上\n下\n末');
  });

  it('takes values as they are: braces and dollars in them mean nothing', () => {
    const fields = [field('a', { type: 'long-text' }), field('b')];
    const typed = '{{b}} {{#b}}x{{/b}} $& $1 $$ {{unknown}}';
    expect(textOf('前\n{{a}}\n{{b}}', fields, { a: typed, b: '秘密' })).toBe(`前\n${typed}\n秘密`);
  });

  it('keeps line breaks and empty lines of a long text, and makes one line of a short one', () => {
    const long = field('a', { type: 'long-text' });
    expect(textOf('{{a}}\n', [long], { a: '一行目\r\n\r\n\r\n三行目\r四行目  ' })).toBe(
      '一行目\n\n\n三行目\n四行目',
    );
    expect(textOf('件名：{{a}}', [field('a')], { a: '見積\n の件' })).toBe('件名：見積 の件');
  });

  it('keeps any long text exactly, but for white space at its ends', () => {
    const long = field('a', { type: 'long-text' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        fc.pre(typed.trim() !== '');
        expect(textOf('前\n{{a}}\n後', [long], { a: typed })).toBe(
          `前\n${typed.replace(/\r\n?/gu, '\n').trim()}\n後`,
        );
      }),
    );
  });

  it('writes a choice as its label', () => {
    const choices = [
      { id: 'short', label: { ja: '短め', en: 'short' } },
      { id: 'long', label: { ja: '長め', en: 'long' } },
    ];
    const fields = [field('a', { type: 'choice', choices })];
    expect(textOf('{{a}}', fields, { a: 'long' })).toBe('長め');
    expect(render('{{a}}', fields, { a: '長め' })).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields: ['a'] },
    });
  });

  it.each([
    ['2026-11-03', '2026年11月3日', '3 November 2026'],
    ['２０２６－１１－０３', '2026年11月3日', '3 November 2026'],
    ['2028-02-29', '2028年2月29日', '29 February 2028'],
  ])('writes the date %s as the language does', (typed, ja, en) => {
    const dated = template('{{a}}', [field('a', { type: 'date' })]);
    expect(renderTemplate(dated, 'ja', { a: typed })).toEqual({ ok: true, value: ja });
    expect(renderTemplate(dated, 'en', { a: typed })).toEqual({ ok: true, value: en });
  });

  it.each(['2026-02-29', '2026-06-31', '2026-13-01', '2026/11/03', '明日'])(
    'takes %s for no date',
    (typed) => {
      const fields = [field('a', { type: 'date' })];
      expect(render('{{a}}', fields, { a: typed })).toMatchObject({
        error: { code: 'invalid-fields' },
      });
    },
  );

  it.each([
    ['300', '300'],
    ['３００', '300'],
    ['１，２００', '1200'],
    ['1,200.50', '1200.50'],
    ['-5', '-5'],
  ])('reads the number %s', (typed, written) => {
    expect(textOf('{{a}}', [field('a', { type: 'number' })], { a: typed })).toBe(written);
  });

  it.each(['三百', '12a', '1e5', '', '-'].filter((typed) => typed !== ''))(
    'takes %s for no number',
    (typed) => {
      expect(render('{{a}}', [field('a', { type: 'number' })], { a: typed })).toMatchObject({
        error: { code: 'invalid-fields' },
      });
    },
  );

  it('tells what is missing before what is invalid', () => {
    const fields = [field('a', { type: 'number' }), field('b', { required: true })];
    expect(render('{{a}}{{b}}', fields, { a: 'x' })).toMatchObject({
      error: { code: 'missing-fields', fields: ['b'] },
    });
  });
});

describe('initialValues', () => {
  it('are the defaults of the language', () => {
    const fields = [field('a', { default: { ja: '七', en: 'seven' } }), field('b')];
    expect(initialValues(template('', fields), 'en')).toEqual({ a: 'seven', b: '' });
    expect(initialValues({ ...template('', fields), body: both('') }, 'ja')).toEqual({
      a: '七',
      b: '',
    });
  });
});
