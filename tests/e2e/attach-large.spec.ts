/** The largest file that is read: the page goes on while it is, and the reading can be given up. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTranslate } from '../../components/text';
import { attach } from './attach-places';
import { expect, test } from './fixtures';

const t = createTranslate('en');
/** A task of 50 ms counts as long; a busy machine stretches short ones. */
const LONGEST_MS = 100;

test('20 MB are read beside the page, with progress, until Cancel', async ({
  openChat,
  replicas,
}) => {
  const path = join(mkdtempSync(join(tmpdir(), 'tesuri-attach-')), 'large.txt');
  const line = 'The meeting was moved to Thursday; the agenda stays the same.\n';
  writeFileSync(path, line.repeat(Math.floor(19_900_000 / line.length)));
  const chat = await openChat('chatgpt-a');
  const panel = await chat.panel();
  await chat.page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await attach({ page: chat.page, replica: 'chatgpt-a' }, 'input', [path]);
  const bar = panel.getByRole('progressbar');
  await expect
    .poll(() => bar.evaluate((it: HTMLProgressElement) => it.value))
    .toBeGreaterThan(0.35);
  const long = await chat.page.evaluate(() => (window as unknown as { long: number[] }).long);
  test.info().annotations.push({ type: 'long tasks', description: long.join(', ') });
  expect(Math.max(0, ...long)).toBeLessThan(LONGEST_MS);
  await panel.getByRole('button', { name: t('panel.file.cancel') }).click();
  await expect(panel.getByText(t('panel.notice.file-not-attached.title'))).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(replicas.log.all().filter(({ kind }) => kind === 'upload')).toEqual([]);
});
