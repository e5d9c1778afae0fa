/** The guided tour: the main job on both sites and in both languages, headless, with screenshots. */
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchBrowser, BUILT_EXTENSION, type Locale } from '../tests/browser/launch-browser';
import { startReplicas } from '../tests/replicas/server';
import { showAdmin, showChat } from './tour-steps';

const FOLDER = resolve('artifacts/tour');
const SITES = [
  { replica: 'chatgpt-b', name: 'ChatGPT' },
  { replica: 'claude-json', name: 'Claude' },
];

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await startReplicas();
let closeBrowser: (() => Promise<void>) | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(130));

try {
  for (const locale of ['ja', 'en'] satisfies Locale[]) {
    const browser = await launchBrowser({
      extension: BUILT_EXTENSION,
      hostResolverRules: server.hostResolverRules,
      locale,
      colorScheme: locale === 'ja' ? 'light' : 'dark',
    });
    closeBrowser = () => browser.close();
    for (const site of SITES) {
      server.reset();
      await showChat({ browser, server, locale, folder: FOLDER, ...site });
    }
    await showAdmin({ browser, locale, folder: FOLDER });
    await browser.close();
    closeBrowser = undefined;
  }
  console.log(`\nScreenshots / スクリーンショット: ${FOLDER}`);
  await stop(0);
} catch (error) {
  console.error(error);
  await stop(1);
}

async function stop(code: number): Promise<never> {
  await closeBrowser?.();
  await server.close();
  process.exit(code);
}
