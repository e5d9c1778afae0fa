// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { createLocator } from '../../../composer/locate';
import { createSendControls } from '../../../composer/send-control';
import { chatgpt } from '../../../sites/chatgpt';
import { claude } from '../../../sites/claude';
import { pretendLayout, show } from './layout';
import { CHATGPT_A, CHATGPT_B, CLAUDE } from './pages';

beforeAll(pretendLayout);

function setUp(site: typeof chatgpt, markup: string) {
  const at = show(markup);
  const locator = createLocator(site, document);
  return { at, locator, controls: createSendControls(site, locator) };
}

describe('createLocator', () => {
  it('takes the visible composer, not its hidden twin or fallback', () => {
    const a = setUp(chatgpt, CHATGPT_A);
    expect(a.locator.composer()?.element).toBe(a.at('#prompt-textarea'));
    const b = setUp(chatgpt, CHATGPT_B);
    expect(b.locator.composer()?.element).toBe(b.at('.real'));
  });

  it('takes the server-rendered field while there is no editor yet', () => {
    const { at, locator } = setUp(
      claude,
      '<div data-testid="prompt-input-ssr-interactive"><textarea data-testid="chat-input-ssr"></textarea></div>',
    );
    expect(locator.composer()?.element).toBe(at('textarea'));
  });

  it('resolves the box from where the event happened, twin or not', () => {
    const { at, locator } = setUp(chatgpt, CHATGPT_B);
    expect(locator.boxOf(at('.real p'))).toEqual({ kind: 'composer', element: at('.real') });
    expect(locator.boxOf(at('.real p').firstChild)?.element).toBe(at('.real'));
    expect(locator.boxOf(at('.twin'))?.element).toBe(at('.twin'));
    expect(locator.boxOf(at('.edited p'))).toEqual({ kind: 'edit', element: at('.edited') });
    expect(locator.boxOf(document.body)).toBeUndefined();
    expect(locator.boxOf(window)).toBeUndefined();
  });

  it('falls back on the only editable that stands in a form with a submit', () => {
    const renamed = '<form><div class="new" contenteditable="true"></div><button>→</button></form>';
    const one = setUp(chatgpt, renamed);
    expect(one.locator.composer()?.element).toBe(one.at('.new'));
    expect(one.locator.boxOf(one.at('.new'))?.kind).toBe('composer');
    const two = setUp(chatgpt, renamed + renamed.replace('new', 'other'));
    expect(two.locator.composer()).toBeUndefined();
    const none = setUp(chatgpt, '<div contenteditable="true"></div>');
    expect(none.locator.composer()).toBeUndefined();
    expect(none.locator.anyEditable()).toBe(true);
  });
});

describe('createSendControls', () => {
  it('finds the control that sends the composer', () => {
    const a = setUp(chatgpt, CHATGPT_A);
    const composerA = a.locator.composer();
    expect(composerA && a.controls.of(composerA)).toBe(a.at('#composer-submit-button'));
    const b = setUp(chatgpt, CHATGPT_B);
    const composerB = b.locator.composer();
    expect(composerB && b.controls.of(composerB)).toBe(b.at('.send'));
    const c = setUp(claude, CLAUDE);
    const composerC = c.locator.composer();
    expect(composerC && c.controls.of(composerC)).toBe(c.at('[data-testid="chat-input-send"]'));
  });

  it('knows what a press would send, also on the icon in a button, and what it would not', () => {
    const { at, controls } = setUp(chatgpt, CHATGPT_A);
    expect(controls.boxSentBy(at('svg'))?.element).toBe(at('#prompt-textarea'));
    expect(controls.boxSentBy(at('.plus'))).toBeUndefined();
    expect(controls.boxSentBy(at('.chip'))).toBeUndefined();
    expect(controls.boxSentBy(document.body)).toBeUndefined();
  });

  it('never takes a stop control for a send control', () => {
    const { at, controls, locator } = setUp(chatgpt, CHATGPT_A);
    const button = at('#composer-submit-button');
    button.dataset['testid'] = 'stop-button';
    const composer = locator.composer();
    expect(controls.boxSentBy(button)).toBeUndefined();
    expect(composer && controls.of(composer)).toBeUndefined();
    button.dataset['testid'] = 'another';
    button.setAttribute('aria-label', 'ストリーミングの停止');
    expect(controls.boxSentBy(button)).toBeUndefined();
  });

  it.each([
    { site: chatgpt, markup: CHATGPT_A, box: 'article textarea', of: 'with nothing but labels' },
    { site: chatgpt, markup: CHATGPT_B, box: '.edited', of: 'with a form of its own' },
    { site: claude, markup: CLAUDE, box: 'textarea', of: 'with a look that marks it' },
  ])('finds save, and never cancel, of an edit box $of', ({ site, markup, box }) => {
    const { at, controls } = setUp(site, markup);
    expect(controls.boxSentBy(at('.save'))?.element).toBe(at(box));
    expect(controls.boxSentBy(at('.cancel'))).toBeUndefined();
    expect(controls.of({ kind: 'edit', element: at(box) })).toBe(at('.save'));
  });

  it('falls back on structure when no selector of a send control fits any more', () => {
    const { at, controls } = setUp(
      claude,
      `<div data-testid="chat-input-grid-container"><div data-testid="chat-input" contenteditable="true"></div>
       <button class="new" aria-label="メッセージを送信"></button><button aria-label="モデルを選択"></button></div>`,
    );
    expect(controls.boxSentBy(at('.new'))?.element).toBe(at('[data-testid="chat-input"]'));
  });

  it('knows the box that a form submits', () => {
    const { at, controls } = setUp(chatgpt, CHATGPT_B);
    const thread = at('form[data-composer-placement="thread"]');
    expect(controls.boxSubmittedBy(thread, at('.send'))?.element).toBe(at('.real'));
    expect(controls.boxSubmittedBy(at('form.edit'), null)?.element).toBe(at('.edited'));
    expect(controls.boxSubmittedBy(document.body, null)).toBeUndefined();
  });
});
