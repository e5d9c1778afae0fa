/** Files on their way into a chat, in a real browser: what reaches the server, and when. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright/test';
import { createTranslate } from '../../components/text';
import type { RequestLog } from '../replicas/request-log';
import { attach, WAYS } from './attach-places';
import { expect, test } from './fixtures';

const REPLICAS = ['chatgpt-a', 'chatgpt-b', 'claude-json'] as const;
const FIXTURES = join(import.meta.dirname, '../fixtures/files');
const FOLDER = mkdtempSync(join(tmpdir(), 'tesuri-attach-'));
const t = createTranslate('en');

/** Long enough that whatever a page does with a file at once would have arrived. */
const SETTLE_MS = 700;
const PAST_BOUNCE_MS = 350;

function made(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

const CLEAN = made(
  'minutes.txt',
  '次回の定例は木曜日の午後三時からです。\n議題は予算と日程です。\n',
);
const SHIFT_JIS = join(FIXTURES, 'list-shift-jis.csv');
const MAIL = 'hanako.sato@example.co.jp';

/** Requests whose bytes hold all of these. */
function arrivals(log: RequestLog, bytes: Buffer): number {
  return log.all().filter(({ raw }) => raw.includes(bytes)).length;
}

async function press(panel: Frame, name: string): Promise<void> {
  await panel.waitForTimeout(PAST_BOUNCE_MS);
  await panel.getByRole('button', { name }).click();
}

for (const replica of REPLICAS) {
  test(`${replica}: a clean file goes in by every way, byte by byte, once`, async ({
    openChat,
    replicas,
  }) => {
    const chat = await openChat(replica);
    const { page } = chat;
    const bytes = readFileSync(CLEAN);
    for (const [index, way] of WAYS.entries()) {
      await attach({ page, replica }, way, [CLEAN]);
      await expect.poll(() => arrivals(replicas.log, bytes), { message: way }).toBe(index + 1);
    }
    await page.waitForTimeout(SETTLE_MS);
    expect(arrivals(replicas.log, bytes)).toBe(WAYS.length);
    await expect((await chat.panel()).getByText(t('panel.notice.file-clean.title'))).toBeVisible();
  });

  test(`${replica}: what is found is held by every way, and nothing leaves`, async ({
    openChat,
    replicas,
  }) => {
    const chat = await openChat(replica);
    const { page } = chat;
    for (const way of WAYS) {
      const before = replicas.log.all().length;
      await attach({ page, replica }, way, [SHIFT_JIS]);
      const frame = await chat.panel();
      await expect(frame.getByRole('heading', { name: t('panel.file.held') }), way).toBeVisible();
      await expect(frame.getByText(MAIL)).toBeVisible();
      await page.waitForTimeout(SETTLE_MS);
      const since = replicas.log.all().slice(before);
      expect(since.filter(({ kind }) => kind === 'upload')).toEqual([]);
      expect(replicas.log.contains(MAIL)).toEqual([]);
      await press(frame, t('panel.file.nothing'));
      await expect(frame.getByRole('heading', { name: t('panel.file.held') })).toHaveCount(0);
    }
    await page.waitForTimeout(SETTLE_MS);
    expect(arrivals(replicas.log, readFileSync(SHIFT_JIS))).toBe(0);
  });
}
