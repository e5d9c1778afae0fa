// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../composer/answer-text';

function textOf(html: string): string {
  const turn = document.createElement('div');
  turn.innerHTML = html;
  return answerText(turn);
}

describe('answerText', () => {
  it.each([
    [
      'paragraphs',
      '<p>[氏名1]様</p>\n<p>お世話に\nなっております。</p>',
      '[氏名1]様\n\nお世話に なっております。',
    ],
    ['breaks', '<p>青空商事<br>営業部<br><br>敬具</p>', '青空商事\n営業部\n\n敬具'],
    ['formatting', '<p>担当は<strong>[氏名1]</strong> さんです</p>', '担当は[氏名1] さんです'],
    ['headings', '<h2>件名</h2><p>本文</p>', '件名\n\n本文'],
    [
      'a list',
      '<p>要点</p><ul>\n<li>一</li>\n<li><p>二</p></li></ul><p>後</p>',
      '要点\n\n- 一\n- 二\n\n後',
    ],
    ['a numbered list', '<ol start="9"><li>九</li><li>十</li></ol>', '9. 九\n10. 十'],
    [
      'lists in lists',
      '<ul><li>一<ul><li>二</li><li>三</li></ul></li><li><p>四</p><p>五</p></li></ul>',
      '- 一\n  - 二\n  - 三\n- 四\n  五',
    ],
    [
      'a table',
      '<table><thead><tr><th>氏名</th><th>連絡先</th></tr></thead><tbody><tr><td>[氏名1]</td><td>[メール1]</td></tr><tr><td></td><td>二<br>三</td></tr></tbody></table>',
      '氏名\t連絡先\n[氏名1]\t[メール1]\n\t二 三',
    ],
    [
      'code without its toolbar',
      '<p>例:</p><pre><div>python<button>Copy</button></div><code>a = 1\n\n  b = "[Name1]"\n</code></pre><p>後</p>',
      '例:\n\na = 1\n\n  b = "[Name1]"\n\n後',
    ],
    ['inline code', '<p>値は <code>[認証情報1]</code> です</p>', '値は [認証情報1] です'],
    ['a quotation', '<blockquote><p>引用</p></blockquote><p>後</p>', '引用\n\n後'],
    ['words for screen readers', '<h6 class="sr-only">ChatGPT の回答:</h6><p>本文</p>', '本文'],
    ['controls', '<p>本文</p><div role="toolbar"><button>コピー</button></div>', '本文'],
    ['a link', '<p><a href="https://example.jp">案内</a>へ</p>', '案内へ'],
    [
      'a placeholder that Markdown took for a link',
      '<p>担当: <a href="%E5%96%B6%E6%A5%AD">氏名1</a></p>',
      '担当: [氏名1](営業)',
    ],
    ['a link that ends in a number', '<p><a href="https://example.jp">資料1</a></p>', '資料1'],
    ['no words yet', '<div class="cursor"></div>', ''],
  ])('writes %s', (_what, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});
