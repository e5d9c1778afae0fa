import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_ERRORS, type FileText } from '../../../../core/file/file-text';
import { textOfFile } from '../../../../core/file/text-of-file';
import { fixture, utf8, zipOf } from './files';

const OFFICE = ['letter.docx', 'customers.xlsx', 'briefing.pptx', 'folder.zip'] as const;

describe('a file that was cut off', () => {
  it.each(OFFICE)('is never taken for whole, wherever it ends: %s', async (name) => {
    const { bytes } = fixture(name);
    // Every byte of the ends, where headers and directory are; the packed middle in steps.
    const step = (length: number) => (length < 400 || length > bytes.length - 1500 ? 1 : 61);
    for (let length = 0; length < bytes.length; length += step(length)) {
      const read = await textOfFile({ name, bytes: bytes.subarray(0, length) });
      const looksWhole = read.ok && read.value.unread.length === 0 && length > 4;
      expect(looksWhole, `${length} bytes`).toBe(false);
    }
  });

  it('is an error or its own beginning when it is text', async () => {
    const text = '氏名,電話\n佐藤花子,090-0000-1234\n';
    const { bytes } = utf8('a.csv', text);
    for (let length = 1; length < bytes.length; length += 1) {
      const read = await textOfFile({ name: 'a.csv', bytes: bytes.subarray(0, length) });
      const isWhole = !/\ufffd/u.test(new TextDecoder().decode(bytes.subarray(0, length)));
      expect(read.ok, `${length} bytes`).toBe(isWhole);
    }
  });
});

describe('a file with changed bytes', () => {
  it('never throws, and is never silently half read', async () => {
    const whole = new Map<string, number>();
    for (const name of OFFICE) whole.set(name, lengthOf(await textOfFile(fixture(name))));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OFFICE),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 6,
        }),
        async (name, changes) => {
          const bytes = fixture(name).bytes.slice();
          for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
          const read = await textOfFile({ name, bytes });
          if (!read.ok) expect(FILE_ERRORS).toContain(read.error.code);
          // Names of entries are not under a checksum, so a part may have become a file of its own.
          else if (read.value.unread.length === 0) {
            expect(lengthOf(read)).toBeGreaterThan((whole.get(name) ?? 0) * 0.5);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives a code for bytes of any kind under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.csv', 'a.json', 'a.html', 'a.docx', 'a.pdf', 'a'),
        fc.constantFrom('', 'PK\u0003\u0004', '<p title="', '"', '\u00ef\u00bb\u00bf'),
        async (bytes, name, head) => {
          const whole = Uint8Array.from([...Buffer.from(head, 'latin1'), ...bytes]);
          const read = await textOfFile({ name, bytes: whole });
          expect(read.ok || FILE_ERRORS.includes(read.error.code)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no letter of HTML, however it is written', async () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<p ',
      '</',
      '<!--',
      '-->',
      '<script>',
      'title=',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.nat(12), async (parts, at) => {
        const source = [...parts.slice(0, at), '佐藤花子', ...parts.slice(at)].join('');
        const read = await textOfFile(utf8('a.html', source));
        const text = read.ok ? read.value.pieces.map((piece) => piece.text).join('\n') : '';
        expect(text).toContain('佐藤花子');
      }),
      { numRuns: 500 },
    );
  });
});

describe('text made to be slow', () => {
  it.each([
    ['a.html', '<a "'],
    ['a.html', '<'],
    ['a.html', '<!--'],
    ['a.html', '<script>'],
    ['a.csv', ',"""'],
    ['a.json', '"\\'],
    ['a.txt', '\r'],
  ])('costs one pass: %s of %j', { timeout: 10_000 }, async (name, part) => {
    const read = await textOfFile(utf8(name, part.repeat(500_000)));
    expect(read.ok).toBe(true);
  });

  it('may have more cells than fit in a call', async () => {
    const cells = Array.from({ length: 150_000 }, (_, n) => `<t>佐${n}藤</t>`).join('');
    const bytes = zipOf([
      { path: '[Content_Types].xml', data: '<Types/>' },
      {
        path: '_rels/.rels',
        data: '<R><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></R>',
      },
      { path: 'word/document.xml', data: `<d>${cells}</d>` },
    ]);
    const read = await textOfFile({ name: 'a.docx', bytes });
    expect(read.ok && read.value.pieces.length).toBe(150_001);
  });
});

describe('a long read', () => {
  it('reports its steps and stops when it is told to', async () => {
    const input = {
      name: 'a.zip',
      bytes: zipOf([1, 2, 3].map((n) => ({ path: `${n}.txt`, data: 'あ' }))),
    };
    const steps: string[] = [];
    await textOfFile(input, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    const stop = new AbortController();
    const stopped = await textOfFile(input, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
      pause: () => Promise.resolve(),
    });
    expect(stopped).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});

type Read = Awaited<ReturnType<typeof textOfFile>>;

function lengthOf(read: Read): number {
  const pieces: FileText['pieces'] = read.ok ? read.value.pieces : [];
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
