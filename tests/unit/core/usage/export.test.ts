import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CounterRow } from '../../../../core/usage/counter';
import { sortRows } from '../../../../core/usage/counter-row';
import { exportCsv, type CsvWords } from '../../../../core/usage/export-csv';
import { previewFile, toExportFile } from '../../../../core/usage/export-file';
import { exportNdjson } from '../../../../core/usage/export-ndjson';
import { counterRows, period } from './rows';

const codes: CsvWords = {
  header: ['日付', 'サイト', '項目', '内訳', '判定', '件数'],
  cells: (row) => [row.day, row.site, row.metric, row.subject, row.action, row.count],
};
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** An independent reader of RFC 4180: character by character, as a spreadsheet does. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  const table: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') cell += text[(i += 1)] ?? '';
      else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') {
      line.push(cell);
      cell = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      table.push([...line, cell]);
      line = [];
      cell = '';
      i += 1;
    } else cell += char;
  }
  if (cell !== '' || line.length > 0) throw new Error('the last line has no end');
  return table;
}

function inside(rows: readonly CounterRow[], { from, to }: { from: string; to: string }) {
  return sortRows(rows.filter((row) => row.day >= from && row.day <= to));
}

describe('exportCsv', () => {
  it('begins with the byte order mark that makes Excel read Japanese', () => {
    const bytes = exportCsv([], ALWAYS, codes);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(bytes)).toEqual([['日付', 'サイト', '項目', '内訳', '判定', '件数']]);
  });

  it('reads back as the rows of the period, in order of days', () => {
    fc.assert(
      fc.property(counterRows, period, (rows, anyPeriod) => {
        const [, ...lines] = readCsv(exportCsv(rows, anyPeriod, codes));
        const expected = inside(rows, anyPeriod).map((row) => codes.cells(row).map(String));
        expect(lines).toEqual(expected);
      }),
    );
  });

  it('ends every line with CRLF and holds no other line end', () => {
    fc.assert(
      fc.property(counterRows, (rows) => {
        const text = new TextDecoder().decode(exportCsv(rows, ALWAYS, codes));
        expect(text.endsWith('\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
        expect(text.split('\r\n')).toHaveLength(rows.length + 2);
      }),
    );
  });

  const row = { day: '2026-11-24', metric: 'prompt', site: 'x', subject: '', action: '' } as const;
  const withCell = (cell: string) =>
    exportCsv([{ ...row, count: 1 }], ALWAYS, { header: ['h'], cells: () => [cell] });

  it.each(['=1+1', '+81', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x'])(
    'disarms %j',
    (cell) => {
      expect(readCsv(withCell(cell))[1]).toEqual([`'${cell}`]);
    },
  );

  it('carries any word that a translator may write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        fc.pre(
          cell !== '' && !/[\uD800-\uDFFF]/.test(cell.replace(/[\u{10000}-\u{10FFFF}]/gu, '')),
        );
        const [, [read] = []] = readCsv(withCell(cell));
        expect([cell, `'${cell}`]).toContain(read);
        expect(read).not.toMatch(/^[=+\-@\t\r\n]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('exportNdjson', () => {
  it('reads back line by line, after a header that says what follows', () => {
    fc.assert(
      fc.property(counterRows, period, fc.nat(), (rows, anyPeriod, lost) => {
        const text = new TextDecoder().decode(exportNdjson(rows, anyPeriod, lost));
        expect(text.endsWith('\n')).toBe(true);
        const [header, ...lines] = text
          .slice(0, -1)
          .split('\n')
          .map((line) => JSON.parse(line) as unknown);
        const expected = inside(rows, anyPeriod);
        expect(header).toEqual({
          kind: 'tesuri-counts',
          formatVersion: 1,
          ...anyPeriod,
          rows: expected.length,
          lost,
        });
        expect(lines).toEqual(expected);
      }),
    );
  });

  it('writes six fields a line, though a row should carry more', () => {
    const odd = {
      day: '2026-11-24',
      metric: 'prompt',
      site: 'claude',
      subject: '',
      action: 'mask',
    };
    const rows = [{ ...odd, count: 1, note: '山田太郎' }] as unknown as CounterRow[];
    expect(new TextDecoder().decode(exportNdjson(rows, ALWAYS, 0))).not.toContain('note');
  });
});

describe('previewFile', () => {
  it('shows every line when there is room, and they make up the file again', () => {
    fc.assert(
      fc.property(counterRows, fc.boolean(), (rows, csv) => {
        const bytes = csv ? exportCsv(rows, ALWAYS, codes) : exportNdjson(rows, ALWAYS, 0);
        const preview = previewFile(bytes, Number.MAX_SAFE_INTEGER);
        const end = preview.lineEnd === 'CRLF' ? '\r\n' : '\n';
        const again = (preview.byteOrderMark ? '\uFEFF' : '') + preview.lines.join(end) + end;
        expect(new TextEncoder().encode(again)).toEqual(bytes);
        expect(preview.linesAfter).toBe(0);
      }),
    );
  });

  it('says how many lines follow those it shows', () => {
    const bytes = new TextEncoder().encode('a\nb\nc\nd\n');
    expect(previewFile(bytes, 3)).toEqual({
      byteOrderMark: false,
      lineEnd: 'LF',
      lines: ['a', 'b', 'c'],
      linesAfter: 1,
    });
  });
});

it('names a file after its days', () => {
  const days = { from: '2026-10-26', to: '2026-11-24' };
  expect(toExportFile('csv', days, new Uint8Array()).name).toBe(
    'tesuri-counts_2026-10-26_2026-11-24.csv',
  );
});
