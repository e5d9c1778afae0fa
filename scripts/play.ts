/** A window to play in: Tesuri on the replica chat sites, or with `--live` on the real ones. */
import { BUILT_EXTENSION, launchBrowser, type Locale } from '../tests/browser/launch-browser';
import { startReplicas, type ReplicaServer } from '../tests/replicas/server';

const live = process.argv.includes('--live');
const locale: Locale = /^ja/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'ja' : 'en';

const server: ReplicaServer | undefined = live ? undefined : await startReplicas();
const browser = await launchBrowser({
  extension: BUILT_EXTENSION,
  locale,
  headless: false,
  viewport: null,
  ...(server && { hostResolverRules: server.hostResolverRules }),
});

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await browser.close();
  await server?.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());
browser.context.on('close', () => void close());

const addresses = server
  ? [
      server.urlOf('chatgpt-a', { query: `hl=${locale}` }),
      server.urlOf('claude-json', { query: `hl=${locale}` }),
    ]
  : ['https://chatgpt.com/', 'https://claude.ai/new'];
for (const address of addresses) {
  const page = await browser.context.newPage();
  await page.goto(address);
}
console.log(
  locale === 'ja'
    ? `ブラウザーを開きました。お客様の氏名・メール・カード番号などを入力して Enter を押してみてください。\nCtrl+C で終了します。`
    : `A browser window is open. Type a prompt with a customer’s name, mail address and card number, and press Enter.\nCtrl+C ends everything.`,
);
if (!live)
  console.log(
    locale === 'ja'
      ? '表示しているのは、この端末の中で動く練習用のページです。'
      : 'The pages are practice replicas that run on this machine.',
  );
