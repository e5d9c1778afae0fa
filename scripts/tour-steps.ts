/** The steps of the guided tour. Each prints what was done and what the replica's server received. */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { expect } from 'playwright/test';
import { createTranslate, type Translate } from '../components/text';
import { panelOf, type LaunchedBrowser, type Locale } from '../tests/browser/launch-browser';
import { sentText } from '../tests/e2e/sent-text';
import { STORIES } from '../tests/e2e/story';
import { typePrompt } from '../tests/e2e/type-prompt';
import type { ReplicaServer } from '../tests/replicas/server';

interface ChatTour {
  readonly browser: LaunchedBrowser;
  readonly server: ReplicaServer;
  readonly locale: Locale;
  readonly replica: string;
  readonly name: string;
  readonly folder: string;
}

interface Scene {
  readonly page: Page;
  readonly panel: Frame;
  readonly t: Translate;
  readonly server: ReplicaServer;
  readonly shoot: (step: string) => Promise<void>;
}

const SAY = {
  ja: {
    chat: (name: string) => `■ ${name}（日本語）`,
    typed: '氏名・メールアドレス・カード番号の入ったプロンプトを入力',
    drafts: (count: number) =>
      `送信前にサイトへ届いた下書きの通信 ${count} 件：見つかった言葉は含まれていません`,
    held: 'Enter：送信が止まり、「伏せ字にして送信」に焦点。サーバーへの送信 0 件',
    sent: 'もう一度 Enter：サーバーが受け取った本文',
    answer: '答えはパネルの中だけで元の言葉に戻ります',
    template: 'テンプレートを挿入',
    admin: '■ 管理ページ：集計と書き出し',
  },
  en: {
    chat: (name: string) => `■ ${name} (English)`,
    typed: 'Typed a prompt with a name, a mail address and a card number',
    drafts: (count: number) =>
      `${count} draft requests reached the site before the send: none holds the words found`,
    held: 'Enter: the send is held, "Mask and send" has the focus. Sends at the server: 0',
    sent: 'Enter again: what the server received',
    answer: 'The answer is shown with the originals in the panel only',
    template: 'Inserted a template',
    admin: '■ Admin page: counts and export',
  },
} satisfies Record<Locale, object>;

/** Tells the story in one chat tab. Throws when something is not as it says. */
export async function showChat(tour: ChatTour): Promise<void> {
  const { browser, server, locale, replica, name, folder } = tour;
  const say = SAY[locale];
  const story = STORIES[locale];
  console.log(`\n${say.chat(name)}`);
  const page = await browser.context.newPage();
  await page.goto(server.urlOf(replica, { query: `hl=${locale}` }));
  const panel = await panelOf(page);
  await panel.locator('.coverage[data-state="attached"]').waitFor();
  const shoot = async (step: string) => {
    await page.screenshot({ path: join(folder, `${step}-${locale}-${name.toLowerCase()}.png`) });
  };
  const scene: Scene = { page, panel, t: createTranslate(locale), server, shoot };
  const composer = () =>
    page.locator('.ProseMirror[contenteditable="true"]').filter({ visible: true });

  await typePrompt({ page, composer }, story.prompt);
  await expect(panel.getByText(story.secrets[0] ?? '').first()).toBeVisible();
  await page.waitForTimeout(1_500); // the site's own draft uploads come with a delay
  await shoot('1-found');
  console.log(`  ${say.typed}`);
  for (const secret of story.secrets) expect(server.log.contains(secret)).toEqual([]);
  console.log(`  ${say.drafts(server.log.all().filter(({ kind }) => kind === 'draft').length)}`);

  await holdAndSend(scene, locale);
  await insertTemplate(scene, locale);
  await page.close();
}

async function holdAndSend(
  { page, panel, t, server, shoot }: Scene,
  locale: Locale,
): Promise<void> {
  const story = STORIES[locale];
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: t('panel.held.maskAndSend') })).toBeFocused();
  await page.waitForTimeout(600);
  expect(server.log.sends()).toHaveLength(0);
  await shoot('2-held');
  console.log(`  ${SAY[locale].held}`);

  await page.keyboard.press('Enter');
  const [send] = await server.log.waitFor('send', 1);
  expect(sentText(send)).toBe(story.masked);
  console.log(`  ${SAY[locale].sent}:\n${indent(sentText(send))}`);

  const answer = panel.getByRole('region', { name: t('panel.answer.title') });
  await expect(answer).toContainText(story.secrets[0] ?? '', { timeout: 15_000 });
  await page.waitForTimeout(2_000);
  await shoot('3-answer');
  console.log(`  ${SAY[locale].answer}`);
}

async function insertTemplate({ page, panel, t, shoot }: Scene, locale: Locale): Promise<void> {
  await panel.getByRole('tab', { name: t('panel.tabs.templates') }).click();
  await shoot('4-templates');
  await panel.getByRole('searchbox').fill(locale === 'ja' ? '議事録' : 'minutes');
  await panel.getByRole('listitem').first().getByRole('button').click();
  await panel
    .locator('form textarea[required]')
    .fill(
      locale === 'ja'
        ? '来月の展示会の準備について話し、担当と期日を決めた。\n会場の下見は来週行う。'
        : 'We talked about next month’s trade fair and agreed on owners and dates.\nThe venue visit is next week.',
    );
  await panel
    .locator('form input[type="text"][required], form input:not([type])[required]')
    .fill(locale === 'ja' ? '展示会準備会議' : 'Trade fair planning');
  await shoot('5-template');
  await panel.getByRole('button', { name: t('panel.templates.insert') }).click();
  await page.waitForTimeout(800);
  await shoot('6-inserted');
  console.log(`  ${SAY[locale].template}`);
}

/** Opens the admin page of the same browser: the counts are those of the story just told. */
export async function showAdmin({
  browser,
  locale,
  folder,
}: Pick<ChatTour, 'browser' | 'locale' | 'folder'>): Promise<void> {
  console.log(`\n${SAY[locale].admin}`);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/admin.html`);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(folder, `7-admin-${locale}.png`), fullPage: true });
  await page.close();
}

function indent(text: string): string {
  return text.replace(/^/gmu, '    | ');
}
