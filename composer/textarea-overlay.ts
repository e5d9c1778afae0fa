/** Marks over a textarea, which has no text nodes that could be highlighted. */
import type { TextControl } from '../editor/text-control';
import { followPlace } from './follow-place';
import { MARKED_ACTIONS, markDeclarations, type MarkedAction, type Theme } from './highlight-style';

export interface OverlayMark {
  readonly start: number;
  readonly end: number;
  readonly action: MarkedAction;
}

export interface TextareaOverlay {
  show(el: TextControl, marks: readonly OverlayMark[], theme: Theme): void;
  clear(): void;
}

/** Everything that decides where a character of the field stands. */
const COPIED = [
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-kerning'],
  ...['font-variant-caps', 'font-variant-east-asian', 'font-variant-ligatures'],
  ...['font-variant-numeric', 'font-feature-settings', 'font-size-adjust', 'font-optical-sizing'],
  ...['letter-spacing', 'word-spacing', 'line-height', 'line-break', 'word-break', 'hyphens'],
  ...['overflow-wrap', 'text-align', 'text-indent', 'text-transform', 'text-rendering', 'tab-size'],
  ...['direction', 'writing-mode', 'text-spacing-trim', 'text-autospace'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
];

const STYLE = `
  .window { position: fixed; overflow: hidden; pointer-events: none; contain: strict; }
  .mirror { position: absolute; box-sizing: border-box; margin: 0; border: 0; color: transparent;
    background: none; white-space: pre-wrap; user-select: none; -webkit-user-select: none; }
`;

const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  width: '0px',
  height: '0px',
  'pointer-events': 'none',
  // Below the panel, which has the highest place.
  'z-index': '2147483646',
} as const;

/** In a closed shadow root under the document's root: nothing of the site's is touched. */
export function createTextareaOverlay(document: Document, signal: AbortSignal): TextareaOverlay {
  let current: AbortController | undefined;
  const clear = (): void => {
    current?.abort();
    current = undefined;
  };
  signal.addEventListener('abort', clear);
  return {
    clear,
    show(el, marks, theme) {
      clear();
      if (marks.length === 0 || signal.aborted) return;
      const life = new AbortController();
      current = life;
      const { host, window, mirror } = createHost(document, theme);
      fill(mirror, el.value, marks);
      document.documentElement.append(host);
      life.signal.addEventListener('abort', () => host.remove());
      const place = (): void => placeOver(el, window, mirror);
      followPlace(el, place, life.signal);
      el.addEventListener('scroll', place, { passive: true, signal: life.signal });
    },
  };
}

function createHost(document: Document, theme: Theme) {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  for (const [name, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  const marks = MARKED_ACTIONS.map((action) => `.${action} { ${markDeclarations(action, theme)} }`);
  sheet.replaceSync(STYLE + marks.join('\n'));
  root.adoptedStyleSheets = [sheet];
  const window = document.createElement('div');
  window.className = 'window';
  const mirror = document.createElement('div');
  mirror.className = 'mirror';
  window.append(mirror);
  root.append(window);
  return { host, window, mirror };
}

function fill(mirror: HTMLElement, text: string, marks: readonly OverlayMark[]): void {
  let at = 0;
  for (const { start, end, action } of marks) {
    if (start < at) continue;
    const mark = mirror.ownerDocument.createElement('span');
    mark.className = action;
    mark.textContent = text.slice(start, end);
    mirror.append(text.slice(at, start), mark);
    at = end;
  }
  // A last empty line has no height of its own in a block.
  mirror.append(`${text.slice(at)}\u200b`);
}

function placeOver(el: TextControl, window: HTMLElement, mirror: HTMLElement): void {
  const { left, top, width, height } = el.getBoundingClientRect();
  const covered = width === 0 || height === 0 || isCovered(el, left + width / 2, top + height / 2);
  window.hidden = covered;
  if (covered) return;
  const style = getComputedStyle(el);
  for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
  // The language decides which font stands behind a generic name, and so every width.
  mirror.lang = el.closest<HTMLElement>('[lang]')?.lang ?? '';
  const singleLine = el.tagName === 'INPUT' || style.whiteSpace.startsWith('nowrap');
  mirror.style.whiteSpace = singleLine ? 'pre' : 'pre-wrap';
  mirror.style.width = singleLine ? 'max-content' : `${el.clientWidth}px`;
  mirror.style.left = `${-el.scrollLeft}px`;
  mirror.style.top = `${-el.scrollTop}px`;
  window.style.left = `${left + el.clientLeft}px`;
  window.style.top = `${top + el.clientTop}px`;
  window.style.width = `${el.clientWidth}px`;
  window.style.height = `${el.clientHeight}px`;
}

/** Something of the page, a dialog or a menu, stands over the field. */
function isCovered(el: TextControl, x: number, y: number): boolean {
  const top = el.ownerDocument.elementFromPoint(x, y);
  return top !== null && top !== el && !top.contains(el);
}
