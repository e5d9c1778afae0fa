import { describe, expect, it } from 'vitest';
import { fixture, placed, read, zipOf } from './files';

describe('docx', () => {
  it('reads body, tables, text boxes, header, footer, notes, comments, changes, links, authors', async () => {
    const pieces = await placed(fixture('letter.docx'));
    expect(pieces).toEqual(
      expect.arrayContaining([
        'body 氏名: 佐藤花子様',
        'body テキスト枠: 中村陽菜様',
        'body 新しい担当は伊藤大輔様です。',
        'body 旧担当は小林美咲様です。',
        'body 大西翔',
        'body 山田太郎',
        'header 担当: 森下健太様 社外秘',
        'footer 問い合わせ先 03-5550-0101',
        'footnotes \t脚注: 保証人は高橋三郎様。',
        'comments コメント: 渡辺優様へ連絡済み',
        'comments 青木結衣',
        'links mailto:hanako.sato@example.co.jp',
        'properties 面談記録',
      ]),
    );
  });

  it('keeps the cells of a row together', async () => {
    const text = await read(fixture('letter.docx'));
    const row = typeof text === 'string' ? [] : text.pieces;
    const at = row.findIndex(({ text: cell }) => cell === '山田太郎');
    expect(row.slice(at, at + 3).map(({ joint }) => joint)).toEqual([' | ', ' | ', '\n']);
  });

  it('tells pictures and macros, and reads a workbook in the document', async () => {
    const main = '<w:document><w:p><w:t>あ</w:t></w:p></w:document>';
    const bytes = zipOf([
      ...office('word/document.xml', main),
      { path: 'word/media/image1.png', data: 'x' },
      { path: 'word/vbaProject.bin', data: 'x' },
      { path: 'word/embeddings/book.xlsx', data: fixture('customers.xlsx').bytes },
      { path: 'word/embeddings/old.doc', data: fixture('letter.doc').bytes },
    ]);
    const text = await read({ name: 'a.docm', bytes });
    if (typeof text === 'string') throw new Error(text);
    expect(text.unread.map(({ code }) => code)).toEqual([
      'picture',
      'opaque-part',
      'old-office-format',
    ]);
    expect(text.pieces.map((piece) => piece.text)).toContain('hanako@example.jp');
  });
});

describe('xlsx', () => {
  it('reads strings, dates, filled numbers, notes, formulas and hidden sheets with their cells', async () => {
    const pieces = await placed(fixture('customers.xlsx'));
    expect(pieces).toEqual(
      expect.arrayContaining([
        'name 顧客一覧',
        'name 隠し',
        '顧客一覧!A2 佐藤花子',
        '顧客一覧!B2 1985/04/12',
        '顧客一覧!C2 023456789018',
        '顧客一覧!C3 123456789018',
        '顧客一覧!D3 taro@example.jp',
        '顧客一覧!A3 メモ: 連絡は090-0000-3344へ',
        '顧客一覧!A4 "担当: "&"森下様"',
        '隠し!B1 secret.owner@example.jp',
      ]),
    );
  });

  it('reads inline strings, readings of names and what other parts keep', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>佐</t><r><t>藤</t></r><rPh><t>サトウ</t></rPh></is></c><c><v>1.23456789018E11</v></c></row></sheetData></worksheet>';
    const bytes = zipOf([
      ...office(
        'xl/workbook.xml',
        '<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
      ),
      {
        path: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="sheets/one.xml"/></Relationships>',
      },
      { path: 'xl/sheets/one.xml', data: sheet },
      { path: 'xl/pivotCache/pivotCacheRecords1.xml', data: '<r><s v="鈴木次郎"/></r>' },
      { path: 'xl/persons/person.xml', data: '<list><person displayName="大西翔"/></list>' },
    ]);
    const pieces = await placed({ name: 'a.xlsx', bytes });
    expect(pieces).toEqual(
      expect.arrayContaining([
        '表!A1 佐藤',
        '表!A1 サトウ',
        '表!B1 123456789018',
        'other 鈴木次郎',
        'other 大西翔',
      ]),
    );
  });
});

describe('pptx', () => {
  it('reads slides in order, with notes', async () => {
    const pieces = await placed(fixture('briefing.pptx'));
    expect(pieces.slice(0, 3)).toEqual([
      'body1 新製品の説明会',
      'body2 窓口は鈴木次郎様（jiro@example.co.jp）',
      'notes2 発表者ノート: 電話は090-0000-5566',
    ]);
  });
});

describe('hostile office files', () => {
  it.each([
    [
      'entities that expand',
      '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:t>&b;</w:t></w:document>',
    ],
    ['an unknown entity', '<w:document><w:p><w:t>&b;</w:t></w:p></w:document>'],
    ['an element left open', '<w:document><w:p><w:t>佐藤</w:t></w:p>'],
    ['elements that cross', '<w:document><w:p><w:t>佐藤</w:p></w:t></w:document>'],
    ['nothing', ''],
  ])('are broken: %s', async (_, main) => {
    const bytes = zipOf(office('word/document.xml', main));
    expect(await read({ name: 'a.docx', bytes })).toBe('broken');
  });

  it('may be as deep as they like', async () => {
    const main = `${'<a>'.repeat(100_000)}<t>佐藤</t>${'</a>'.repeat(100_000)}`;
    const bytes = zipOf(office('word/document.xml', main));
    expect(await placed({ name: 'a.docx', bytes })).toContain('body 佐藤');
  });
});

function office(main: string, data: string) {
  return [
    { path: '[Content_Types].xml', data: '<Types/>' },
    {
      path: '_rels/.rels',
      data: `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${main}"/></Relationships>`,
    },
    { path: main, data },
  ];
}
