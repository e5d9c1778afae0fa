import type { Action } from '../core/guideline/schema';

export interface HighlightMark {
  /** UTF-16 offsets into the text as `readText` gives it. */
  readonly start: number;
  readonly end: number;
  readonly action: Action;
}

export interface Highlighter {
  show(el: HTMLElement, marks: readonly HighlightMark[]): void;
  clear(): void;
}

export declare function createHighlighter(document: Document, signal: AbortSignal): Highlighter;
