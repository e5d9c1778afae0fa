import { describe, expect, it } from 'vitest';
import { fixture, placed, read, utf8 } from './files';

describe('text', () => {
  it('tells the line of each piece, whatever ends the lines', async () => {
    expect(await placed(utf8('memo.md', '# 件名\r\n\r\n佐藤様\rあ\n'))).toEqual([
      'L1 # 件名',
      'L3 佐藤様',
      'L4 あ',
    ]);
  });

  it('reads an empty file as one without text', async () => {
    expect(await placed(utf8('empty.txt', ''))).toEqual([]);
  });

  it('reads the name of the file too', async () => {
    const text = await read(utf8('佐藤花子様.txt', 'a'));
    expect(text).toMatchObject({
      pieces: [{ text: '佐藤花子様.txt', place: { kind: 'name' } }, {}],
    });
  });

  it.each([
    ['{\\rtf1\\ansi \\u20304?}', 'unsupported-format'],
    ['MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n5L2Q6Jek', 'unsupported-format'],
  ])('does not call clean what is wrapped: %j', async (text, code) => {
    expect(await read(utf8('a.txt', text))).toBe(code);
  });
});

describe('text about mail', () => {
  it('is text', async () => {
    expect(await placed(utf8('a.md', '# 件名\nMIME-Version: 1.0 とは'))).toHaveLength(2);
  });
});

describe('csv', () => {
  it.each(['list-shift-jis.csv', 'list-euc-jp.csv', 'list-iso-2022-jp.csv', 'list-utf-16le.csv'])(
    'resolves quotes, with the line on which a field begins: %s',
    async (name) => {
      const pieces = await placed(fixture(name));
      expect(pieces).toContain('L2 連絡は午前に。\r\n"至急"と書く');
      expect(pieces).toContain('L5 至急, 契約');
      expect(pieces).toContain('L4 山田太郎');
    },
  );

  it('says the header of a personal column before its values, and no other', async () => {
    const text = await read(utf8('a.tsv', '生年月日\tメモ\n1985/4/12\t佐藤\n'));
    const leads = typeof text === 'string' ? [] : text.pieces.map(({ lead }) => lead);
    expect(leads).toContain('生年月日: ');
    expect(leads).not.toContain('メモ: ');
  });

  it('reads on when a quote is never closed', async () => {
    expect(await placed(utf8('a.csv', 'a,"b,c\n佐藤,d'))).toEqual([
      'L1 a',
      'L1 "b',
      'L1 c',
      'L2 佐藤',
      'L2 d',
    ]);
  });
});

describe('json', () => {
  it('resolves escapes in strings, line by line', async () => {
    const lines = '{"name":"\\u4f50\\u85e4", "n": 1}\n{"a":"\\u82b1\\"", bad "\\q"}';
    expect(await placed(utf8('a.jsonl', lines))).toEqual([
      'L1 {"name":"佐藤", "n": 1}',
      'L2 {"a":"花"", bad "\\q"}',
    ]);
  });
});

describe('html', () => {
  it('reads all that leaves with the file: text, attributes, comments, scripts', async () => {
    const page = `<!DOCTYPE html><title>名簿</title>
<p>担当は<b>佐</b>藤&#x82b1;子様<br>次の行 M&uuml;ller</p>
<!-- 山田太郎様 --><a href="mailto:hanako@example.jp" title='鈴木様'>連絡</a>
<script>const owner = "渡辺様";</script><input value="090-0000-1234">
<img src="高橋様"><p 伊藤様>`;
    const pieces = await placed(utf8('a.html', page));
    expect(pieces).toEqual(
      expect.arrayContaining([
        'L1 名簿',
        'L2 担当は佐藤花子様',
        'L2 次の行 Müller',
        'L3 連絡',
        'L5 高橋様',
        'L5 <p 伊藤様>',
        'L3 <!-- 山田太郎様 -->',
        'L3 mailto:hanako@example.jp',
        'L3 鈴木様',
        'L4 const owner = "渡辺様";',
        'L4 090-0000-1234',
      ]),
    );
  });

  it('keeps what stands in a tag that is never closed', async () => {
    const pieces = await placed(utf8('a.html', '<p>あ</p><a title="佐藤様'));
    expect(pieces.join(' ')).toContain('佐藤様');
  });
});

describe('names that lie', () => {
  it('believes the bytes and says so', async () => {
    const { bytes } = fixture('letter.docx');
    expect(await read({ name: 'letter.pdf', bytes })).toMatchObject({
      format: 'docx',
      misnamed: true,
    });
    expect(await read({ name: 'letter.txt', bytes })).toMatchObject({
      format: 'docx',
      misnamed: true,
    });
    expect(await read({ name: 'letter.docx', bytes })).toMatchObject({ misnamed: false });
    expect(await read(utf8('a.docx', '佐藤'))).toMatchObject({ format: 'text', misnamed: true });
  });

  it.each([
    ['letter.doc', 'old-office-format'],
    ['customers.xls', 'old-office-format'],
    ['customers-password.xlsx', 'encrypted'],
    ['folder-password.zip', 'encrypted'],
    ['letter.pdf', 'unsupported-format'],
  ])('gives a code for %s', async (name, code) => {
    expect(await read(fixture(name))).toBe(code);
  });

  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
  ])('does not read %s as text', async (_, bytes) => {
    expect(await read({ name: 'a.txt', bytes: Uint8Array.from(bytes) })).toBe('unsupported-format');
  });

  it('refuses what is over the limit', async () => {
    expect(await read({ name: 'a.txt', bytes: new Uint8Array(20_000_001) })).toBe('too-big');
  });
});
