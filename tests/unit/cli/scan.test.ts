import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScannedLine } from '../../../cli/scan';
import { parseNameModel } from '../../../core/detect/names/name-model';
import { createScanner, MAX_PROMPT_LENGTH } from '../../../core/detect/scan';
import bundled from '../../../guidelines/default.json';

const root = join(import.meta.dirname, '../../..');
const TIMEOUT_MS = 60_000;

function start(words: readonly string[], language = 'C'): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], LANG: language },
  });
}

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

async function run(
  words: readonly string[],
  input: string | Uint8Array = '',
  language?: string,
): Promise<Outcome> {
  const child = start(words, language);
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, errors };
}

function lines(out: string): ScannedLine[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ScannedLine);
}

describe('tesuri scan, as a process', { timeout: TIMEOUT_MS }, () => {
  it('answers each line in order with offsets into the text as it came in', async () => {
    const texts = ['😀 架空様の件', 'ﾒｰﾙはａ．ｂ＠ｅｘａｍｐｌｅ．ｊｐ', 'ただの文です'];
    const input = texts.map((text, i) => JSON.stringify({ id: `p${i}`, text, lang: 'ja' }));
    const { code, out, errors } = await run(['scan'], `${input.join('\n')}\n`);
    const answers = lines(out);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(answers.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
    expect(
      answers.map(({ findings }, i) => findings.map((f) => texts[i]?.slice(f.start, f.end))),
    ).toEqual([['架空'], ['ａ．ｂ＠ｅｘａｍｐｌｅ．ｊｐ'], []]);
    expect(answers[1]).toEqual({
      id: 'p1',
      decision: 'mask',
      findings: [
        { start: 4, end: 18, type: 'EMAIL', recognizer: 'email', score: 0.95, action: 'mask' },
      ],
    });
  });

  it('finds what the scanner of the extension finds', async () => {
    const text = '佐藤 純平 090-0000-1234 sato@example.com 4242 4242 4242 4242';
    const { out } = await run(['scan', '--explain'], JSON.stringify({ id: 1, text }));
    const names = parseNameModel(readFileSync(join(root, 'public/names.bin')));
    if (!names.ok) throw new Error(names.error.code);
    const own = createScanner({ terms: bundled.terms, names: names.value }).scan(text);
    const found = lines(out)[0]?.findings.map(({ action, rule, clause, ...finding }) => {
      expect(action).toBe('mask');
      expect(rule).toMatch(/^[a-z-]+$/u);
      expect(clause).toMatch(/^input-/u);
      return finding;
    });
    expect(found?.length).toBeGreaterThanOrEqual(4);
    expect(found).toEqual(own.ok && own.value);
  });

  it('lists a table of contacts as one thing, beside its findings', async () => {
    const row = (n: number) => `佐藤花子様,hanako${n}@example.co.jp,090-0000-100${n}`;
    const text = [1, 2, 3, 4].map(row).join('\n');
    const { out } = await run(['scan'], JSON.stringify({ id: 1, text }));
    const answer = lines(out)[0];
    expect(answer?.combinations).toEqual([
      { start: 0, end: text.length, type: 'CONTACT_TABLE', action: 'mask', rows: 4 },
    ]);
    expect(answer?.findings.length).toBe(12);
    expect(answer?.findings[0]).not.toHaveProperty('evidence');
  });

  it('names bad lines by number, never by content, scans the rest and ends with 2', async () => {
    const input = [
      '{"id":"a","text":"ok"}',
      '{"id":"b","text":"himitsu"',
      '',
      '["himitsu"]',
      '{"text":"himitsu"}',
      '{"id":"c","text":42}',
      '{"id":"d","text":"himitsu","lang":7}',
      JSON.stringify({ id: 'e', text: 'x'.repeat(MAX_PROMPT_LENGTH + 1) }),
      '{"id":"z","text":"ok"}',
    ].join('\r\n');
    const { code, out, errors } = await run(['scan'], input);
    expect(code).toBe(2);
    expect(lines(out).map(({ id }) => id)).toEqual(['a', 'z']);
    expect([...errors.matchAll(/^Line (\d+):/gmu)].map(([, n]) => n)).toEqual([
      '2',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(errors).not.toContain('himitsu');
  });

  it('refuses bytes that are not UTF-8 and drops a byte order mark', async () => {
    const good = Buffer.from('\ufeff{"id":1,"text":"ok"}\n');
    const bad = Buffer.concat([
      Buffer.from('{"id":2,"text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n'),
    ]);
    const { code, out, errors } = await run(
      ['scan'],
      Buffer.concat([good, bad, good]),
      'ja_JP.UTF-8',
    );
    expect(code).toBe(2);
    expect(lines(out)).toHaveLength(2);
    expect(errors).toBe('2行目: UTF-8ではありません。\n');
  });

  it('answers a line before the next one is there', async () => {
    const child = start(['scan']);
    child.stdin.write('{"id":1,"text":"佐藤様"}\n');
    const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(lines(first)[0]?.id).toBe(1);
    child.stdin.end();
    await once(child, 'close');
  });

  it('stops reading while nobody takes its output', async () => {
    const child = start(['scan']);
    // Its complaint tells that it is up and reading, without touching its output.
    child.stdin.write('nothing\n');
    await once(child.stderr, 'data');
    const line = `${JSON.stringify({ id: 'x'.repeat(60_000), text: 'a' })}\n`;
    let taken = 0;
    // Far more than the pipes and buffers on the way can hold.
    while (taken < 400 && (child.stdin.write(line) || (await drained(child)))) taken++;
    expect(taken).toBeLessThan(400);
    child.stdout.resume();
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
  });

  it('ends quietly when its reader is gone', async () => {
    const child = start(['scan']);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"id":1,"text":"a"}\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('{"id":2,"text":"a"}\n'.repeat(2000));
    const [code] = (await once(child, 'exit')) as [number];
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});

async function drained(child: ChildProcessWithoutNullStreams): Promise<boolean> {
  return Promise.race([once(child.stdin, 'drain').then(() => true), sleep(1500).then(() => false)]);
}

describe('tesuri, usage', { timeout: TIMEOUT_MS }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tesuri-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('judges by the guideline that is given', async () => {
    const file = join(folder, 'guideline.json');
    const rules = [
      { id: 'mail', types: ['EMAIL'], action: 'warn', clause: bundled.clauses[0]?.id },
    ];
    const terms = [{ id: 'names', title: { ja: '名', en: 'names' }, terms: ['青嵐計画'] }];
    writeFileSync(file, JSON.stringify({ ...bundled, rules, terms }));
    const { code, out } = await run(
      ['scan', `--guideline=${file}`],
      JSON.stringify({ id: 1, text: '青嵐計画 a@example.com 4242 4242 4242 4242' }),
    );
    const [answer] = lines(out);
    expect(code).toBe(0);
    expect(answer?.decision).toBe('warn');
    expect(answer?.findings.map(({ type, action }) => [type, action])).toEqual([
      ['GUIDELINE_TERM', 'allow'],
      ['EMAIL', 'warn'],
      ['CREDIT_CARD', 'allow'],
    ]);
  });

  it('scans nothing when the guideline cannot be used', async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify({ ...bundled, phase: 'sometimes' }));
    const broken = await run(['scan', '-g', file], '{"id":1,"text":"a"}');
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.errors).toContain('phase');
    const missing = await run(['scan', '-g', join(folder, 'none.json')], '', 'ja_JP.UTF-8');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.errors).toContain('読み込めません（ENOENT）');
  });

  it.each([
    [['scna'], 'Unknown command: scna.'],
    [['--quiet'], 'Unknown option: --quiet.'],
    [['scan', '--guidelin', 'x'], 'Unknown option: --guidelin.'],
    [['scan', 'prompts.txt', '--fast'], 'Unknown option: --fast.'],
    [['scan', '--guideline'], '--guideline needs a value.'],
    [[], 'No command was given.'],
  ])('tells about %j and ends with 64', async (words, message) => {
    const { code, out, errors } = await run(words);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(errors).toContain(message);
  });

  it('explains itself in the language of the terminal', async () => {
    const english = await run(['--help'], '', 'de_DE.UTF-8');
    const japanese = await run(['scan', '--help'], '', 'ja_JP.UTF-8');
    expect(english).toMatchObject({ code: 0, errors: '' });
    expect(english.out).toContain('Exit codes:');
    expect(japanese.out).toContain('終了コード:');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
