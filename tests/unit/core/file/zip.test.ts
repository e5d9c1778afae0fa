import { describe, expect, it } from 'vitest';
import { fixture, placed, read, utf8, zipOf, type Entry } from './files';

describe('zip', () => {
  it('reads the files in it, each by what it is, with path and inner place', async () => {
    const pieces = await placed(fixture('folder.zip'));
    expect(pieces).toEqual(
      expect.arrayContaining([
        'letter.docx>name letter.docx',
        'letter.docx>body 氏名: 佐藤花子様',
        'customers.xlsx>顧客一覧!A2 佐藤花子',
      ]),
    );
  });

  it('reads on when one file cannot be read, and says which', async () => {
    const bytes = zipOf([
      { path: 'a.txt', data: '佐藤様' },
      { path: 'b.doc', data: fixture('letter.doc').bytes },
      { path: 'c.txt', data: '鈴木様', flags: 0x801 },
    ]);
    const text = await read({ name: 'a.zip', bytes });
    expect(text).toMatchObject({
      unread: [
        { code: 'old-office-format', place: { kind: 'entry', entry: 2, path: 'b.doc' } },
        { code: 'encrypted', place: { kind: 'entry', entry: 3, path: 'c.txt' } },
      ],
    });
    expect(await placed({ name: 'a.zip', bytes })).toContain('a.txt>L1 佐藤様');
  });

  it('reads paths in Shift_JIS', async () => {
    // 名簿.txt as Windows writes it.
    const path = Uint8Array.from([0x96, 0xbc, 0x95, 0xeb, 0x2e, 0x74, 0x78, 0x74]);
    const bytes = zipOf([{ path, data: 'a', flags: 0 }]);
    expect(await placed({ name: 'a.zip', bytes })).toEqual([
      '名簿.txt>name 名簿.txt',
      '名簿.txt>L1 a',
    ]);
  });

  it('reads archives in archives, but not for ever', async () => {
    const three = nested(3);
    expect((await placed({ name: 'a.zip', bytes: three })).at(-1)).toBe(
      'in.zip>in.zip>in.txt>L1 佐藤様',
    );
    expect(await read({ name: 'a.zip', bytes: nested(4) })).toMatchObject({
      unread: [{ code: 'nested-too-deep' }],
    });
  });

  it.each([
    ['that expands hugely', [bomb(60_000_000)], 'expands-too-much'],
    ['that lies about its size', [{ ...bomb(60_000_000), claims: 500 }], 'broken'],
  ])('gives up on a file %s', async (_, entries: readonly Entry[], code) => {
    const text = await read({
      name: 'a.zip',
      bytes: zipOf([{ path: 'a.txt', data: 'あ' }, ...entries]),
    });
    expect(text).toMatchObject({ unread: [{ code }] });
  });

  it('stops at a total over all files', async () => {
    const text = 'x'.repeat(390);
    const line = Array.from({ length: 30_000 }, (_, n) => `${n * 7919}${text}\n`).join('');
    const entries = Array.from({ length: 3 }, (_, n) => ({ path: `${n}.txt`, data: line }));
    expect(await read({ name: 'a.zip', bytes: zipOf(entries) })).toBe('too-much-inside');
  });

  it('stops at a number of files', async () => {
    const entries = Array.from({ length: 5_001 }, (_, n) => ({ path: `${n}`, data: '' }));
    expect(await read({ name: 'a.zip', bytes: zipOf(entries) })).toBe('too-much-inside');
  });

  it.each([
    ['something behind its end', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
    ['a directory that points nowhere', (bytes: Uint8Array) => bytes.with(bytes.length - 5, 0x70)],
  ])('is broken with %s', async (_, change) => {
    const bytes = change(zipOf([{ path: 'a.txt', data: 'あ' }]));
    expect(await read({ name: 'a.zip', bytes })).toBe('broken');
  });

  it('notices a changed byte in a file', async () => {
    const bytes = zipOf([{ path: 'a.txt', data: '佐藤様の電話' }]);
    expect(
      await read({ name: 'a.zip', bytes: bytes.with(40, (bytes[40] ?? 0) ^ 1) }),
    ).toMatchObject({
      unread: [{ code: 'broken' }],
    });
  });

  it('calls an archive without files what it is', async () => {
    expect(await read({ name: 'a.zip', bytes: zipOf([]) })).toMatchObject({
      format: 'zip',
      unread: [],
    });
  });

  it('does not read what only calls itself an archive', async () => {
    expect(await read(utf8('a.zip', 'PK\u0003\u0004 and no more'))).toBe('broken');
  });
});

function nested(depth: number): Uint8Array {
  let bytes = zipOf([{ path: 'in.txt', data: '佐藤様' }]);
  for (let level = 1; level < depth; level += 1) bytes = zipOf([{ path: 'in.zip', data: bytes }]);
  return bytes;
}

function bomb(size: number): Entry {
  return { path: 'big.txt', data: new Uint8Array(size).fill(0x61) };
}
