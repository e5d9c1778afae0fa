import { describe, expect, it } from 'vitest';
import { createScanner } from '../../../../core/detect/scan';
import { decideTogether, isUnread, type FileReport } from '../../../../core/file/file-report';
import { createFileDesk } from '../../../../core/file/file-desk';
import { judgeFile } from '../../../../core/file/judge-file';
import { mediumOf } from '../../../../core/file/medium';
import type { FileInput } from '../../../../core/file/text-of-file';
import type { DeskToGuard } from '../../../../core/gate/file-desk-port';
import { guidelineSchema, type Guideline } from '../../../../core/guideline/schema';
import { createVault } from '../../../../core/mask/vault';
import defaultGuideline from '../../../../guidelines/default.json' with { type: 'json' };
import { fixture, utf8 } from './files';

const BASE = guidelineSchema.parse(defaultGuideline);
const scanner = createScanner(BASE);
const PNG = {
  name: '山田太郎様.png',
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

async function judge(input: FileInput, changes: Partial<Guideline> = {}): Promise<FileReport> {
  const judged = await judgeFile(input, { scanner, guideline: { ...BASE, ...changes } });
  if (!judged.ok) throw new Error(judged.error.code);
  return judged.value;
}

describe('a file that is judged', () => {
  it('shows the parts of a table, each with its line', async () => {
    const report = await judge(fixture('list-shift-jis.csv'));
    expect(report).toMatchObject({ format: 'csv', decision: 'mask', canMask: true });
    const [table] = report.findings;
    expect(table).toMatchObject({ type: 'CONTACT_TABLE', rows: 3 });
    expect(table?.samples[0]).toEqual({ excerpt: '佐藤花子', place: { kind: 'line', line: 2 } });
  });

  it.each([
    ['enforce', 'block', 'block', 'none'],
    ['enforce', 'warn', 'warn', 'free'],
    ['coach', 'block', 'block', 'reason'],
    ['observe', 'block', 'allow', 'free'],
  ] as const)(
    'unread in phase %s with %s: %s, %s',
    async (...[phase, onUnreadable, decision, override]) => {
      const report = await judge(fixture('letter.doc'), { phase, onUnreadable });
      expect(report).toMatchObject({ error: 'old-office-format', decision, override });
      expect(isUnread(report)).toBe(true);
    },
  );

  it('lets a picture pass unless the guideline says otherwise, but reads its name', async () => {
    const plain = { ...PNG, name: 'photo.png' };
    expect(await judge(plain)).toMatchObject({ medium: 'picture', decision: 'allow' });
    expect(await judge(plain, { onPicture: 'warn' })).toMatchObject({ decision: 'warn' });
    const named = await judge(PNG);
    expect(named.decision).toBe('mask');
    expect(named.findings[0]?.samples[0]?.place).toEqual({ kind: 'name' });
    expect(named.canMask).toBe(false);
  });

  it('is decided about together with the others', async () => {
    const reports = await Promise.all([
      judge(fixture('list-shift-jis.csv')),
      judge(fixture('letter-password.xlsx'.replace('letter', 'customers'))),
      judge(utf8('minutes.txt', '次回の定例は木曜日です。')),
    ]);
    expect(decideTogether(reports)).toEqual({
      decision: 'block',
      override: 'none',
      canMask: false,
    });
    expect(decideTogether(reports.slice(2))).toMatchObject({ decision: 'allow' });
  });
});

describe('media', () => {
  it.each([
    ['RIFF\0\0\0\0WEBP', 'picture'],
    ['RIFF\0\0\0\0WAVE', 'audio'],
    ['\0\0\0\u0018ftypheic', 'picture'],
    ['\0\0\0\u0018ftypM4A ', 'audio'],
    ['\0\0\0\u0018ftypisom', 'video'],
    ['OggS', 'audio'],
    ['plain words', undefined],
  ])('%j', (start, medium) => {
    expect(mediumOf(Uint8Array.from(start, (letter) => letter.charCodeAt(0)))).toBe(medium);
  });
});

describe('the desk', () => {
  const file = (input: FileInput) => ({
    name: input.name,
    size: input.bytes.length,
    arrayBuffer: () => Promise.resolve(input.bytes.slice().buffer),
  });

  async function answers(...jobs: Parameters<ReturnType<typeof createFileDesk>['take']>[0][]) {
    const said: DeskToGuard[] = [];
    const desk = createFileDesk({
      post: (message) => said.push(message),
      names: () => Promise.resolve(undefined),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      now: () => 0,
    });
    for (const job of jobs) desk.take(job);
    await expect
      .poll(() => said.filter(({ kind }) => kind !== 'progress').length)
      .toBeGreaterThan(0);
    return said.filter(({ kind }) => kind !== 'progress');
  }
  const basis = { guideline: BASE, own: undefined };

  it('masks with the numbers of the vault it was given, and hands back what it added', async () => {
    const vault = createVault();
    vault.placeholderFor({ type: 'EMAIL' }, 'first@example.jp', 'ja');
    const input = { kind: 'file', file: file(fixture('list-shift-jis.csv')) } as const;
    const [answer] = await answers({ kind: 'mask', job: 1, input, vault: vault.copy(), ...basis });
    if (answer?.kind !== 'copy') throw new Error(answer?.kind);
    expect(vault.absorb(answer.vault)).toBe(true);
    expect(vault.originalOf('[メール1]')).toBe('first@example.jp');
    expect(vault.originalOf('[メール2]')).toBe('hanako.sato@example.co.jp');
  });

  it('takes nothing over where the numbers have gone to others meanwhile', () => {
    const [mine, other] = [createVault(), createVault()];
    mine.placeholderFor({ type: 'EMAIL' }, 'a@example.jp', 'ja');
    other.placeholderFor({ type: 'EMAIL' }, 'b@example.jp', 'ja');
    expect(mine.absorb(other.copy())).toBe(false);
    expect(mine.size).toBe(1);
    expect(mine.originalOf('[メール1]')).toBe('a@example.jp');
  });

  it('gives up a job that was cancelled, and goes on with the next', async () => {
    const judgeJob = (job: number, text: string) =>
      ({ kind: 'judge', job, input: { kind: 'words', text }, ...basis }) as const;
    const said = await answers(
      judgeJob(1, 'one'),
      { kind: 'cancel', job: 1 },
      judgeJob(2, '連絡先: hanako.sato@example.co.jp'),
    );
    expect(said.map(({ job }) => job)).toEqual([2]);
  });

  it('calls a file that can no longer be opened broken, and one that is too big by its size', async () => {
    const gone = {
      name: 'gone.txt',
      size: 3,
      arrayBuffer: () => Promise.reject(new Error('gone')),
    };
    const big = { ...gone, size: 20_000_001 };
    for (const [handed, error] of [
      [gone, 'broken'],
      [big, 'too-big'],
    ] as const) {
      const input = { kind: 'file', file: handed } as const;
      const [answer] = await answers({ kind: 'judge', job: 1, input, ...basis });
      expect(answer).toMatchObject({ kind: 'report', report: { error, decision: 'block' } });
    }
  });
});
