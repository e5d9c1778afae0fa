import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgress } from '../../../cli/progress';
import type { ScannedFile } from '../../../cli/scan-files';
import { zipOf } from '../core/file/files';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'tests/fixtures/files');
const TIMEOUT_MS = 60_000;

async function run(words: readonly string[], language = 'C') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'scan', ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], LANG: language },
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = out === '' ? [] : out.trimEnd().split('\n');
  return { code, errors, out, files: lines.map((line) => JSON.parse(line) as ScannedFile) };
}

function foundIn(file: ScannedFile | undefined) {
  return file && 'findings' in file ? file.findings : [];
}

describe('tesuri scan FILE, as a process', { timeout: TIMEOUT_MS }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tesuri-files-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function put(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('says the place of each finding and never the text', async () => {
    const names = [
      'customers.xlsx',
      'letter.pdf',
      'briefing.pptx',
      'letter.docx',
      'list-shift-jis.csv',
    ];
    const { code, errors, out, files } = await run(names.map((name) => join(fixtures, name)));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const has = (file: number, type: string, place: object) =>
      expect(foundIn(files[file])).toContainEqual(
        expect.objectContaining({ type, place }) as unknown,
      );
    has(0, 'MY_NUMBER', { kind: 'cell', sheet: 1, sheetName: '顧客一覧', cell: 'C3' });
    has(0, 'EMAIL', { kind: 'cell', sheet: 2, sheetName: '隠し', cell: 'B1' });
    has(1, 'PERSON', { kind: 'page', page: 1 });
    has(2, 'PHONE', { kind: 'slide', part: 'notes', slide: 2 });
    has(3, 'PERSON', { kind: 'paragraph', part: 'header', paragraph: 1 });
    has(4, 'EMAIL', { kind: 'line', line: 4 });
    expect(files.map((file) => 'decision' in file && [file.decision, file.complete])).toEqual(
      names.map(() => ['mask', true]),
    );
    for (const word of ['花子', '太郎', 'example', '090-']) expect(out).not.toContain(word);
  });

  it('lists what was not read with the reason, never as clean, and ends with 2', async () => {
    const words = [
      'letter.doc',
      'customers-password.xlsx',
      'scan.pdf',
      'letter-password.pdf',
      'western.txt',
    ];
    const clean = put('clean.txt', 'よい天気です。');
    const { code, errors, files } = await run([
      ...words.map((name) => join(fixtures, name)),
      folder,
      join(folder, 'none'),
      clean,
    ]);
    expect(code).toBe(2);
    expect(files.slice(0, -1).map((file) => 'error' in file && file.error)).toEqual([
      'old-office-format',
      'encrypted',
      'no-text-in-pages',
      'encrypted',
      'unknown-encoding',
      'isFolder',
      'fileMissing',
    ]);
    expect(files.some((file) => 'error' in file && 'decision' in file)).toBe(false);
    expect(files.at(-1)).toEqual({
      file: clean,
      format: 'text',
      decision: 'allow',
      complete: true,
      findings: [],
    });
    expect(errors.trimEnd().split('\n')).toHaveLength(7);
    expect(errors).toContain('scan.pdf: not scanned: its pages are pictures.');
  });

  it('says in the language of the terminal what a file holds that was not read', async () => {
    const zip = put(
      'a.zip',
      zipOf([
        { path: 'b.png', data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
        { path: 'c', data: 'a\0' },
      ]),
    );
    const { code, errors, files } = await run([zip], 'ja_JP.UTF-8');
    expect(code).toBe(2);
    expect(files[0]).toMatchObject({
      complete: false,
      unread: [{ code: 'unsupported-format' }, { code: 'not-text' }],
    });
    expect(errors).toContain('検査していない部分があります。');
    expect(errors).toContain('テキストではありません。');
  });

  it('leaves out paths and sheet names in which something was found', async () => {
    const zip = put('b.zip', zipOf([{ path: '渡辺優様.txt', data: 'a@example.jp' }]));
    const { out, files } = await run([zip]);
    expect(foundIn(files[0]).map(({ type, place }) => [type, place])).toEqual([
      ['PERSON', { kind: 'entry', entry: 1, inner: { kind: 'name' } }],
      ['EMAIL', { kind: 'entry', entry: 1, inner: { kind: 'line', line: 1 } }],
    ]);
    expect(out).not.toContain('渡辺');
  });

  it('takes what follows -- for files, and tells about names that lie', async () => {
    const odd = put('--help', '佐藤花子様');
    const table = put('table.pdf', 'a@example.jp');
    const { code, files } = await run(['--explain', '--', odd, table]);
    expect(code).toBe(0);
    expect(foundIn(files[0])[0]).toMatchObject({ rule: 'person-name', place: { line: 1 } });
    expect(files[1]).toMatchObject({ format: 'text', misnamed: true });
  });
});

describe('createProgress', () => {
  function written(isTTY: boolean, total: number): string {
    let text = '';
    const progress = createProgress({ isTTY, write: (more: string) => (text += more) }, total);
    for (let done = 1; done <= total; done += 1) {
      progress.clear();
      progress.step(done);
    }
    return text;
  }

  it('keeps one line on a terminal and takes it away at the end', () => {
    const text = written(true, 3);
    expect(text).toContain('2/3');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
    expect(text).not.toContain('\n');
  });

  it('writes few lines elsewhere, and nothing for a single file', () => {
    expect(written(false, 60)).toBe('25/60\n50/60\n60/60\n');
    expect(written(false, 3)).toBe('');
    expect(written(true, 1)).toBe('');
  });
});
