import type { BrowserContext } from 'playwright/test';

/** Ends the extension's worker as the browser does when it has had nothing to do for a while. */
export async function stopBackground(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    )?.targetId;
  };
  const targetId = await find();
  if (targetId !== undefined) await session.send('Target.closeTarget', { targetId });
  while ((await find()) === targetId && targetId !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await session.detach();
}
