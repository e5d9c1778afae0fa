/** The real panel with real snapshots: how it looks, who can read it, what each key and click does. */
import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { expect, test as base, type Page } from 'playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import type { PanelToGuard } from '../../core/gate/panel-port';
import { CONFIRM_AFTER_MS } from '../../core/gate/send-state';
import { PANEL_URL, servePanel } from './panel-harness/serve';
import { STATE_NAMES, type StateName } from './panel-harness/snapshots';

const SHOTS = 'artifacts/panel';
const executablePath = findChromium();

interface Look {
  readonly state: StateName;
  readonly lang?: 'ja' | 'en';
  readonly focus?: 'primary' | 'tab' | 'template-search';
  readonly today?: string;
}

const test = base.extend<{ open: (look: Look) => Promise<void> }>({
  open: async ({ page, context }, provide) => {
    await servePanel(context);
    await provide(async (look) => {
      await page.goto(`${PANEL_URL}?${new URLSearchParams({ ...look }).toString()}`);
      await page.locator('.panel').waitFor();
    });
  },
});

test.describe.configure({ mode: 'parallel' });
test.use({
  launchOptions: executablePath ? { executablePath } : {},
  viewport: { width: 380, height: 760 },
});

const sent = (page: Page): Promise<PanelToGuard[]> => page.evaluate(() => window.sent);

/** A key pressed sooner than this after a hold counts as a bounce. */
const PAST_BOUNCE_MS = 350;

/** `contrast` alone is enough where the same page was read before in other colours. */
async function violations(
  page: Page,
  what: 'all' | 'contrast' = 'all',
): Promise<readonly string[]> {
  // One frame, so the slower way that visits each frame from a page of its own is not needed.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (
    what === 'contrast'
      ? axe.withRules(['color-contrast'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

test.describe('looks', () => {
  for (const state of STATE_NAMES) {
    test(`${state} is readable by everybody, in both themes and languages`, async ({
      page,
      open,
    }) => {
      mkdirSync(SHOTS, { recursive: true });
      for (const lang of ['ja', 'en'] as const) {
        await open({ state, lang });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          if (lang === 'ja') {
            const what = colorScheme === 'light' ? 'all' : 'contrast';
            expect(await violations(page, what)).toEqual([]);
          }
          await page.screenshot({ path: `${SHOTS}/${state}-${lang}-${colorScheme}.png` });
        }
      }
    });
  }

  test('the library, an open template and the reasons are readable by everybody', async ({
    page,
    open,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open({ state: 'held', lang: 'ja' });
      await page.getByRole('button', { name: 'そのまま送信…' }).click();
      for (const summary of await page.locator('.finding summary').all()) await summary.click();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${SHOTS}/card-open-ja-${colorScheme}.png` });
      await page.getByRole('tab', { name: 'テンプレート' }).click();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${SHOTS}/library-ja-${colorScheme}.png` });
      await page.getByRole('button', { name: /会議のメモ/u }).click();
      await page.getByLabel('会議の目的').fill('山田太郎様の異動');
      await page.getByRole('button', { name: /入力欄に入れる/u }).click();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: `${SHOTS}/template-ja-${colorScheme}.png` });
    }
  });

  test('an outdated guideline says so, and an English panel speaks English only', async ({
    page,
    open,
  }) => {
    await open({ state: 'held-block', lang: 'en', today: '2028-01-01' });
    await expect(page.getByText(/was valid until 2027-11-30/u)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  for (const [name, prepare] of [
    ['320 px wide', (page: Page) => page.setViewportSize({ width: 320, height: 600 })],
    [
      'letters twice as large',
      (page: Page) => page.addInitScript(() => (document.documentElement.style.fontSize = '200%')),
    ],
  ] as const) {
    test(`nothing is cut off: ${name}`, async ({ page, open }) => {
      // Every state is a page of its own.
      test.setTimeout(180_000);
      await prepare(page);
      for (const state of STATE_NAMES) {
        await open({ state });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('.panel *')]
            .filter((node) => !node.closest('.ui-visually-hidden'))
            .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
            .map((node) => node.className),
        );
        expect(cut, state).toEqual([]);
      }
    });
  }

  test('with forced colours the primary button and the state stay apart', async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open({ state: 'blind' });
    const border = await page
      .locator('.coverage')
      .evaluate((node) => getComputedStyle(node).borderTopWidth);
    expect(border).toBe('2px');
    await open({ state: 'held' });
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/held-forced-colours.png` });
  });

  test('nothing moves for those who asked for less motion', async ({ page, open }) => {
    const turning = () =>
      page.locator('.coverage svg').evaluate((node) => getComputedStyle(node).animationName);
    await open({ state: 'starting' });
    expect(await turning()).toBe('coverage-turn');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await turning()).toBe('none');
  });
});

test.describe('keys', () => {
  test('Enter on a held send masks and sends, Escape goes back to editing', async ({
    page,
    open,
  }) => {
    await open({ state: 'held', focus: 'primary' });
    await expect(page.getByRole('button', { name: '伏せ字にして送信' })).toBeFocused();
    await page.waitForTimeout(PAST_BOUNCE_MS);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await sent(page)).toEqual([{ kind: 'mask-and-send' }, { kind: 'edit' }]);
  });

  test('the Enter that was held does not count twice, nor does a key held down', async ({
    page,
    open,
  }) => {
    // The page's own clock stands still, however slow the machine is.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await open({ state: 'held', focus: 'primary' });
    const press = () => page.evaluate(() => (document.activeElement as HTMLElement).click());
    await expect(page.getByRole('button', { name: '伏せ字にして送信' })).toBeFocused();
    await press();
    await page.clock.runFor(CONFIRM_AFTER_MS - 1);
    await press();
    expect(await sent(page)).toEqual([]);
    await page.clock.runFor(1);
    const client = await page.context().newCDPSession(page);
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...enter });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, text: '' });
    expect(await sent(page)).toEqual([]);
    await press();
    expect(await sent(page)).toEqual([{ kind: 'mask-and-send' }]);
  });

  test('Escape closes the panel when nothing is held', async ({ page, open }) => {
    await open({ state: 'findings', focus: 'tab' });
    await page.keyboard.press('Escape');
    expect(await sent(page)).toEqual([{ kind: 'close' }]);
  });

  test('every control of a held send is reached by Tab, the safe ones first', async ({
    page,
    open,
  }) => {
    await open({ state: 'held-warn', focus: 'primary' });
    const names: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      names.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
      await page.keyboard.press('Tab');
    }
    expect(names.slice(0, 4)).toEqual([
      '伏せ字にして送信',
      '編集に戻る Esc',
      'そのまま送信',
      '192.0.2.44置き換え後[IP1]',
    ]);
    expect(names[4]).toContain('ガイドライン');
    expect(names[5]).toContain('判定の根拠');
  });

  test('arrows change the tab; a template is found, filled in and inserted by keyboard', async ({
    page,
    open,
  }) => {
    await open({ state: 'empty', focus: 'tab' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('ぎじろく');
    await page.getByRole('searchbox').fill('議事録を作りたい');
    await page.getByRole('button', { name: /会議のメモ/u }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('会議の目的')).toBeFocused();
    await page.keyboard.type('来期の販売計画を決める');
    await page.getByLabel('メモ', { exact: false }).last().fill('一行目\n\n三行目');
    await page.getByLabel('文体').selectOption('polite');
    await page.getByLabel('項目の数').fill('５');
    await page.getByLabel('メモ', { exact: false }).last().press('Control+Enter');
    expect(await sent(page)).toEqual([
      {
        kind: 'insert-template',
        templateId: 'meeting-minutes',
        text: '次のメモから議事録を作ってください。\n\n# 会議の目的\n来期の販売計画を決める\n\n# メモ\n一行目\n\n三行目\n\n# 条件\n- 文体はです・ます調\n- 5項目以内\n- メモにないことは書かない',
      },
    ]);
  });

  test('an Enter that confirms a conversion inserts nothing', async ({ page, open }) => {
    await open({ state: 'empty' });
    await page.getByRole('tab', { name: 'テンプレート' }).click();
    await page.getByRole('button', { name: /お詫び/u }).click();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'のうきのちえん',
      selectionStart: 7,
      selectionEnd: 7,
    });
    for (const modifiers of [0, 2]) {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, modifiers };
      await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    }
    await client.send('Input.insertText', { text: '納期の遅延' });
    await expect(page.getByLabel('経緯')).toHaveValue('納期の遅延');
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    expect(await sent(page)).toHaveLength(1);
  });
});

test.describe('copying the answer', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('by the clipboard API, and the old way where that is refused', async ({ page, open }) => {
    for (const refuse of [false, true]) {
      await open({ state: 'answer' });
      await page.evaluate(() => navigator.clipboard.writeText(''));
      if (refuse) {
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
        });
      }
      await page.getByRole('button', { name: 'コピー' }).click();
      await expect(page.getByRole('button', { name: 'コピーしました' })).toBeVisible();
      expect(await clipboard(page)).toContain('佐藤花子までご連絡ください。');
    }
  });

  test('says so when the browser refuses both', async ({ page, open }) => {
    await open({ state: 'answer' });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      Object.assign(document, { execCommand: () => false });
    });
    await page.getByRole('button', { name: 'コピー' }).click();
    await expect(page.getByText(/コピーできませんでした/u)).toBeVisible();
  });
});
