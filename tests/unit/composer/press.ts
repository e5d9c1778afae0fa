/** Events as a browser sends them. A script cannot make a trusted one: the mark is put on by hand. */
type Init = Readonly<Record<string, unknown>>;

export function fire(target: EventTarget, type: string, init: Init = {}): Event {
  const { isTrusted = true, ...rest } = init;
  const event = make(type, { bubbles: true, cancelable: true, composed: true, ...rest });
  for (const [name, value] of Object.entries({ ...rest, isTrusted })) {
    Object.defineProperty(event, name, { value });
  }
  target.dispatchEvent(event);
  return event;
}

function make(type: string, init: Init): Event {
  if (type.startsWith('key')) return new KeyboardEvent(type, init);
  if (type === 'beforeinput') return new InputEvent(type, init);
  if (type === 'submit') return new SubmitEvent(type, init);
  if (/^(?:pointer|mouse|click)/.test(type)) return new MouseEvent(type, init);
  return new Event(type, init);
}

export const ENTER: Init = { key: 'Enter', code: 'Enter', keyCode: 13 };

/** One press of the mouse, as far as its events get. */
export function click(target: EventTarget, init: Init = {}): Event[] {
  return ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) =>
    fire(target, type, { button: 0, detail: 1, ...init }),
  );
}
