/** Marks under the words found, in the composer itself. Display only: the editor's nodes stay as they are. */
import type { Action } from '../core/guideline/schema';
import { readMappedText, readText } from '../editor/read-text';
import { isTextControl } from '../editor/text-control';
import { MARKED_ACTIONS, markDeclarations, type MarkedAction, type Theme } from './highlight-style';
import { shiftMarks } from './shift-marks';
import { createTextareaOverlay, type OverlayMark } from './textarea-overlay';
import { themeOf } from './theme-of';

export interface HighlightMark {
  /** UTF-16 offsets into the text as `readText` gives it. */
  readonly start: number;
  readonly end: number;
  readonly action: Action;
}

export interface Highlighter {
  /** Replaces what was shown before. Marks that touch later changes go, the others move along. */
  show(el: HTMLElement, marks: readonly HighlightMark[]): void;
  clear(): void;
}

interface Shown {
  readonly el: HTMLElement;
  text: string;
  marks: readonly OverlayMark[];
}

export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const overlay = createTextareaOverlay(document, signal);
  const painter = createPainter(document, signal);
  let life: AbortController | undefined;

  const clear = (): void => {
    life?.abort();
    life = undefined;
    overlay.clear();
    painter.paint([]);
  };

  const paint = ({ el, marks }: Shown): void => {
    const theme = themeOf(el);
    if (isTextControl(el)) overlay.show(el, marks, theme);
    else painter.paint(rangesOf(el, marks), theme);
  };

  signal.addEventListener('abort', clear);
  return {
    clear,
    show(el, marks) {
      clear();
      const marked = marks.filter(isMarked).toSorted((a, b) => a.start - b.start);
      if (marked.length === 0 || signal.aborted) return;
      const shown: Shown = { el, text: readText(el), marks: marked };
      paint(shown);
      life = new AbortController();
      onRerender(el, life.signal, () => {
        const text = readText(el);
        shown.marks = shiftMarks(shown.marks, shown.text, text);
        shown.text = text;
        paint(shown);
      });
    },
  };
}

function isMarked(mark: HighlightMark): mark is OverlayMark {
  return mark.action !== 'allow' && mark.start < mark.end;
}

/**
 * Calls back before the next frame after the editor has changed or replaced its nodes, or the page
 * its theme. At most once a frame, and only while there is something to show.
 */
function onRerender(el: HTMLElement, signal: AbortSignal, again: () => void): void {
  const { defaultView: window, documentElement } = el.ownerDocument;
  if (!window) return;
  let frame: number | undefined;
  const soon = (): void => {
    frame ??= window.requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted && el.isConnected) again();
    });
  };
  const nodes = new MutationObserver(soon);
  nodes.observe(el, { childList: true, characterData: true, subtree: true });
  const theme = new MutationObserver(soon);
  theme.observe(documentElement, { attributes: true });
  el.addEventListener('input', soon, { passive: true, signal });
  signal.addEventListener('abort', () => {
    nodes.disconnect();
    theme.disconnect();
    if (frame !== undefined) window.cancelAnimationFrame(frame);
  });
}

type MarkedRange = readonly [action: MarkedAction, range: Range];

function rangesOf(el: HTMLElement, marks: readonly OverlayMark[]): readonly MarkedRange[] {
  const map = readMappedText(el);
  return marks.flatMap(({ start, end, action }) => {
    const range = end <= map.text.length ? map.rangeOf(start, end) : undefined;
    return range ? [[action, range] as const] : [];
  });
}

/** The page's registry of highlights and the one sheet that says how ours look. */
function createPainter(document: Document, signal: AbortSignal) {
  const sheet = new CSSStyleSheet();
  let painted: Theme | undefined;

  const adopt = (theme: Theme): void => {
    if (painted !== theme) {
      const rules = MARKED_ACTIONS.map(
        (action) => `::highlight(${nameOf(action)}) { ${markDeclarations(action, theme)} }`,
      );
      sheet.replaceSync(rules.join('\n'));
      painted = theme;
    }
    // A page may set its list of sheets anew, without ours.
    if (document.adoptedStyleSheets.includes(sheet)) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    paint(ranges: readonly MarkedRange[], theme: Theme = 'light'): void {
      if (ranges.length > 0) adopt(theme);
      for (const [priority, action] of MARKED_ACTIONS.entries()) {
        const own = ranges.filter(([of]) => of === action).map(([, range]) => range);
        if (own.length === 0) {
          CSS.highlights.delete(nameOf(action));
          continue;
        }
        const highlight = new Highlight(...own);
        highlight.priority = priority;
        CSS.highlights.set(nameOf(action), highlight);
      }
    },
  };
}

function nameOf(action: MarkedAction): string {
  return `tesuri-${action}`;
}
