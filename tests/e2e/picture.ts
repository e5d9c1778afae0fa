import type { Page } from 'playwright/test';

/** Keeps a picture for the README, when asked to: `TESURI_PICTURES=1 npm run e2e`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['TESURI_PICTURES'] !== '1') return;
  await page.screenshot({ path: `docs/images/${name}.png` });
}
