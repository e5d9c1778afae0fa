import { describe, expect, it } from 'vitest';
import { createLazyPdfOpener } from '../../../../cli/open-pdf';
import { textOfFile, type FileInput } from '../../../../core/file/text-of-file';
import { fixture } from './files';

const openPdf = createLazyPdfOpener();

async function read(input: FileInput) {
  const result = await textOfFile(input, {}, { openPdf });
  return result.ok ? result.value : result.error.code;
}

describe('pdf', () => {
  it('reads text, links, title and author, with the page', async () => {
    const text = await read(fixture('letter.pdf'));
    if (typeof text === 'string') throw new Error(text);
    const onPage = text.pieces.filter(({ place }) => place.kind === 'page');
    expect(onPage.map((piece) => piece.text)).toEqual(
      expect.arrayContaining([
        '氏名: 佐藤花子様',
        '山田太郎 taro.yamada@example.jp 090-0000-2001',
        '1 脚注: 保証人は高橋三郎様。',
        'mailto:hanako.sato@example.co.jp',
      ]),
    );
    expect(onPage.every(({ place }) => place.kind === 'page' && place.page === 1)).toBe(true);
    expect(text.pieces.map((piece) => piece.text)).toEqual(
      expect.arrayContaining(['面談記録', '青木結衣']),
    );
    expect(text.unread).toEqual([]);
  });

  it.each([
    ['scan.pdf', 'no-text-in-pages'],
    ['letter-password.pdf', 'encrypted'],
  ])('gives a code for %s', async (name, code) => {
    expect(await read(fixture(name))).toBe(code);
  });

  it('reads a file that only its owner may change', async () => {
    expect(await read(fixture('letter-owner-password.pdf'))).toMatchObject({
      format: 'pdf',
      unread: [],
    });
  });

  it('is never taken for whole when it was cut off', async () => {
    const { bytes } = fixture('letter.pdf');
    for (let length = 12; length < bytes.length - 6; length += 1499) {
      const text = await read({ name: 'a.pdf', bytes: bytes.subarray(0, length) });
      const looksWhole = typeof text !== 'string' && text.unread.length === 0;
      expect(looksWhole, `${length} bytes`).toBe(false);
    }
    const last = await read({ name: 'a.pdf', bytes: bytes.subarray(0, -6) });
    expect(last).toMatchObject({ unread: [{ code: 'broken' }] });
  });

  it('leaves the bytes that it was given as they are', async () => {
    const input = fixture('letter.pdf');
    await read(input);
    expect(input.bytes).toEqual(fixture('letter.pdf').bytes);
  });
});
