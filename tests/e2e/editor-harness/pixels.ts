/** What is really painted, read from screenshots. */
import type { Page } from 'playwright/test';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

export interface Painted {
  /** Where pixels of this colour are; undefined when there are none. */
  readonly colour: Box | undefined;
  /** Where filled squares (■) of the page's text are. */
  readonly squares: Box | undefined;
}

/** Looks at the part of the page that an element covers, for a colour given as `#rrggbb`. */
export async function paintedIn(page: Page, selector: string, colour: string): Promise<Painted> {
  const png = await page.locator(selector).screenshot({ caret: 'hide' });
  return page.evaluate(readPainted, { png: png.toString('base64'), colour });
}

/** Runs in the page: browsers decode images, Node does not. */
async function readPainted(given: { png: string; colour: string }): Promise<Painted> {
  const bytes = Uint8Array.from(atob(given.png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.drawImage(image, 0, 0);
  const { data, width, height } = canvas.getImageData(0, 0, image.width, image.height);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(given.colour.slice(at, at + 2), 16));

  const isNear = (x: number, y: number, [red = 0, green = 0, blue = 0]: readonly number[]) => {
    const at = (y * width + x) * 4;
    const parts = [(data[at] ?? 0) - red, (data[at + 1] ?? 0) - green, (data[at + 2] ?? 0) - blue];
    return parts.every((part) => Math.abs(part) < 24);
  };
  const boxOf = (holds: (x: number, y: number) => boolean, grow: number) => {
    const box = { left: width, top: height, right: -1, bottom: -1, count: 0 };
    for (let y = 4; y < height - 4; y += 1) {
      for (let x = 4; x < width - 4; x += 1) {
        if (!holds(x, y)) continue;
        box.left = Math.min(box.left, x - grow);
        box.right = Math.max(box.right, x + grow);
        box.top = Math.min(box.top, y - grow);
        box.bottom = Math.max(box.bottom, y + grow);
        box.count += 1;
      }
    }
    return box.count === 0 ? undefined : box;
  };
  const ink = [17, 17, 17];
  const inSquare = (x: number, y: number) =>
    [-3, 0, 3].every((dx) => [-3, 0, 3].every((dy) => isNear(x + dx, y + dy, ink)));
  return {
    colour: boxOf((x, y) => isNear(x, y, wanted), 0),
    squares: boxOf(inSquare, 3),
  };
}
