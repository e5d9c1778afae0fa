/** A real browser with the mini extension, and one tab with a look into the isolated world. */
import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { buildExtension, type Halves } from './build';
import type { Harness } from './isolated-world';
import { startServer, type HarnessServer } from './server';

export interface HarnessBrowser {
  readonly server: HarnessServer;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const CHROMIUM = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export async function openBrowser(halves: Halves, early?: string): Promise<HarnessBrowser> {
  const server = await startServer();
  const dist = await buildExtension(halves, early);
  const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path));
  const mapped = server.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${server.port}`);
  const context = await chromium.launchPersistentContext('', {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    headless: true,
    ignoreHTTPSErrors: true,
    args: [
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      `--host-resolver-rules=${mapped.join(', ')}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
  });
  return {
    server,
    context,
    async close() {
      await context.close();
      server.close();
      await rm(dist, { recursive: true });
    },
  };
}

/** Runs in the isolated world of the tab, where the page cannot look. */
export type InGuard = <T>(read: (harness: Harness) => T) => Promise<T>;

export async function openTab(
  { context }: HarnessBrowser,
  address: string,
): Promise<{ page: Page; inGuard: InGuard }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === 'request gate') world = created.id;
  });
  await session.send('Runtime.enable');
  await page.goto(address);
  return {
    page,
    async inGuard(read) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${read.toString()})(globalThis.harness)`,
        ...(world === undefined ? {} : { contextId: world }),
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed');
      return result.value as never;
    },
  };
}
