// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCompositionEnd } from '../../../composer/composition-end';
import { createLocator } from '../../../composer/locate';
import { createSendControls } from '../../../composer/send-control';
import { listenForSends, type SendEvent } from '../../../composer/send-events';
import { chatgpt } from '../../../sites/chatgpt';
import { pretendLayout, show } from './layout';
import { CHATGPT_A } from './pages';
import { click, ENTER, fire } from './press';

beforeAll(pretendLayout);

let guard: AbortController;
let stops: boolean;
let writing: boolean;
let seen: SendEvent[];
let reached: string[];
const onLetGo = vi.fn();
const onEscape = vi.fn(() => stops);

function start() {
  const locator = createLocator(chatgpt, document);
  listenForSends(
    {
      window,
      locator,
      controls: createSendControls(chatgpt, locator),
      enterIsNewline: chatgpt.enterIsNewline,
      compositionEnded: watchCompositionEnd(window, guard.signal),
      writing: () => writing,
      signal: guard.signal,
    },
    {
      onSend(event) {
        seen.push(event);
        return stops;
      },
      onLetGo,
      onEscape,
    },
  );
  const at = show(CHATGPT_A);
  // The page's own handlers, on the same window and in the same phase, but later.
  for (const type of ['keydown', 'keyup', 'beforeinput', 'pointerdown', 'mousedown', 'click']) {
    window.addEventListener(type, () => reached.push(type), {
      capture: true,
      signal: guard.signal,
    });
  }
  return at;
}

beforeEach(() => {
  guard = new AbortController();
  [stops, writing, seen, reached] = [true, false, [], []];
  onLetGo.mockClear();
  onEscape.mockClear();
});
afterEach(() => guard.abort());

describe('Enter', () => {
  it('is an attempt in the composer, and what is stopped never reaches the page', () => {
    const at = start();
    const down = fire(at('#prompt-textarea p'), 'keydown', ENTER);
    expect(seen).toMatchObject([{ via: 'key', trusted: true, repeat: false }]);
    expect(seen[0]?.box.element).toBe(at('#prompt-textarea'));
    expect(down.defaultPrevented).toBe(true);
    expect(reached).toEqual([]);
  });

  it('takes what follows from the same press with it, until the key is let go', () => {
    const at = start();
    const box = at('#prompt-textarea');
    fire(box, 'keydown', ENTER);
    fire(box, 'keydown', { ...ENTER, repeat: true });
    const line = fire(box, 'beforeinput', { inputType: 'insertParagraph' });
    expect(line.defaultPrevented).toBe(true);
    expect(onLetGo).not.toHaveBeenCalled();
    fire(box, 'keyup', ENTER);
    expect(onLetGo).toHaveBeenCalledTimes(1);
    fire(box, 'beforeinput', { inputType: 'insertParagraph' });
    expect(reached).toEqual(['beforeinput']);
  });

  it('leaves our own writing alone', () => {
    const at = start();
    fire(at('#prompt-textarea'), 'keydown', ENTER);
    writing = true;
    const line = fire(at('#prompt-textarea'), 'beforeinput', { inputType: 'insertParagraph' });
    expect(line.defaultPrevented).toBe(false);
  });

  it('passes untouched when the gate lets it', () => {
    const at = start();
    stops = false;
    const down = fire(at('#prompt-textarea'), 'keydown', ENTER);
    fire(at('#prompt-textarea'), 'keyup', ENTER);
    expect(down.defaultPrevented).toBe(false);
    expect(reached).toEqual(['keydown', 'keyup']);
    expect(onLetGo).not.toHaveBeenCalled();
  });

  it.each([
    ['Shift', { ...ENTER, shiftKey: true }, 0],
    ['Alt', { ...ENTER, altKey: true }, 0],
    ['Ctrl', { ...ENTER, ctrlKey: true }, 1],
    ['Cmd', { ...ENTER, metaKey: true }, 1],
    ['another key than', { key: 'a', keyCode: 65 }, 0],
  ])('with %s Enter', (_, init, attempts) => {
    fire(start()('#prompt-textarea'), 'keydown', init);
    expect(seen).toHaveLength(attempts);
  });

  it('is nobody’s business outside of a box', () => {
    fire(start()('.chip'), 'keydown', ENTER);
    expect(seen).toEqual([]);
    expect(reached).toEqual(['keydown']);
  });

  it('makes a new line in an edit box that works so, and sends with Ctrl', () => {
    const edit = start()('article textarea');
    fire(edit, 'keydown', ENTER);
    expect(seen).toEqual([]);
    fire(edit, 'keydown', { ...ENTER, ctrlKey: true });
    expect(seen).toMatchObject([{ box: { kind: 'edit', element: edit } }]);
  });
});

describe('an input method', () => {
  it.each([
    ['marked as composing', { ...ENTER, keyCode: 229, isComposing: true }],
    ['marked by its code alone', { ...ENTER, keyCode: 229 }],
    ['its first key', { key: 'Process', keyCode: 229 }],
  ])('is left alone: %s', (_, init) => {
    const down = fire(start()('#prompt-textarea'), 'keydown', init);
    expect(seen).toEqual([]);
    expect(down.defaultPrevented).toBe(false);
    expect(reached).toEqual(['keydown']);
  });

  it('is left alone where the confirming Enter comes after the end of the composition', async () => {
    const box = start()('#prompt-textarea');
    fire(box, 'compositionend');
    fire(box, 'keydown', ENTER);
    expect(seen).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    fire(box, 'keydown', ENTER);
    expect(seen).toHaveLength(1);
  });

  it('cannot be played by a script, neither by flags nor by an end of its own', () => {
    const box = start()('#prompt-textarea');
    fire(box, 'keydown', { ...ENTER, keyCode: 229, isComposing: true, isTrusted: false });
    fire(box, 'compositionend', { isTrusted: false });
    fire(box, 'keydown', ENTER);
    expect(seen).toMatchObject([{ trusted: false }, { trusted: true }]);
  });
});

describe('a press on the send control', () => {
  it('is one attempt, stopped whole', () => {
    const events = click(start()('svg'));
    expect(seen).toMatchObject([{ via: 'pointer', trusted: true }]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
    expect(reached).toEqual([]);
    expect(onLetGo).toHaveBeenCalledTimes(1);
  });

  it('is asked about again with each of its events when it passes: the words may change', () => {
    stops = false;
    click(start()('#composer-submit-button'));
    // The submit is what the browser makes of the click.
    expect(seen.map(({ via }) => via)).toEqual(['pointer', 'pointer', 'pointer', 'submit']);
  });

  it('does not take the next press with it', () => {
    const at = start();
    fire(at('svg'), 'pointerdown', { button: 0 });
    // Let go elsewhere: the browser sends no click. Then something else is pressed.
    click(at('.plus'));
    expect(reached).toEqual(['pointerdown', 'mousedown', 'click']);
  });

  it('by the keyboard is a press of its own', () => {
    const at = start();
    fire(at('svg'), 'pointerdown', { button: 0 });
    const event = fire(at('#composer-submit-button'), 'click', { button: 0, detail: 0 });
    expect(seen).toHaveLength(2);
    expect(event.defaultPrevented).toBe(true);
  });

  it('by a script is asked about just the same', () => {
    const at = start();
    const event = fire(at('#composer-submit-button'), 'click', { button: 0, isTrusted: false });
    expect(seen).toMatchObject([{ via: 'pointer', trusted: false }]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('with another button, or elsewhere, is none', () => {
    const at = start();
    fire(at('#composer-submit-button'), 'pointerdown', { button: 2 });
    click(at('.chip'));
    expect(seen).toEqual([]);
  });
});

describe('a submit', () => {
  it('of the composer’s form is an attempt', () => {
    const at = start();
    const event = fire(at('form'), 'submit', { submitter: at('#composer-submit-button') });
    expect(seen).toMatchObject([{ via: 'submit' }]);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('Escape', () => {
  it('is asked about in a box', () => {
    const at = start();
    expect(fire(at('#prompt-textarea'), 'keydown', { key: 'Escape' }).defaultPrevented).toBe(true);
    stops = false;
    expect(fire(at('#prompt-textarea'), 'keydown', { key: 'Escape' }).defaultPrevented).toBe(false);
    expect(onEscape).toHaveBeenCalledTimes(2);
  });
});

it('hears nothing once the guard has ended', () => {
  const at = start();
  guard.abort();
  fire(at('#prompt-textarea'), 'keydown', ENTER);
  click(at('svg'));
  expect(seen).toEqual([]);
});
