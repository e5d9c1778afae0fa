// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPanelHost, type PanelHostSource } from '../../../composer/panel-host';
import { pillWords } from '../../../entrypoints/guard.content/pill-words';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';
const root = document.documentElement;
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

let guard: AbortController;
let shadow: ShadowRoot;
let nowMs: number;
let styles: Map<Element, Record<string, string>>;
const showPopover = vi.fn();
const offer = vi.fn<(token: string) => Promise<void>>();

beforeEach(() => {
  guard = new AbortController();
  nowMs = 0;
  styles = new Map();
  offer.mockReset().mockResolvedValue();
  showPopover.mockReset();
  Object.assign(Element.prototype, { showPopover, hidePopover: vi.fn() });
  // The page cannot get at a closed root; the test takes it as it is made.
  const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return (shadow = (attach?.value as Element['attachShadow']).call(this, init));
  });
  // happy-dom computes no style that nobody has set, and lays nothing out.
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) => ({ ...PLAIN, ...styles.get(element) }) as unknown as CSSStyleDeclaration,
  );
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => host());
});
afterEach(() => {
  guard.abort();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const PLAIN = {
  opacity: '1',
  filter: 'none',
  transform: 'none',
  visibility: 'visible',
  clipPath: 'none',
};
const host = (): HTMLElement => shadow.host as HTMLElement;
const frame = () => shadow.querySelector('iframe') as HTMLIFrameElement;
const pill = () => shadow.querySelector('.pill') as HTMLElement;

function panel(changes: Partial<PanelHostSource> = {}) {
  const sink = { onReady: vi.fn(), onMessage: vi.fn(), onPillPress: vi.fn() };
  const made = createPanelHost(
    {
      window,
      url: `${ORIGIN}/panel.html`,
      origin: ORIGIN,
      words: () => pillWords('ja', 'en'),
      offer,
      now: () => nowMs,
      signal: guard.signal,
      ...changes,
    },
    sink,
  );
  const rect = new DOMRect(1000, 0, 380, 700);
  vi.spyOn(frame(), 'getBoundingClientRect').mockReturnValue(rect);
  return { made, sink };
}

describe('the place of the panel', () => {
  it('is closed to scripts of the page', () => {
    panel().made.start(true);
    expect(host().isConnected).toBe(true);
    expect(host().shadowRoot).toBeNull();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('is above what the page has opened since, at each opening', () => {
    const { made } = panel();
    made.start(true);
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(document.body);
    made.open();
    expect(host().popover).toBe('manual');
    expect(showPopover).toHaveBeenCalledTimes(2);
  });

  it('is not taken down while it is in sight, or its frame would lose the focus', () => {
    const { made } = panel();
    made.start(true);
    made.open();
    made.open('primary');
    expect(showPopover).toHaveBeenCalledTimes(1);
  });

  it('outranks every style that the page could give it', () => {
    panel().made.start(true);
    for (const name of ['opacity', 'visibility', 'pointer-events', 'z-index', 'display']) {
      expect(host().style.getPropertyPriority(name), name).toBe('important');
    }
  });

  it('shows the pill while the frame is closed, and never both', () => {
    const { made } = panel();
    made.start(false);
    expect([frame().hidden, pill().hidden, made.isOpen()]).toEqual([true, false, false]);
    made.open();
    expect([frame().hidden, pill().hidden, made.isOpen()]).toEqual([false, true, true]);
    made.close();
    expect([frame().hidden, pill().hidden, made.isOpen()]).toEqual([true, false, false]);
  });

  it('loads the frame only when it is needed, and once', () => {
    const { made } = panel();
    made.start(false);
    expect(frame().getAttribute('src')).toBeNull();
    made.warm();
    expect(frame().src).toBe(`${ORIGIN}/panel.html`);
    expect(made.isOpen()).toBe(false);
    frame().src = `${ORIGIN}/panel.html?as-it-was`;
    made.open();
    expect(frame().src).toContain('as-it-was');
  });

  it('makes room beside the page while it is open', () => {
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(1400);
    const { made } = panel();
    made.start(true);
    expect(root.style.getPropertyValue('margin-inline-end')).toBe('380px');
    made.close();
    expect(root.style.getPropertyValue('margin-inline-end')).toBe('');
  });

  it('is taken again when the page throws it out', async () => {
    const { made } = panel();
    made.start(true);
    host().remove();
    await turn();
    expect(host().isConnected).toBe(true);
    expect(made.isMissing()).toBe(false);
  });

  it('is given up, and said to be missing, when the page keeps throwing it out', async () => {
    const { made } = panel();
    made.start(true);
    for (let index = 0; index < 20 && host().isConnected; index += 1) {
      host().remove();
      await turn();
    }
    expect(host().isConnected).toBe(false);
    expect(made.isMissing()).toBe(true);
    expect(made.isSeen()).toBe(false);
  });

  it('is left with the end of the guard, for good', async () => {
    const { made } = panel();
    made.start(true);
    guard.abort();
    await turn();
    expect(host().isConnected).toBe(false);
    made.open();
    expect(host().isConnected).toBe(false);
  });
});

describe('a frame that does not answer', () => {
  it('is missing after a while', () => {
    const { made } = panel();
    made.start(true);
    nowMs = 7999;
    expect(made.isMissing()).toBe(false);
    nowMs = 8001;
    expect(made.isMissing()).toBe(true);
  });

  it('is not missing while nobody has asked for it', () => {
    const { made } = panel();
    made.start(false);
    nowMs = 60_000;
    expect(made.isMissing()).toBe(false);
  });

  it('is not missing once it has spoken on its port', async () => {
    const { made, sink } = panel();
    const contentWindow = { postMessage: vi.fn() };
    Object.defineProperty(frame(), 'contentWindow', { value: contentWindow });
    made.start(true);
    frame().dispatchEvent(new Event('load'));
    await turn();
    const [, , [port]] = contentWindow.postMessage.mock.lastCall as [
      unknown,
      string,
      [MessagePort],
    ];
    port.postMessage({ kind: 'ready' });
    await vi.waitFor(() => {
      expect(sink.onReady).toHaveBeenCalledOnce();
    });
    nowMs = 60_000;
    expect(made.isMissing()).toBe(false);
    const heard = new Promise((resolve) => {
      port.onmessage = ({ data }) => resolve(data);
    });
    made.open('primary');
    expect(await heard).toEqual({ kind: 'focus', on: 'primary' });
    port.close();
  });
});

describe('whether the frame was really seen', () => {
  const seen = (): boolean => {
    const { made } = panel();
    made.start(true);
    return made.isSeen();
  };

  it('is true for a frame that nothing covers', () => {
    expect(seen()).toBe(true);
  });

  it.each([
    ['opacity', '0.99'],
    ['visibility', 'hidden'],
    ['filter', 'opacity(0)'],
    ['transform', 'translateX(300px)'],
    ['clipPath', 'inset(50%)'],
  ])('is false where the page sets %s on the document or on the host', (name, value) => {
    const { made } = panel();
    made.start(true);
    for (const element of [root, host()]) {
      styles = new Map([[element, { [name]: value }]]);
      expect(made.isSeen()).toBe(false);
    }
    styles.clear();
    expect(made.isSeen()).toBe(true);
  });

  it.each([
    [0.1, 0.1],
    [0.5, 0.5],
    [0.9, 0.9],
  ])('is false where something covers it at %f, %f', (x, y) => {
    const cover = document.createElement('div');
    vi.spyOn(document, 'elementFromPoint').mockImplementation((left, top) =>
      Math.abs(left - (1000 + 380 * x)) < 1 && Math.abs(top - 700 * y) < 1 ? cover : host(),
    );
    expect(seen()).toBe(false);
  });

  it('is false for a frame without size, and for a closed one', () => {
    const { made } = panel();
    made.start(true);
    const rect = vi.spyOn(frame(), 'getBoundingClientRect');
    rect.mockReturnValue(new DOMRect(1000, 0, 0, 700));
    expect(made.isSeen()).toBe(false);
    rect.mockReturnValue(new DOMRect(1000, 0, 380, 700));
    expect(made.isSeen()).toBe(true);
    made.close();
    expect(made.isSeen()).toBe(false);
  });
});
