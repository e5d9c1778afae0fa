import type { Coverage } from '../core/gate/coverage';

/** What the pill shows; a new one replaces the old one whole. */
export interface PillState {
  readonly coverage: Coverage;
  /** Findings that stop the prompt as it stands. */
  readonly findings: number;
  readonly held: boolean;
}

/** Words of the pill in the user's language. */
export interface PillWords {
  /** Says how much is watched, on which site. */
  readonly coverage: (state: Coverage['state']) => string;
  readonly open: string;
  readonly found: (count: number) => string;
  readonly held: string;
  readonly reload: string;
}

export interface Pill {
  readonly element: HTMLButtonElement;
  show(state: PillState): void;
}

export interface PillSource {
  readonly document: Document;
  /** Asked at each showing: the user may change the language. */
  readonly words: () => PillWords;
  readonly onPress: () => void;
}

type Tone = 'quiet' | 'ok' | 'warn' | 'stop';

/** A handrail on its stairs; struck through where nothing holds. */
const MARK = 'M2 12 14 4M4 11v4M8 8.5v6M12 6v8';
const MARK_OFF = `${MARK}M2 2l12 12`;
const SVG = 'http://www.w3.org/2000/svg';

/** The small button that stands in the page while the panel is closed. It never takes the focus. */
export function createPill({ document, words, onPress }: PillSource): Pill {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'pill';
  const mark = document.createElementNS(SVG, 'svg');
  mark.setAttribute('viewBox', '0 0 16 16');
  mark.setAttribute('aria-hidden', 'true');
  mark.classList.add('mark');
  const path = document.createElementNS(SVG, 'path');
  mark.append(path);
  const text = document.createElement('span');
  element.append(mark, text);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  // A press must not take the caret out of the composer.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'mousedown']) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    element,
    show(state) {
      const texts = words();
      element.dataset['tone'] = toneOf(state);
      path.setAttribute('d', state.coverage.state === 'blind' ? MARK_OFF : MARK);
      text.textContent = wordsOf(state, texts);
      text.hidden = text.textContent === '';
      element.title = texts.coverage(state.coverage.state);
      const said = [texts.coverage(state.coverage.state), text.textContent];
      element.setAttribute(
        'aria-label',
        [texts.open, ...new Set(said.filter(Boolean))].join(' — '),
      );
    },
  };
}

function toneOf({ coverage, findings, held }: PillState): Tone {
  if (coverage.state === 'blind' || coverage.state === 'degraded') return 'stop';
  if (held || findings > 0) return 'warn';
  return coverage.state === 'attached' ? 'ok' : 'quiet';
}

/** Quiet while all is well; the gravest thing first. */
function wordsOf({ coverage, findings, held }: PillState, texts: PillWords): string {
  if (coverage.state === 'blind' && coverage.reason === 'extension-gone') return texts.reload;
  if (held) return texts.held;
  if (coverage.state === 'blind' || coverage.state === 'degraded') {
    return texts.coverage(coverage.state);
  }
  return findings > 0 ? texts.found(findings) : '';
}
