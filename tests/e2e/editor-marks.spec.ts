/** Marks under words: what the browser holds, and what it paints. */
import type { Page } from 'playwright/test';
import type { HighlightMark } from '../../composer/highlight';
import { expect, test } from './editor-harness/harness';
import { LETTER } from './editor-harness/letter';
import { paintedIn, type Painted } from './editor-harness/pixels';

const COLOURS = {
  warn: { light: '#855300', dark: '#efbd5b' },
  mask: { light: '#17606b', dark: '#74c5d0' },
  block: { light: '#b0251d', dark: '#ff938a' },
} as const;

function markOn(text: string, words: string, action: HighlightMark['action']): HighlightMark {
  const start = text.indexOf(words);
  return { start, end: start + words.length, action };
}

/** Short enough to stand in the box without scrolling. */
const LINE = '青木さくら様、aoki@example.jp、𠮷田へお礼';
const LINE_MARKS = [
  markOn(LINE, '青木さくら', 'mask'),
  markOn(LINE, 'aoki@example.jp', 'block'),
  markOn(LINE, '𠮷田', 'warn'),
  markOn(LINE, 'お礼', 'allow'),
];
const MARKS = [
  markOn(LETTER, '青木さくら', 'mask'),
  markOn(LETTER, 'aoki@example.jp', 'block'),
  markOn(LETTER, '𠮷田', 'warn'),
  markOn(LETTER, 'お礼', 'allow'),
];

/** What the browser's registry holds, by the words that the ranges span now. */
function highlighted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]),
    ),
  );
}

const ALL = {
  'tesuri-mask': ['青木さくら'],
  'tesuri-block': ['aoki@example.jp'],
  'tesuri-warn': ['𠮷田'],
};

for (const name of ['prosemirror', 'tiptap'] as const) {
  test.describe(name, () => {
    test('paints each action in its own way and leaves the editor alone', async ({ harness }) => {
      const editor = harness.editor(name);
      const { page } = harness;
      await editor.load(LINE);
      const nodes = await page.locator(`#${name}`).innerHTML();
      await editor.show(LINE_MARKS);
      expect(await page.locator(`#${name}`).innerHTML()).toBe(nodes);
      expect(await highlighted(page)).toEqual(ALL);
      for (const { light } of Object.values(COLOURS)) {
        expect((await paintedIn(page, `#${name}`, light)).colour?.count).toBeGreaterThan(20);
      }
      expect(await editor.state()).toMatchObject({ text: LINE, changes: 0 });
      await harness.inWorld('tesuri.clear()');
      expect(await highlighted(page)).toEqual({});
      for (const { light } of Object.values(COLOURS)) {
        expect((await paintedIn(page, `#${name}`, light)).colour).toBeUndefined();
      }
    });

    test('moves along while the user types', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.show(MARKS);
      await editor.click();
      await editor.page.keyboard.press('Control+Home');
      await editor.page.keyboard.type('x\u3000');
      await expect.poll(() => highlighted(editor.page)).toEqual(ALL);
      for (let step = 0; step < 2; step += 1) await editor.page.keyboard.press('ArrowRight');
      await editor.page.keyboard.type('y');
      const rest = { 'tesuri-block': ALL['tesuri-block'], 'tesuri-warn': ALL['tesuri-warn'] };
      await expect.poll(() => highlighted(editor.page)).toEqual(rest);
    });

    test('does not mark placeholders that have taken the words’ place', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.show(MARKS);
      const { start, end } = markOn(LETTER, 'aoki@example.jp', 'mask');
      await editor.applyEdits(LETTER, [{ start, end, replacement: '[メール1]' }]);
      await expect
        .poll(() => highlighted(editor.page))
        .toEqual({ 'tesuri-mask': ['青木さくら'], 'tesuri-warn': ['𠮷田'] });
    });
  });
}

test('finds its words again when the editor has replaced its nodes', async ({ harness }) => {
  const editor = harness.editor('tiptap');
  const { page } = harness;
  await editor.loadHtml('<p>担当は<strong>青木</strong>さくらです</p>');
  await editor.show([markOn('担当は青木さくらです', '青木さくら', 'mask')]);
  await editor.click();
  await page.evaluate(() => {
    document.querySelector('#tiptap p')?.setAttribute('data-before', '');
  });
  await page.keyboard.press('Control+Alt+2');
  await expect(page.locator('#tiptap h2')).toHaveCount(1);
  await expect(page.locator('#tiptap [data-before]')).toHaveCount(0);
  await expect.poll(() => highlighted(page)).toEqual({ 'tesuri-mask': ['青木さくら'] });
});

for (const name of ['tiptap', 'react-textarea'] as const) {
  test(`follows the theme of the page in ${name}`, async ({ harness }) => {
    const editor = harness.editor(name);
    const { page } = harness;
    await editor.load(LETTER);
    await editor.show(MARKS);
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await expect
      .poll(async () => (await paintedIn(page, `#${name} > *`, COLOURS.block.dark)).colour?.count)
      .toBeGreaterThan(20);
    expect((await paintedIn(page, `#${name} > *`, COLOURS.block.light)).colour).toBeUndefined();
  });
}

test('takes everything away when it is stopped', async ({ harness }) => {
  const { page } = harness;
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  const roots = () => page.evaluate(() => document.documentElement.children.length);
  const before = [await sheets(), await roots()];
  for (const name of ['tiptap', 'textarea'] as const) {
    await harness.editor(name).load(LETTER);
    await harness.editor(name).show(MARKS);
  }
  expect([await sheets(), await roots()]).not.toEqual(before);
  await harness.inWorld('tesuri.stop()');
  expect([await sheets(), await roots()]).toEqual(before);
  expect(await highlighted(page)).toEqual({});
  await harness.editor('tiptap').show(MARKS);
  expect(await highlighted(page)).toEqual({});
});

test.describe('textarea', () => {
  /** The line stands under the squares, from their first to their last. */
  function expectUnder({ colour, squares }: Painted): void {
    if (!colour || !squares) throw new Error(`not painted: ${JSON.stringify({ colour, squares })}`);
    expect(Math.abs(colour.left - squares.left)).toBeLessThanOrEqual(4);
    expect(Math.abs(colour.right - squares.right)).toBeLessThanOrEqual(4);
    expect(colour.bottom).toBeGreaterThan(squares.bottom - 3);
    expect(colour.bottom).toBeLessThan(squares.bottom + 10);
  }
  const look = (page: Page) => paintedIn(page, '#textarea > *', COLOURS.block.light);

  for (const [what, text] of [
    ['in the first line', '..■■■.. です'],
    ['after blank lines', '一\n\n\n..■■■..'],
    ['in a line that wraps', `${'日程の候補をお知らせください。'.repeat(5)}■■■.`],
    ['after tabs and wide spaces', '\t\u3000 a  ■■■ b'],
    ['in English that wraps', `${'please let me know your dates '.repeat(5)}■■■ thanks`],
  ] as const) {
    test(`marks words ${what}`, async ({ harness }) => {
      const editor = harness.editor('textarea');
      await editor.load(text);
      await editor.show([markOn(text, '■■■', 'block')]);
      expectUnder(await look(harness.page));
    });
  }

  test('moves with scrolling, with the page, and with typing', async ({ harness }) => {
    const editor = harness.editor('textarea');
    const { page } = harness;
    const text = `${'行\n'.repeat(12)}..■■■..\n${'行\n'.repeat(12)}`;
    await editor.load(text);
    await editor.show([markOn(text, '■■■', 'block')]);
    expect((await look(page)).colour).toBeUndefined();
    await page.evaluate(() => {
      const field = document.querySelector('#textarea textarea');
      if (field) field.scrollTop = 240;
    });
    await expect.poll(async () => (await look(page)).colour?.count).toBeGreaterThan(20);
    expectUnder(await look(page));

    await page.evaluate(() => {
      const gap = document.createElement('div');
      gap.className = 'gap';
      document.body.prepend(gap);
    });
    await expect(async () => expectUnder(await look(page))).toPass();

    await page.locator('#textarea textarea').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('前の行\n');
    await page.evaluate(() => {
      const field = document.querySelector('#textarea textarea');
      if (field) field.scrollTop = 262;
    });
    await expect(async () => expectUnder(await look(page))).toPass();
  });

  test('shows nothing over a dialog that covers the field', async ({ harness }) => {
    const editor = harness.editor('textarea');
    const { page } = harness;
    await editor.load('..■■■..');
    await editor.show([markOn('..■■■..', '■■■', 'block')]);
    expectUnder(await look(page));
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog class="over">設定</dialog>');
      document.querySelector('dialog')?.showModal();
      window.dispatchEvent(new Event('resize'));
    });
    await expect.poll(async () => (await look(page)).colour).toBeUndefined();
  });

  test('goes with the field, takes no click, and shows the page nothing', async ({ harness }) => {
    const editor = harness.editor('textarea');
    const { page } = harness;
    await editor.load('..■■■..');
    await editor.show([markOn('..■■■..', '■■■', 'block')]);
    const host = page.locator('html > div');
    expect(
      await host.evaluate((element) => [element.shadowRoot, element.outerHTML.includes('■')]),
    ).toEqual([null, false]);
    await editor.click();
    await page.keyboard.type('!');
    expect((await editor.state()).text).toContain('!');
    await page.evaluate(() => document.querySelector('#textarea textarea')?.remove());
    await expect
      .poll(async () => (await paintedIn(page, 'body', COLOURS.block.light)).colour)
      .toBeUndefined();
  });
});
