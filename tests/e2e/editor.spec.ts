/** Writing into real editors: every outcome is read from the editor's own state. */
import { applyTextEdits } from '../../core/mask/mask';
import { expect, test } from './editor-harness/harness';
import {
  editsOf,
  expectText,
  LETTER,
  longText,
  MASKED,
  MASKS,
  type Masks,
} from './editor-harness/letter';
import { EDITOR_NAMES, type EditorName } from './editor-harness/page-contract';

const RICH: readonly EditorName[] = ['prosemirror', 'tiptap'];

const TEXTS = [
  '一行',
  '一\n\n\n二\n三',
  '\n\n前に空行',
  '後に空行\n\n',
  '# 件名\n\n- 項目\n1. 番号\n> 引用\n**太字** と `コード`',
  '  行頭と行末の空白  \n\tタブ\t',
  '👨‍👩‍👧😀𠮷\n☎︎',
  '<b>&amp;</b> $& $1',
];

/** To an editor that compares documents these look like Enter, which sends, or like Backspace. */
const BLANK_CHANGES = [
  ['一\n二', '一\n\n二'],
  ['一\n二', '一\n二\n'],
  ['一\n二', '\n一\n二'],
  ['一\n\n二', '一\n二'],
  ['一\n二', '一二'],
  ['一 二', '一二'],
  ['一二三', '一'],
  ['一\n二\n三', ''],
  ['一', ''],
] as const;

/** Longer than the time in which an editor's history counts two changes as one. */
const HISTORY_DELAY_MS = 650;

/** Of the page's main thread, so that a busy machine makes no difference. */
function maxCpuMs(name: EditorName): number {
  return RICH.includes(name) ? 450 : 900;
}

for (const name of EDITOR_NAMES) {
  test.describe(name, () => {
    test('masks in place: the caret stays, typing goes on, undo is one step', async ({
      harness,
    }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.click();
      await editor.page.keyboard.press('Control+Home');
      for (let step = 0; step < 5; step += 1) await editor.page.keyboard.press('ArrowRight');
      await editor.page.keyboard.press('ArrowRight');
      expect(await editor.applyEdits(LETTER, editsOf(LETTER))).toMatchObject({ ok: true });
      await expectText(editor, MASKED);
      await editor.page.waitForTimeout(HISTORY_DELAY_MS);
      await editor.page.keyboard.type('方');
      await expectText(editor, MASKED.replace('様', '様方'));
      await editor.page.keyboard.press('Control+z');
      await expectText(editor, MASKED);
      await editor.page.keyboard.press('Control+z');
      await expectText(editor, LETTER);
      await editor.page.keyboard.press('Control+y');
      await expectText(editor, MASKED);
    });

    test('undo gives back what the user typed himself', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.click();
      await editor.page.keyboard.type('青木さくら様へのお礼');
      await editor.page.waitForTimeout(HISTORY_DELAY_MS);
      const before = await editor.read();
      await editor.applyEdits(before, editsOf(before));
      await expectText(editor, '[氏名1]様へのお礼');
      await editor.page.keyboard.press('Control+z');
      await expectText(editor, '青木さくら様へのお礼');
    });

    test('writes lines, blank lines, Markdown and emoji exactly', async ({ harness }) => {
      const editor = harness.editor(name);
      for (const text of TEXTS) {
        await editor.load('前の下書き\n\n二行目');
        await editor.click();
        expect(await editor.replaceText(text)).toMatchObject({ ok: true });
        await expectText(editor, text);
        await editor.page.keyboard.type('終');
        await expectText(editor, `${text}終`);
        await editor.page.keyboard.press('Control+z');
        await editor.page.keyboard.press('Control+z');
        await expectText(editor, '前の下書き\n\n二行目');
      }
    });

    test('adds and removes lines without a key of the site', async ({ harness }) => {
      const editor = harness.editor(name);
      for (const [before, after] of BLANK_CHANGES) {
        // No key is pressed before: ProseMirror takes a change for one key only where it saw none.
        await editor.load(before);
        await editor.click();
        expect(await editor.replaceText(after)).toMatchObject({ ok: true });
        await expectText(editor, after);
        await editor.page.keyboard.press('Control+z');
        await expectText(editor, before);
      }
    });

    test('inserts at the caret, over a selection, and at the end', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load('一\n\n三');
      await editor.click();
      await editor.page.keyboard.press('Control+Home');
      await editor.page.keyboard.press('ArrowRight');
      expect(await editor.insertText('と\n\n二')).toMatchObject({ ok: true });
      await expectText(editor, '一と\n\n二\n\n三');
      await editor.page.keyboard.press('Shift+ArrowLeft');
      await editor.insertText('弐');
      await expectText(editor, '一と\n\n弐\n\n三');
      await editor.page.evaluate(() => {
        document.getSelection()?.removeAllRanges();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await editor.insertText('\n四');
      await expectText(editor, '一と\n\n弐\n\n三\n四');
      await editor.page.keyboard.type('!');
      await expectText(editor, '一と\n\n弐\n\n三\n四!');
    });

    test('writes while the focus is in the frame of the panel', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.click();
      await editor.page.frameLocator('iframe').locator('#panel').focus();
      expect(await editor.applyEdits(LETTER, editsOf(LETTER))).toMatchObject({ ok: true });
      await expectText(editor, MASKED);
    });

    test('stays out of an IME composition', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load('');
      await editor.click();
      await editor.page.keyboard.type('宛先:');
      const { cdp } = harness;
      await cdp.send('Input.imeSetComposition', {
        text: 'あおき',
        selectionStart: 3,
        selectionEnd: 3,
      });
      const before = await editor.read();
      const shown = await editor.state();
      expect(await editor.replaceText('別の文')).toMatchObject({ error: { code: 'composing' } });
      expect(await editor.insertText('別の文')).toMatchObject({ error: { code: 'composing' } });
      expect(
        await editor.applyEdits(before, [{ start: 0, end: 1, replacement: 'x' }]),
      ).toMatchObject({
        error: { code: 'composing' },
      });
      expect(await editor.state()).toEqual(shown);
      await cdp.send('Input.insertText', { text: '青木さくら' });
      await expectText(editor, '宛先:青木さくら');
      const [edit] = editsOf('宛先:青木さくら');
      expect(await editor.applyEdits('宛先:青木さくら', edit ? [edit] : [])).toMatchObject({
        ok: true,
      });
      await expectText(editor, '宛先:[氏名1]');
    });

    test('makes 200 edits in a long text in well under a second, undone in one', async ({
      harness,
    }) => {
      const editor = harness.editor(name);
      const text = longText();
      const edits = editsOf(text).slice(0, 200);
      expect(text.length).toBeGreaterThan(15_000);
      expect(edits).toHaveLength(200);
      await editor.load(text);
      await editor.click();
      const cpuMs = await harness.cpuMs(async () => {
        expect(await editor.applyEdits(text, edits)).toMatchObject({ ok: true });
      });
      await expectText(editor, applyTextEdits(text, edits));
      expect(cpuMs).toBeLessThan(maxCpuMs(name));
      await editor.page.keyboard.press('Control+z');
      await expectText(editor, text);
    });

    test('inserts 15,000 characters without making a file of them', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load('前の行');
      await editor.click();
      await editor.page.keyboard.press('Control+End');
      const cpuMs = await harness.cpuMs(async () => {
        expect(await editor.insertText(longText())).toMatchObject({ ok: true });
      });
      await expectText(editor, `前の行${longText()}`);
      expect(cpuMs).toBeLessThan(maxCpuMs(name));
      await editor.page.keyboard.type('終');
      await expectText(editor, `前の行${longText()}終`);
    });

    test('does not write over what it has not read', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load('書き足した文。青木さくら様');
      const edits = editsOf('青木さくら様');
      expect(await editor.applyEdits('青木さくら様', edits)).toMatchObject({
        error: { code: 'changed-meanwhile' },
      });
      await expectText(editor, '書き足した文。青木さくら様');
    });

    test('makes two writes one after the other', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      const edits = editsOf(LETTER);
      const outcomes = await Promise.all([
        editor.applyEdits(LETTER, edits),
        editor.applyEdits(LETTER, edits),
      ]);
      expect(outcomes[0]).toMatchObject({ ok: true });
      expect(outcomes[1]).toMatchObject({ error: { code: 'changed-meanwhile' } });
      await expectText(editor, MASKED);
    });

    test('leaves the words as they were when the site does not take the new ones', async ({
      harness,
    }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.click();
      await editor.refuse('[氏名1]');
      expect(await editor.applyEdits(LETTER, editsOf(LETTER))).toMatchObject({
        error: { code: 'mismatch' },
      });
      await expectText(editor, LETTER);
      await editor.refuse('');
      await editor.page.keyboard.press('Control+End');
      await editor.page.keyboard.type('!');
      await expectText(editor, `${LETTER}!`);
    });

    test('gives the words back when the site makes something else of the new ones', async ({
      harness,
    }) => {
      const editor = harness.editor(name);
      await editor.load(LETTER);
      await editor.click();
      await editor.refuse('[メール1]', '(メール1)');
      expect(await editor.applyEdits(LETTER, editsOf(LETTER))).toMatchObject({
        error: { code: 'mismatch' },
      });
      await expectText(editor, LETTER);
    });

    test('does not write over what the user adds while the site refuses', async ({ harness }) => {
      const editor = harness.editor(name);
      const { cdp } = harness;
      const adds = {
        // As dictation and emoji pickers write: without a key.
        様: () => cdp.send('Input.insertText', { text: '様' }),
        x: () => cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'x', text: 'x' }),
      };
      for (const [words, add] of Object.entries(adds)) {
        // On a busy machine the words may come when all is over.
        await expect(async () => {
          await editor.load('青木さくら');
          await editor.click();
          await editor.refuse('[氏名1]');
          const write = `tesuri.applyEdits('${name}', '青木さくら', ${JSON.stringify(editsOf('青木さくら'))})`;
          await harness.inWorld(`void (globalThis.outcome = ${write})`);
          await add();
          const outcome = await harness.inWorld('outcome');
          expect(outcome).toMatchObject({ error: { code: 'changed-meanwhile' } });
          expect((await editor.state()).text).toContain(words);
        }).toPass({ timeout: 20_000 });
      }
    });

    test('says so when the site replaces the editor in the middle', async ({ harness }) => {
      const editor = harness.editor(name);
      await editor.load('青木さくら');
      await editor.refuse('[氏名1]');
      await harness.inWorld(`void (globalThis.kept = document.querySelector('#${name} > *'))`);
      const outcome = editor.applyEdits('青木さくら', editsOf('青木さくら'));
      await harness.inWorld(`kept.replaceWith(kept.cloneNode(true))`);
      expect(await outcome).toMatchObject({ error: { code: 'detached' } });
    });
  });
}

const FORMATTED: readonly (readonly [html: string, masks: Masks, expected: string])[] = [
  ['<p>あ<strong>青木さくら</strong>さん</p>', MASKS, '<p>あ<strong>[氏名1]</strong>さん</p>'],
  ['<p><strong>青木さくら</strong></p>', MASKS, '<p><strong>[氏名1]</strong></p>'],
  ['<p>青<em>木さく</em>らさん</p>', MASKS, '<p>[氏名1]さん</p>'],
  [
    '<h2>青木さくら</h2><blockquote><p>前<br>aoki@example.jp</p></blockquote><pre><code>a\n\nb = "青木さくら"</code></pre><p><code>x</code></p>',
    MASKS,
    '<h2>[氏名1]</h2><blockquote><p>前<br>[メール1]</p></blockquote><pre><code>a\n\nb = "[氏名1]"</code></pre><p><code>x</code></p>',
  ],
  [
    '<p>東京都<br>丸の内1-2</p><p>次</p>',
    [['東京都\n丸の内1-2', '[住所1]']],
    '<p>[住所1]</p><p>次</p>',
  ],
  [
    '<p>住所は東京都</p><p></p><p>丸の内<strong>1-2</strong>です</p>',
    [['東京都\n\n丸の内1-2', '[住所1]']],
    '<p>住所は[住所1]です</p>',
  ],
];

for (const name of RICH) {
  test(`${name} keeps the formatting around and in what is masked`, async ({ harness }) => {
    const editor = harness.editor(name);
    for (const [html, masks, expected] of FORMATTED) {
      await editor.loadHtml(html);
      await editor.click();
      const { text, html: before } = await editor.state();
      expect(await editor.read()).toBe(text);
      expect(await editor.applyEdits(text, editsOf(text, masks))).toMatchObject({ ok: true });
      const after = await editor.state();
      expect(after.html).toBe(expected);
      expect(after).toMatchObject({ sends: 0, changes: 1 });
      await editor.page.keyboard.press('Control+z');
      expect((await editor.state()).html).toBe(before);
    }
  });
}

test.describe('tiptap, with what only it has', () => {
  test('keeps lists, and the paragraph that the editor itself puts after one', async ({
    harness,
  }) => {
    const editor = harness.editor('tiptap');
    const list = '<ul><li><p>青木さくら</p></li><li><p><u>aoki@example.jp</u></p></li></ul>';
    await editor.loadHtml(list);
    const text = await editor.read();
    expect(text).toBe('青木さくら\naoki@example.jp');
    expect(await editor.applyEdits(text, editsOf(text))).toMatchObject({ ok: true });
    expect(await editor.state()).toMatchObject({
      html: '<ul><li><p>[氏名1]</p></li><li><p><u>[メール1]</u></p></li></ul><p></p>',
      sends: 0,
    });
    await editor.page.keyboard.press('Control+z');
    expect((await editor.state()).html).toBe(`${list}<p></p>`);
  });

  test('keeps a pill beside an edit and refuses an edit across one', async ({ harness }) => {
    const editor = harness.editor('tiptap');
    const pill = '<span data-pill="" contenteditable="false">@資料</span>';
    await editor.loadHtml(`<p>青木さくら${pill}aoki@example.jp</p>`);
    const text = await editor.read();
    expect(text).toBe('青木さくらaoki@example.jp');
    const across = [{ start: 3, end: 8, replacement: '[氏名1]' }];
    expect(await editor.applyEdits(text, across)).toMatchObject({ error: { code: 'mismatch' } });
    expect(await editor.applyEdits(text, editsOf(text))).toMatchObject({ ok: true });
    expect((await editor.state()).html).toBe(`<p>[氏名1]${pill}[メール1]</p>`);
  });

  test('is not led to format what is inserted', async ({ harness }) => {
    const editor = harness.editor('tiptap');
    for (const text of [
      'これは **重要**',
      '本文の `コード`',
      '~~取り消し~~',
      '- 項目',
      '- ',
      '1. ',
      '# ',
    ]) {
      await editor.load('');
      await editor.click();
      expect(await editor.insertText(text)).toMatchObject({ ok: true });
      await expectText(editor, text);
      expect((await editor.state()).html).toBe(`<p>${text}</p>`);
      await editor.page.keyboard.press('Control+z');
      await expectText(editor, '');
    }
  });
});
