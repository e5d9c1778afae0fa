/** The product's code as the guard's content script has it: in a world apart from the page's. */
import { createHighlighter, type HighlightMark } from '../../../composer/highlight';
import { trackComposition } from '../../../editor/composition';
import { readText } from '../../../editor/read-text';
import { applyEdits, insertText, replaceText } from '../../../editor/write-text';
import type { TextEdit } from '../../../core/mask/text-edit';

const life = new AbortController();
trackComposition(window, life.signal);
const highlighter = createHighlighter(document, life.signal);

function elementOf(name: string): HTMLElement {
  const element = document.querySelector(`#${name} > *`);
  if (!(element instanceof HTMLElement)) throw new Error(`no editor ${name}`);
  return element;
}

const tesuri = {
  read: (name: string) => readText(elementOf(name)),
  applyEdits: (name: string, before: string, edits: readonly TextEdit[]) =>
    applyEdits(elementOf(name), before, edits),
  replaceText: (name: string, text: string) => replaceText(elementOf(name), text),
  insertText: (name: string, text: string) => insertText(elementOf(name), text),
  show: (name: string, marks: readonly HighlightMark[]) => highlighter.show(elementOf(name), marks),
  clear: () => highlighter.clear(),
  stop: () => life.abort(),
};

Object.assign(globalThis, { tesuri });
