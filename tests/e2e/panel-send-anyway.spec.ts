/** What weakens protection acts only for a person who really sees the button. */
import { expect, test, type Page } from 'playwright/test';
import { SETTLE_MS } from '../../components/panel/watch-visible';
import type { PanelToGuard } from '../../core/gate/panel-port';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { PANEL_URL, servePanel } from './panel-harness/serve';

const executablePath = findChromium();

test.describe.configure({ mode: 'parallel' });
test.use({ launchOptions: executablePath ? { executablePath } : {} });

const sent = (page: Page): Promise<PanelToGuard[]> => page.evaluate(() => window.sent);

/** The browser reports what was painted some 100 ms later; 500 ms of that make it seen. */
const PAST_SETTLING_MS = 1200;

/** Runs in the page: notes when the browser first says that something watched was really painted. */
function noteFirstSight(): void {
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(listener: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => {
        listener(entries, observer);
        const seen = entries.some((entry) => 'isVisible' in entry && entry.isVisible === true);
        if (seen) Object.assign(window, { inSight: true });
      }, options);
    }
  };
}

test.describe('send anyway', () => {
  const button = { name: 'そのまま送信', exact: true };

  /** The panel in a frame of a page that may do to it what it likes. */
  async function frame(page: Page, html: (iframe: string) => string) {
    const body = html(
      `<iframe id="panel" src="${PANEL_URL}?state=held-warn" style="width:380px;height:700px;border:0"></iframe>`,
    );
    await page.route('https://page.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }),
    );
    await page.goto('https://page.test/');
    const panel = page.frame({ url: (url) => url.href.startsWith(PANEL_URL) });
    if (!panel) throw new Error('no panel frame');
    await panel.getByRole('button', button).waitFor();
    return panel;
  }

  test.beforeEach(async ({ context }) => {
    await servePanel(context);
  });
  test.use({ viewport: { width: 900, height: 760 } });

  test('acts for a person who sees the button', async ({ page }) => {
    const panel = await frame(page, (iframe) => iframe);
    await page.waitForTimeout(PAST_SETTLING_MS);
    await panel.getByRole('button', button).click();
    expect(await panel.evaluate(() => window.sent)).toEqual([
      { kind: 'send-anyway', reason: null },
    ]);
  });

  test('does nothing on an event that no person caused', async ({ page }) => {
    const panel = await frame(page, (iframe) => iframe);
    await page.waitForTimeout(PAST_SETTLING_MS);
    await panel.getByRole('button', button).evaluate((node) => {
      (node as HTMLElement).click();
    });
    await panel.getByRole('button', button).dispatchEvent('click');
    expect(await panel.evaluate(() => window.sent)).toEqual([]);
  });

  test('does nothing when it has only just appeared', async ({ page }) => {
    await page.addInitScript(noteFirstSight);
    // The page's own clock stands still, however slow the machine is.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const panel = await frame(page, (iframe) => iframe);
    await panel.waitForFunction(() => 'inSight' in window, null, { polling: 50 });
    await panel.getByRole('button', button).click();
    await page.clock.runFor(SETTLE_MS - 1);
    await panel.getByRole('button', button).click();
    expect(await panel.evaluate(() => window.sent)).toEqual([]);
    await expect(panel.getByText(/「そのまま送信」は使えません/u)).toHaveCount(0);
    await page.clock.runFor(1);
    await panel.getByRole('button', button).click();
    expect(await panel.evaluate(() => window.sent)).toEqual([
      { kind: 'send-anyway', reason: null },
    ]);
  });

  for (const [how, html] of [
    ['faded', (iframe: string) => `<div style="opacity:0.02">${iframe}</div>`],
    [
      'covered',
      (iframe: string) =>
        `${iframe}<div style="position:fixed;inset:0;background:#fff;pointer-events:none">無料で続ける</div>`,
    ],
    ['altered by a filter', (iframe: string) => `<div style="filter:blur(9px)">${iframe}</div>`],
  ] as const) {
    test(`does nothing while the panel is ${how}, and says why`, async ({ page }) => {
      const panel = await frame(page, html);
      await page.waitForTimeout(PAST_SETTLING_MS);
      const box = await panel.getByRole('button', button).boundingBox();
      if (!box) throw new Error('no button');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(panel.getByText(/「そのまま送信」は使えません/u)).toBeAttached();
      expect(await panel.evaluate(() => window.sent)).toEqual([]);
    });
  }

  test('needs a reason where the guideline says so, and is absent where it blocks', async ({
    page,
  }) => {
    await page.goto(`${PANEL_URL}?state=held`);
    await page.getByRole('button', { name: 'そのまま送信…' }).click();
    await page.waitForTimeout(PAST_SETTLING_MS);
    await page.getByRole('button', button).click({ force: true });
    expect(await sent(page)).toEqual([]);
    await page.getByLabel('公開されている情報').check();
    await page.getByRole('button', button).click();
    expect(await sent(page)).toEqual([{ kind: 'send-anyway', reason: 'public-information' }]);

    await page.goto(`${PANEL_URL}?state=held-block`);
    await expect(page.getByText(/このまま送ることはできません/u)).toBeVisible();
    await expect(page.getByRole('button', { name: /そのまま送信/u })).toHaveCount(0);
  });
});
