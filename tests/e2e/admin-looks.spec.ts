/** How admin page and pop-up look and sound: both languages, both colour schemes. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { openAdmin, quarter } from './admin-page';
import { expect, test } from './fixtures';
import { picture } from './picture';

/** The checker reads every node of four long pages: on a busy machine that takes its time. */
test.describe.configure({ timeout: 120_000 });

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const uiLocale of ['ja', 'en'] as const) {
  for (const uiScheme of ['light', 'dark'] as const) {
    test.describe(`${uiLocale}, ${uiScheme}`, () => {
      test.use({ uiLocale, uiScheme });

      test('full of counts: nothing for the accessibility checker to say', async ({
        context,
        extensionId,
      }, testInfo) => {
        const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
        await admin.locator('.recharts-bar-rectangle').first().waitFor();
        await picture(admin, `admin-${uiLocale}-${uiScheme}`);
        for (const tab of ['counts', 'export', 'guideline', 'data'] as const) {
          await admin.goto(`chrome-extension://${extensionId}/admin.html#${tab}`);
          await admin.locator('.admin-section').first().waitFor();
          await admin.screenshot({
            path: testInfo.outputPath(`admin-${tab}.png`),
            fullPage: true,
          });
          expect([tab, await violations(admin)]).toEqual([tab, []]);
        }
      });

      test('empty, asking, and the pop-up as well', async ({ context, extensionId }, testInfo) => {
        const admin = await openAdmin({ context, extensionId });
        await admin.locator('.admin-first').waitFor();
        await admin.screenshot({ path: testInfo.outputPath('admin-empty.png') });
        expect(await violations(admin)).toEqual([]);

        const full = await openAdmin({ context, extensionId }, 'data', quarter());
        await full.locator('.admin-data .ui-button').click();
        await full.getByRole('alertdialog').waitFor();
        await full.screenshot({ path: testInfo.outputPath('admin-asking.png') });
        expect(await violations(full)).toEqual([]);

        const popup = await context.newPage();
        await popup.goto(`chrome-extension://${extensionId}/popup.html`);
        await popup.locator('.popup').waitFor();
        await popup.locator('summary').click();
        await popup.locator('.popup').screenshot({ path: testInfo.outputPath('popup.png') });
        expect(await violations(popup)).toEqual([]);
      });
    });
  }
}

test('fits a narrow window: nothing is cut off sideways', async ({ context, extensionId }) => {
  const admin = await openAdmin({ context, extensionId }, 'counts', quarter());
  await admin.setViewportSize({ width: 420, height: 900 });
  for (const tab of ['counts', 'export', 'guideline', 'data'] as const) {
    await admin.goto(`chrome-extension://${extensionId}/admin.html#${tab}`);
    await admin.locator('.admin-section').first().waitFor();
    const width = await admin.evaluate(() => document.documentElement.scrollWidth);
    expect([tab, width]).toEqual([tab, 420]);
  }
});
