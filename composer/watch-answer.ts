/** Follows the site's answers and puts the originals back into the last one, in memory only. */
import { restore } from '../core/mask/restore';
import type { Vault } from '../core/mask/vault';
import type { SiteAdapter } from '../sites/site-adapter';
import { answerText } from './answer-text';

/** The last answer with the originals put back. */
export interface RestoredAnswer {
  readonly text: string;
  /** False while words may still come. */
  readonly complete: boolean;
}

export interface AnswerWatch {
  /** Call after a masking and after a navigation: the vault may be another, or no longer empty. */
  check(): void;
}

export interface AnswerSource {
  readonly site: Pick<SiteAdapter, 'assistantTurn' | 'streaming'>;
  readonly document: Document;
  /** The vault of the conversation in which the page stands now. */
  readonly vault: () => Vault;
  /** Null when the last answer holds no placeholder of the vault. Called on changes only. */
  readonly onAnswer: (answer: RestoredAnswer | null) => void;
  readonly signal: AbortSignal;
}

/** Between two looks at an answer that is growing. */
const LOOK_EVERY_MS = 200;
/** A site may show the end of an answer a moment before, or after, its last words. */
const SURE_AFTER_MS = 600;

/** In which sites write that more is coming; others are found by the look that follows silence. */
const STREAMING_ATTRIBUTES = ['data-is-streaming', 'data-message-streaming', 'aria-busy'];

/**
 * Watches the last answer while something is masked; before that nothing is observed and nothing is
 * read. An answer counts as complete when the site shows no sign of more and no word has come for
 * `SURE_AFTER_MS`.
 */
export function watchAnswer(source: AnswerSource): AnswerWatch {
  const { document, signal, onAnswer } = source;
  let last: RestoredAnswer | null = null;
  let words = '';
  let wordsSinceMs = 0;

  const report = (answer: RestoredAnswer | null): void => {
    if (answer?.text === last?.text && answer?.complete === last?.complete) return;
    last = answer;
    onAnswer(answer);
  };

  const look = (): void => {
    const turn = lastTurn(source);
    changes.follow(turn);
    const text = turn ? answerText(turn) : '';
    if (text !== words) wordsSinceMs = performance.now();
    words = text;
    const quietMs = performance.now() - wordsSinceMs;
    const complete = quietMs >= SURE_AFTER_MS && !isStreaming(source, turn);
    // The last sign of the end may come without any change that would wake us.
    if (text !== '' && !complete) timer.soon(SURE_AFTER_MS);
    const { text: answer, restored } = restore(text, source.vault());
    report(restored > 0 ? { text: answer, complete } : null);
  };

  const timer = createTimer(look, signal);
  const changes = createChanges(document, () => timer.soon(LOOK_EVERY_MS));

  const rest = (): void => {
    timer.stop();
    changes.stop();
    words = '';
    report(null);
  };
  signal.addEventListener('abort', rest);

  return {
    check() {
      if (signal.aborted) return;
      if (source.vault().size === 0) {
        rest();
        return;
      }
      changes.start();
      timer.soon(0);
    },
  };
}

/** New turns show as nodes of the page; new words, and marks of the end, in the last turn itself. */
function createChanges(document: Document, wake: () => void) {
  const turns = new MutationObserver(wake);
  const turnWords = new MutationObserver(wake);
  let followed: Element | undefined;
  const follow = (turn: Element | undefined): void => {
    if (turn === followed) return;
    followed = turn;
    turnWords.disconnect();
    if (turn) {
      turnWords.observe(turn, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: STREAMING_ATTRIBUTES,
      });
    }
  };
  return {
    follow,
    start: () => turns.observe(document.body, { childList: true, subtree: true }),
    stop: () => {
      turns.disconnect();
      follow(undefined);
    },
  };
}

/** One look at a time; a sooner one takes the place of a later one. */
function createTimer(look: () => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueMs = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const soon = (waitMs: number): void => {
    const due = performance.now() + waitMs;
    if (signal.aborted || (timer !== undefined && dueMs <= due)) return;
    stop();
    dueMs = due;
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, waitMs);
  };
  return { soon, stop };
}

function lastTurn({ site, document }: AnswerSource): Element | undefined {
  const turns = [...document.querySelectorAll(site.assistantTurn.join(','))];
  return turns.findLast((turn) => turn.checkVisibility());
}

/** A mark on the turn, in it, around it, or anywhere in the page, where the stop control stands. */
function isStreaming({ site, document }: AnswerSource, turn: Element | undefined): boolean {
  const selector = site.streaming.join(',');
  if (turn?.matches(selector) === true) return true;
  return [...document.querySelectorAll(selector)].some((mark) => mark.checkVisibility());
}
