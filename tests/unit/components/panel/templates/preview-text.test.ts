import { describe, expect, it } from 'vitest';
import { previewText } from '../../../../../components/panel/templates/preview-text';
import { LIBRARY } from '../../../../e2e/panel-harness/library';

const minutes = LIBRARY.find(({ id }) => id === 'meeting-minutes');
if (!minutes) throw new Error('no sample');

const plain = (values: Readonly<Record<string, string>>) =>
  previewText(minutes, 'ja', values)
    .map(({ text, open }) => (open ? `<${text}>` : text))
    .join('');

describe('previewText', () => {
  it('names each required field that is blank', () => {
    expect(plain({})).toContain('# 会議の目的\n<会議の目的>\n\n# メモ\n<メモ>');
  });

  it('drops an optional field that is blank, as the prompt will', () => {
    expect(plain({})).not.toContain('開催日');
  });

  it('marks what does not fit its field', () => {
    expect(plain({ items: 'たくさん', tone: 'polite' })).toContain('- <項目の数>項目以内');
  });

  it('takes what was typed as it is, label and braces too', () => {
    expect(plain({ notes: '<会議の目的> {{purpose}}' })).toContain(
      '# メモ\n<会議の目的> {{purpose}}\n',
    );
  });
});
