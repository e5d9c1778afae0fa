/** Renders the drawn icons in `public/icon` to the PNG sizes that browsers ask for. Run: `npx tsx scripts/render-icons.ts` */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.mjs';

const FOLDER = 'public/icon';

/** The stairs and the curl of the rail are lost in a toolbar, so small sizes have a drawing of their own. */
const SIZES = [
  { size: 16, drawing: 'tesuri-small.svg' },
  { size: 32, drawing: 'tesuri-small.svg' },
  { size: 48, drawing: 'tesuri.svg' },
  { size: 128, drawing: 'tesuri.svg' },
];

const executablePath = findChromium();
const browser = await chromium.launch(
  executablePath ? { executablePath } : { channel: 'chromium' },
);
const page = await browser.newPage({ deviceScaleFactor: 1 });
mkdirSync(FOLDER, { recursive: true });
for (const { size, drawing } of SIZES) {
  const svg = readFileSync(join(FOLDER, drawing), 'utf8');
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  await page
    .locator('img')
    .evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
  writeFileSync(join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
  console.log(`${FOLDER}/${size}.png`);
}
await browser.close();
