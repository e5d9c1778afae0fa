/** Kinds of files, answers of a user and tricks of a page: what the gate for files makes of each. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Frame } from 'playwright/test';
import { createTranslate, type TextKey } from '../../components/text';
import { textOfFile } from '../../core/file/text-of-file';
import { zipOf } from '../unit/core/file/files';
import { attach } from './attach-places';
import { expect, test, type Chat } from './fixtures';

const FIXTURES = join(import.meta.dirname, '../fixtures/files');
const FOLDER = mkdtempSync(join(tmpdir(), 'tesuri-attach-'));
const t = createTranslate('en');

const SETTLE_MS = 700;
/** An answer sooner after the hold is a bounce; what weakens must have been seen for longer. */
const PAST_BOUNCE_MS = 350;
const PAST_SETTLING_MS = 1_400;
const MAIL = 'hanako.sato@example.co.jp';
const NAME = '佐藤花子';

function fixture(name: string): string {
  return join(FIXTURES, name);
}

function made(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const OFFICE = 'http://schemas.openxmlformats.org';

/** The least that is a Word file. */
function wordFile(...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipOf([
    {
      path: '[Content_Types].xml',
      data: `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      path: '_rels/.rels',
      data: `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      path: 'word/document.xml',
      data: `${XML}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

const replica = 'chatgpt-a';

async function choose({ page }: Chat, ...paths: readonly string[]): Promise<void> {
  await attach({ page, replica }, 'input', paths);
}

function onHold(panel: Frame) {
  return panel.locator('.file-top[data-kind="held"]');
}

async function press(panel: Frame, name: TextKey): Promise<void> {
  await panel.waitForTimeout(PAST_BOUNCE_MS);
  await panel.getByRole('button', { name: t(name) }).click();
}

test('PDF, Word, Excel, PowerPoint, ZIP and JSON are read: place and words are shown', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const json = made('people.json', JSON.stringify([{ name: NAME, mail: MAIL }]));
  for (const [path, words, place] of [
    [fixture('letter.pdf'), NAME, /^page 1$/u],
    [fixture('letter.docx'), NAME, /^(?:paragraph \d+|comment|header|footer|footnote)$/u],
    [fixture('customers.xlsx'), 'hanako@example.jp', / [A-Z]\d+$/u],
    [fixture('briefing.pptx'), '鈴木次郎', /^slide \d+/u],
    [fixture('folder.zip'), NAME, / › /u],
    [json, MAIL, /^line 1$/u],
  ] as const) {
    await choose(chat, path);
    await expect(onHold(panel), path).toBeVisible({ timeout: 20_000 });
    const row = panel.locator('.file-samples > li').filter({ hasText: words }).first();
    await expect(row, path).toBeVisible();
    await expect(row.locator('.file-place')).toHaveText(place);
    await press(panel, 'panel.file.nothing');
    await expect(onHold(panel)).toHaveCount(0);
  }
  await chat.page.waitForTimeout(SETTLE_MS);
  expect(replicas.log.all().filter(({ kind }) => kind === 'upload')).toEqual([]);
});

test('a masked copy arrives, of CSV in Shift_JIS and of Word; the originals never do', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const word = made(
    'letter.docx',
    wordFile(`担当は${NAME}様（${MAIL}）です。`, '立会人: 山田太郎様'),
  );
  for (const path of [fixture('list-shift-jis.csv'), word]) {
    replicas.log.clear();
    await choose(chat, path);
    await expect(onHold(panel)).toBeVisible({ timeout: 20_000 });
    await press(panel, 'panel.file.masked');
    await expect(panel.getByText(t('panel.notice.file-masked.title'))).toBeVisible();
    await expect
      .poll(() => replicas.log.all().filter(({ method }) => method === 'PUT').length)
      .toBe(1);
    const put = replicas.log.all().find(({ method }) => method === 'PUT');
    const read = await textOfFile({
      name: basename(path),
      bytes: new Uint8Array(put?.raw ?? []),
    });
    const text = read.ok
      ? read.value.pieces.map((piece) => piece.text).join('\n')
      : read.error.code;
    expect(text).toMatch(/\[氏名\d\]/u);
    for (const secret of [NAME, MAIL, '山田太郎']) {
      expect(text).not.toContain(secret);
      expect(replicas.log.contains(secret)).toEqual([]);
    }
  }
});

test('what cannot be read says why, and does not go in', async ({ openChat, replicas }) => {
  test.setTimeout(90_000);
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const bomb = zipOf([{ path: 'zeros.txt', data: new Uint8Array(60_000_000) }]);
  for (const [path, code] of [
    [fixture('letter-password.pdf'), 'encrypted'],
    [fixture('scan.pdf'), 'no-text-in-pages'],
    [fixture('customers-password.xlsx'), 'encrypted'],
    [fixture('letter.doc'), 'old-office-format'],
    [made('large.txt', Buffer.alloc(20_000_001, 'a')), 'too-big'],
    [made('bomb.zip', bomb), 'expands-too-much'],
    [made('broken.pdf', '%PDF-1.7\nnothing more'), 'broken'],
  ] as const) {
    await choose(chat, path);
    await expect(onHold(panel), path).toBeVisible({ timeout: 20_000 });
    await expect(panel.getByText(t(`panel.file.error.${code}`))).toBeVisible();
    await expect(panel.getByText(t('panel.file.noOverrideUnread'))).toBeVisible();
    await expect(panel.getByRole('button', { name: t('panel.file.anyway') })).toHaveCount(0);
    await press(panel, 'panel.file.nothing');
    await expect(onHold(panel)).toHaveCount(0);
  }
  expect(replicas.log.all().filter(({ kind }) => kind === 'upload')).toEqual([]);
});

test('a picture goes in, and nothing is called clean until it has been sent', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  await choose(chat, made('photo.png', png));
  await expect.poll(() => replicas.log.all().some(({ raw }) => raw.equals(png))).toBe(true);
  await expect(panel.locator('.ui-notice-title')).toHaveText(t('panel.notice.file-not-read.title'));
  const line = panel.locator('.state-line');
  await expect(line).toHaveAttribute('data-tone', 'warn');
  await chat.composer().click();
  await chat.page.keyboard.type('What is on this picture?');
  await expect(line).toContainText(t('panel.state.cleanUnread'));
  await expect(line).toHaveAttribute('data-tone', 'warn');
  await chat.page.keyboard.press('Enter');
  await replicas.log.waitFor('send', 1);
  await chat.page.waitForTimeout(SETTLE_MS);
  await expect(line).toHaveAttribute('data-tone', 'quiet');
});

test('a blocked file cannot be let in; Escape leaves it out', async ({ openChat, replicas }) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  await choose(chat, made('notes.txt', '【極秘】新製品の発売日は4月1日です。\n'));
  await expect(onHold(panel)).toHaveAttribute('data-decision', 'block');
  await expect(panel.getByText(t('panel.file.noOverride'))).toBeVisible();
  await expect(panel.getByRole('button', { name: t('panel.file.anyway') })).toHaveCount(0);
  await chat.page.waitForTimeout(PAST_BOUNCE_MS);
  await chat.page.keyboard.press('Escape');
  await expect(panel.getByText(t('panel.notice.file-not-attached.title'))).toBeVisible();
  expect(replicas.log.contains('極秘')).toEqual([]);
});

test('let in as it is: with a reason, by a real press, byte by byte', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  await choose(chat, fixture('list-shift-jis.csv'));
  await expect(onHold(panel)).toBeVisible();
  await press(panel, 'panel.file.anywayWithReason');
  await panel.getByText(t('panel.reason.consent-given')).click();
  await panel.waitForTimeout(PAST_SETTLING_MS);
  const anyway = panel.getByRole('button', { name: t('panel.file.anyway'), exact: true });
  await anyway.evaluate((button: HTMLButtonElement) => button.click());
  await chat.page.waitForTimeout(SETTLE_MS);
  expect(replicas.log.all().filter(({ kind }) => kind === 'upload')).toEqual([]);
  await anyway.click();
  const bytes = readFileSync(fixture('list-shift-jis.csv'));
  await expect.poll(() => replicas.log.all().filter(({ raw }) => raw.equals(bytes)).length).toBe(1);
});

test('events that a script makes are no way round, and no decision', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  await choose(chat, fixture('list-shift-jis.csv'));
  await expect(onHold(panel)).toBeVisible();
  // While one waits for the user, a script puts in another, by every event that a page may hear.
  await chat.page.evaluate((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], 'forged.txt', { type: 'text/plain' }));
    const input = document.querySelector<HTMLInputElement>('#upload-files');
    if (!input) throw new Error('no input');
    input.files = data.files;
    for (const type of ['input', 'change']) {
      input.dispatchEvent(new Event(type, { bubbles: true }));
    }
    const init = { bubbles: true, cancelable: true, composed: true };
    document.body.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
  }, `連絡先: ${MAIL}\n`);
  await chat.page.waitForTimeout(SETTLE_MS);
  expect(replicas.log.contains(MAIL)).toEqual([]);
  // Each waits for its own decision.
  for (const name of ['list-shift-jis.csv', 'forged.txt', 'forged.txt']) {
    await expect(panel.getByRole('heading', { name })).toBeVisible();
    await press(panel, 'panel.file.nothing');
  }
  await expect(onHold(panel)).toHaveCount(0);
  expect(replicas.log.contains(MAIL)).toEqual([]);
});

test('the same file twice, an input that stands nowhere, one in a shadow tree', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const held = async (): Promise<void> => {
    await expect(onHold(panel)).toBeVisible();
    await chat.page.waitForTimeout(SETTLE_MS);
    expect(replicas.log.contains(MAIL)).toEqual([]);
    await press(panel, 'panel.file.nothing');
    await expect(onHold(panel)).toHaveCount(0);
  };
  await choose(chat, fixture('list-euc-jp.csv'));
  await held();
  await choose(chat, fixture('list-euc-jp.csv'));
  await held();
  for (const shadow of [false, true]) {
    const [chooser] = await Promise.all([
      chat.page.waitForEvent('filechooser'),
      chat.page.evaluate((inShadow) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.onchange = () => {
          const [file] = input.files ?? [];
          if (file) void fetch('/backend-api/files', { method: 'PUT', body: file });
        };
        if (inShadow) {
          const host = document.createElement('div');
          host.attachShadow({ mode: 'open' }).append(input);
          document.body.append(host);
        }
        input.click();
      }, shadow),
    ]);
    await chooser.setFiles(fixture('list-utf-16le.csv'));
    await held();
  }
});

test('a long paste is read before the site makes a file of it', async ({ openChat, replicas }) => {
  const chat = await openChat(replica);
  const panel = await chat.panel();
  const filler = '定例会議の議事録です。次回は木曜日に行います。\n'.repeat(230);
  await chat.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (words: string): Promise<void> => {
    await chat.composer().click();
    await chat.page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await chat.page.keyboard.press('ControlOrMeta+v');
  };
  await paste(filler);
  await expect.poll(() => replicas.log.contains('次回は木曜日').length).toBeGreaterThan(0);
  await paste(`${filler}連絡先: ${NAME}様 ${MAIL}\n`);
  await expect(panel.getByRole('heading', { name: t('panel.file.pasted') })).toBeVisible();
  await chat.page.waitForTimeout(SETTLE_MS);
  expect(replicas.log.contains(MAIL)).toEqual([]);
  await press(panel, 'panel.file.masked');
  await expect.poll(() => replicas.log.contains('[メール1]').length).toBeGreaterThan(0);
  expect(replicas.log.contains(MAIL)).toEqual([]);
  expect(replicas.log.contains(NAME)).toEqual([]);
});
