// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { putText } from '../../../editor/put-text';
import { readMappedText, readText } from '../../../editor/read-text';

function putInto(html: string, words: string, text: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  const map = readMappedText(root);
  const start = map.text.indexOf(words);
  const range = map.rangeOf(start, start + words.length);
  if (!range) throw new Error('an editable has ranges');
  return { done: putText(root, range, text), root, text: readText(root) };
}

describe('putText', () => {
  it.each([
    {
      html: '<p>宛先は青木さくら様</p>',
      words: '青木さくら',
      text: '[氏名1]',
      expected: '<p>宛先は[氏名1]様</p>',
    },
    {
      html: '<p>あ<b>青木</b>さくら</p>',
      words: '青木さくら',
      text: '[氏名1]',
      expected: '<p>あ<b>[氏名1]</b></p>',
    },
    { html: '<p>一二</p>', words: '二', text: 'x\n\ny', expected: '<p>一x</p><p></p><p>y</p>' },
    {
      html: '<p class="k">一<b>二三</b></p>',
      words: '二',
      text: 'x\ny',
      expected: '<p class="k">一<b>x</b></p><p class="k">y<b>三</b></p>',
    },
    { html: '<pre>a\nb</pre>', words: 'a\nb', text: 'c\n\nd', expected: '<pre>c\n\nd</pre>' },
  ])('in $html puts something else for $words', ({ html, words, text, expected }) => {
    const { done, root } = putInto(html, words, text);
    expect(done).toBe(true);
    expect(root.innerHTML.replaceAll('<b></b>', '')).toBe(expected);
  });

  it('fills an empty line and leaves its break to the editor', () => {
    expect(putInto('<p><br></p>', '', '一\n二').text).toBe('一\n二');
  });

  it('leaves alone what reaches over the edge of a block', () => {
    const { done, root } = putInto('<p>一</p><p>二</p>', '一\n二', 'x');
    expect(done).toBe(false);
    expect(root.innerHTML).toBe('<p>一</p><p>二</p>');
  });

  it('writes no lines where there are no blocks to repeat', () => {
    expect(putInto('一二', '二', 'x\ny').done).toBe(false);
    expect(putInto('一二', '二', 'x').text).toBe('一x');
  });
});
