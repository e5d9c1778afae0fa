// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createPill, type PillState } from '../../../composer/panel-pill';
import { pillWords } from '../../../entrypoints/guard.content/pill-words';
import { fire } from './press';

function setUp() {
  const onPress = vi.fn();
  const pill = createPill({ document, words: () => pillWords('ja', 'en'), onPress });
  document.body.append(pill.element);
  const shown = (state: PillState) => {
    pill.show(state);
    return [pill.element.dataset['tone'], pill.element.textContent];
  };
  return { pill, onPress, shown };
}
const calm: PillState = { coverage: { state: 'attached' }, findings: 0, held: false };

describe('createPill', () => {
  it('is quiet while all is well', () => {
    const { pill, shown } = setUp();
    expect(shown(calm)).toEqual(['ok', '']);
    expect(pill.element.getAttribute('aria-label')).toBe('Tesuriのパネルを開く — 見守り中');
  });

  it('says the gravest thing', () => {
    const { shown } = setUp();
    expect(shown({ ...calm, findings: 3 })).toEqual(['warn', '3件見つかりました']);
    expect(shown({ ...calm, findings: 3, held: true })).toEqual(['warn', '送信を止めました']);
    const degraded = { state: 'degraded', reason: 'request-gate-missing' } as const;
    expect(shown({ ...calm, coverage: degraded, findings: 3 })).toEqual([
      'stop',
      '一部しか見守れていません',
    ]);
    const gone = { state: 'blind', reason: 'extension-gone' } as const;
    expect(shown({ ...calm, coverage: gone, held: true })).toEqual([
      'stop',
      'このタブを再読み込みしてください',
    ]);
  });

  it('is never green where something is missing', () => {
    const { shown } = setUp();
    for (const coverage of [
      { state: 'starting' },
      { state: 'no-chat' },
      { state: 'degraded', reason: 'composer-not-found' },
      { state: 'blind', reason: 'nothing-attached' },
    ] as const) {
      expect(shown({ ...calm, coverage })[0]).not.toBe('ok');
    }
  });

  it('takes neither the focus nor the press of a script', () => {
    const { pill, onPress } = setUp();
    expect(fire(pill.element, 'mousedown').defaultPrevented).toBe(true);
    pill.element.click();
    expect(onPress).not.toHaveBeenCalled();
    fire(pill.element, 'click');
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('keeps its keys from the page', () => {
    const { pill } = setUp();
    const page = vi.fn();
    document.body.addEventListener('keydown', page);
    fire(pill.element, 'keydown', { key: 'a' });
    document.body.removeEventListener('keydown', page);
    expect(page).not.toHaveBeenCalled();
  });
});
