import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../replicas/site-kit/page/markdown';

const render = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe('Markdown', () => {
  it('shows the blocks that answers use', () => {
    expect(render('## 要点\n一行目\n二行目\n\n- a\n- **b**\n\n1. c\n2. `d`\n\n```\n- e\n```')).toBe(
      '<h3>要点</h3><p>一行目<br/>二行目</p><ul><li>a</li><li><strong>b</strong></li></ul><ol><li>c</li><li><code>d</code></li></ol><pre><code>- e</code></pre>',
    );
  });

  it('leaves placeholders as they are', () => {
    expect(render('[氏名1](様) と [メール1]')).toBe('<p>[氏名1](様) と [メール1]</p>');
  });

  it('shows every prefix of a growing answer, and never takes text for markup', () => {
    const text = '**件名**\n\n```\n<b>x</b>\n```\n- `y`';
    for (let length = 0; length <= text.length; length += 1) {
      expect(render(text.slice(0, length))).not.toContain('<b>');
    }
  });
});
