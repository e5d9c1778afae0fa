/** The three ways of attaching a file, as a person's browser does them. */
import type { Page } from 'playwright/test';
import { PLACES } from './replica-places';

export const WAYS = ['input', 'drop', 'paste'] as const;
export type Way = (typeof WAYS)[number];

export interface AttachPlace {
  readonly page: Page;
  readonly replica: string;
}

/** @param paths Files on the disk. */
export async function attach(
  { page, replica }: AttachPlace,
  way: Way,
  paths: readonly string[],
): Promise<void> {
  if (way === 'drop') await dropFiles(page, paths);
  else if (way === 'paste') await pasteFiles(page, paths);
  else await page.locator(PLACES[replica]?.fileInput ?? '').setInputFiles([...paths]);
}

/** By the browser's own drag and drop, so that the events are trusted. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  }
  await session.detach();
}

/** Nothing lets a test put files on the clipboard: the event is a script's, and held all the same. */
async function pasteFiles(page: Page, paths: readonly string[]): Promise<void> {
  const helper = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    return input;
  });
  // The gate does not know an input that no script has opened: it only carries the files here.
  await helper.asElement().setInputFiles([...paths]);
  await helper.evaluate((input) => {
    const clipboardData = new DataTransfer();
    for (const file of input.files ?? []) clipboardData.items.add(file);
    // Pages keep hidden twins of their composer.
    const boxes = [...document.querySelectorAll('[contenteditable="true"]')];
    const target = boxes.find((box) => box.checkVisibility()) ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  });
}
