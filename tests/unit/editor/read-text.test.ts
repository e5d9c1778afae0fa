// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readMappedText, readText } from '../../../editor/read-text';

function editable(html: string): HTMLElement {
  const root = document.createElement('div');
  root.setAttribute('contenteditable', 'true');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const TRAILING = '<br class="ProseMirror-trailingBreak">';
const PILL = '<span contenteditable="false" app-mention-path="x">@Canvas</span>';

describe('readText', () => {
  it.each([
    ['one paragraph', '<p>青木さくら様</p>', '青木さくら様'],
    ['a line per paragraph', '<p>一</p><p>二</p>', '一\n二'],
    ['blank lines', `<p>一</p><p>${TRAILING}</p><p>${TRAILING}</p><p>二</p>`, '一\n\n\n二'],
    ['an empty editor', `<p data-placeholder="質問してみましょう">${TRAILING}</p>`, ''],
    ['an empty editor without a break', '<p></p>', ''],
    ['nothing at all', '', ''],
    ['breaks in a paragraph', '<p>一<br>二<br><br>三</p>', '一\n二\n\n三'],
    ['a break at the end of a paragraph', `<p>一<br>${TRAILING}</p><p>二</p>`, '一\n\n二'],
    ['the break that only gives a line its height', '<p>一<br></p><p>二</p>', '一\n二'],
    ['formatting', '<p>あ<strong>青木<em>さくら</em></strong>さん</p>', 'あ青木さくらさん'],
    [
      'lists',
      '<ul><li><p>一</p></li><li><p>二</p><ul><li><p>三</p></li></ul></li></ul>',
      '一\n二\n三',
    ],
    [
      'lists without paragraphs',
      '<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>',
      '一\n二\n三',
    ],
    ['code', '<pre><code>a = 1\n\nb = 2</code></pre><p>後</p>', 'a = 1\n\nb = 2\n後'],
    ['nested blocks', '<blockquote><p>一</p><p>二</p></blockquote><p>三</p>', '一\n二\n三'],
    [
      'a table',
      '<table><tbody><tr><td><p>一</p></td><td><p>二</p></td></tr></tbody></table>',
      '一\n二',
    ],
    ['text beside blocks', '一<div>二</div><div><br></div><div>三</div>', '一\n二\n\n三'],
    ['markup that is indented', '<div>\n  <p>一</p>\n  <p>二</p>\n</div>', '一\n二'],
    ['spaces and no-break spaces as they are', '<p> 一 \u00a0 二 </p>', ' 一 \u00a0 二 '],
    ['mention pills: not text', `<p>${PILL} 一</p>`, ' 一'],
    [
      'a paragraph that holds a pill only',
      `<p>一</p><p>${PILL}${TRAILING}</p><p>二</p>`,
      '一\n\n二',
    ],
    ['widgets between blocks', '<p>一</p><div contenteditable="false">＋</div><p>二</p>', '一\n二'],
    ['the placeholder as an element', '<p><span contenteditable="false">入力</span><br></p>', ''],
    ['caret aids of the editor', '<p>一<span class="ql-cursor">\ufeff</span>二</p>', '一二'],
    ['emoji and rare characters', '<p>𠮷田👨‍👩‍👧さん</p>', '𠮷田👨‍👩‍👧さん'],
  ])('reads %s', (_what, html, expected) => {
    expect(readText(editable(html))).toBe(expected);
  });

  it('reads a textarea by its value', () => {
    const field = document.createElement('textarea');
    field.value = '一\n\n二\n';
    expect(readText(field)).toBe('一\n\n二\n');
    expect(readMappedText(field).rangeOf(0, 1)).toBeUndefined();
    expect(readMappedText(field).offsetOf(field, 0)).toBeUndefined();
  });
});

describe('readMappedText', () => {
  const HTML = `<p>宛先は<strong>青木</strong>さくら様</p><p>${TRAILING}</p><p>電話<br>03-0000-1234</p><p>${PILL}以上</p>`;

  it.each(['宛先は', '青木', '青木さくら', 'は青木さ', '03-0000-1234', '以上'])(
    'finds where %s stands',
    (words) => {
      const map = readMappedText(editable(HTML));
      const start = map.text.indexOf(words);
      expect(map.rangeOf(start, start + words.length)?.toString()).toBe(words);
    },
  );

  it('keeps a range inside the formatted words it stands for', () => {
    const root = editable(HTML);
    const range = readMappedText(root).rangeOf(3, 5);
    const bold = root.querySelector('strong')?.firstChild;
    expect([range?.startContainer, range?.startOffset]).toEqual([bold, 0]);
    expect([range?.endContainer, range?.endOffset]).toEqual([bold, 2]);
  });

  it('finds the caret in an empty line and behind a break', () => {
    const root = editable(HTML);
    const map = readMappedText(root);
    const empty = map.text.indexOf('\n\n') + 1;
    expect(map.rangeOf(empty, empty)?.startContainer).toBe(root.querySelectorAll('p')[1]);
    expect(map.text.charAt(map.text.indexOf('電話') + 2)).toBe('\n');
  });

  it('tells the offset of every place that it names', () => {
    const map = readMappedText(editable(HTML));
    for (let offset = 0; offset <= map.text.length; offset += 1) {
      const range = map.rangeOf(offset, offset);
      expect(range && map.offsetOf(range.startContainer, range.startOffset)).toBe(offset);
    }
  });

  it('tells the end of a paragraph from the start of the next', () => {
    const root = editable('<p>一</p><p>二</p>');
    const map = readMappedText(root);
    const [first, second] = root.querySelectorAll('p');
    if (!first || !second) throw new Error('two paragraphs are there');
    expect(map.offsetOf(first, 1)).toBe(1);
    expect(map.offsetOf(second, 0)).toBe(2);
    expect(map.offsetOf(second, 1)).toBe(3);
    expect(map.offsetOf(root, 1)).toBe(2);
    expect(map.offsetOf(document.body, 0)).toBeUndefined();
  });

  it('knows which words have a pill between them', () => {
    const map = readMappedText(editable(`<p>一${PILL}二</p>`));
    expect(map.text).toBe('一二');
    expect(map.holdsWidget(0, 2)).toBe(true);
    expect(map.holdsWidget(0, 1)).toBe(false);
    expect(map.holdsWidget(1, 2)).toBe(false);
  });
});
