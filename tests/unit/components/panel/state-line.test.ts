import { describe, expect, it } from 'vitest';
import { countActing, stateWords } from '../../../../components/panel/state-line';
import { createTranslate } from '../../../../components/text';
import type { Coverage } from '../../../../core/gate/coverage';
import { EMPTY, FINDINGS, HELD, SNAPSHOTS } from '../../../e2e/panel-harness/snapshots';

const ja = createTranslate('ja');
const en = createTranslate('en');

describe('stateWords', () => {
  it('says what was found, in the grammar of the language', () => {
    const one = { ...FINDINGS, findings: FINDINGS.findings.slice(0, 1) };
    expect(stateWords(FINDINGS, ja).title).toBe('7件見つかりました');
    expect(stateWords(one, en).title).toBe('1 thing found');
    expect(stateWords(FINDINGS, en).title).toBe('7 things found');
  });

  it('says of a held send that nothing has left', () => {
    expect(stateWords(HELD, ja)).toMatchObject({
      title: '送信を止めました',
      hint: '7件見つかりました。まだどこにも送られていません。',
    });
  });

  it('is green for a clean prompt in a watched tab, and nowhere else', () => {
    expect(stateWords(SNAPSHOTS.clean, ja)).toMatchObject({
      tone: 'ok',
      title: '問題は見つかりませんでした',
    });
    const others: readonly Coverage[] = [
      { state: 'starting' },
      { state: 'degraded', reason: 'request-gate-missing' },
      { state: 'blind', reason: 'extension-gone' },
      { state: 'no-chat' },
    ];
    for (const coverage of others) {
      const words = stateWords({ ...SNAPSHOTS.clean, coverage }, ja);
      expect(words.tone, coverage.state).not.toBe('ok');
      expect(words.title, coverage.state).not.toBe('問題は見つかりませんでした');
    }
  });

  it('does not count what the guideline only observes', () => {
    expect(countActing(SNAPSHOTS.observed)).toBe(0);
    expect(countActing(SNAPSHOTS['held-block'])).toBe(3);
  });

  it('teaches only while there is nothing else to read', () => {
    expect(stateWords(EMPTY, ja).hint).toContain('このブラウザーの中だけ');
    expect(stateWords({ ...EMPTY, notice: 'masked-and-sent' }, ja).hint).toBeUndefined();
  });

  it('writes big numbers as the language does', () => {
    expect(stateWords(SNAPSHOTS['too-long'], ja).hint).toContain('1,203,450文字');
  });
});
