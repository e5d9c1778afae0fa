import type { TextEdit } from '../core/mask/text-edit';
import { putText } from './put-text';
import { readMappedText, type MappedText } from './read-text';
import { selectionHeard, takesOver } from './settle';
import { offsetAfterEdits, textDifference } from './text-difference';
import { typeAtSelection } from './type-at-selection';
import type { Writer, WritePlan } from './writer';

/**
 * Elements with `contenteditable`: ProseMirror and editors made of it, and plain ones.
 *
 * All edits of a plan are made in one task, so that ProseMirror, which looks at the page only after
 * it, sees one change: one transaction, one step of undo.
 */
export const editableWriter: Writer = {
  async edit(el, plan) {
    const caret = caretAfter(el, plan);
    el.focus({ preventScroll: true });
    const way = wayFor(el, plan);
    if (plan.after === '') await clear(el, plan.before);
    else if (isBlankChange(plan)) await editByDetour(el, plan);
    else if (looksLikeMarkup(plan)) await rewriteLines(el, plan);
    else editNow(el, plan, way);
    placeCaret(el, caret);
  },
  async rewrite(el, plan) {
    const caret = caretAfter(el, plan);
    el.focus({ preventScroll: true });
    if (wayFor(el, plan) === 'put') editNow(el, plan, 'type');
    else await rewriteLines(el, plan);
    placeCaret(el, caret);
  },
};

/** `type`: as the user would, by the browser's editing command. `put`: by changing the nodes. */
type Way = 'type' | 'put';

/** Edits and lines that are typed; the command lays the page out for each of them. */
const MAX_TYPED = 24;

function wayFor(el: HTMLElement, { edits }: WritePlan): Way {
  const lines = edits.reduce((sum, { replacement }) => sum + replacement.split('\n').length, 0);
  return el.classList.contains('ProseMirror') && lines > MAX_TYPED ? 'put' : 'type';
}

function editNow(
  el: HTMLElement,
  { before, edits }: Pick<WritePlan, 'before' | 'edits'>,
  way: Way = 'type',
): void {
  let map = readMappedText(el);
  // From back to front, so that what stands before an edit is where it was.
  for (const edit of edits.toReversed()) {
    if (!standsAt(map, before, edit)) map = readMappedText(el);
    const range = map.rangeOf(edit.start, edit.end);
    if (!range) continue;
    if (way === 'put') put(el, range, edit);
    else {
      select(el, range);
      typeAtSelection(el.ownerDocument, edit.replacement);
    }
  }
}

function put(el: HTMLElement, range: Range, { start, replacement }: TextEdit): void {
  if (putText(el, range, replacement)) return;
  select(el, range);
  typeAtSelection(el.ownerDocument, ''); // joins the blocks
  const joined = readMappedText(el).rangeOf(start, start);
  if (joined) putText(el, joined, replacement);
}

/** Whether the map still holds there: browsers split and join text nodes when they insert. */
function standsAt(map: MappedText, before: string, { start, end }: TextEdit): boolean {
  try {
    const range = map.rangeOf(start, end);
    const words = before.slice(start, end).replaceAll('\n', '');
    return range !== undefined && range.toString() === words && start < end;
  } catch {
    return false; // a node has become shorter than the map says
  }
}

/**
 * ProseMirror compares documents, not keys: a change that adds only blank lines looks to it like
 * Enter and one that only removes text looks like Backspace, and it calls the site's handlers for
 * those keys. Enter would send the prompt.
 */
function isBlankChange({ before, after }: WritePlan): boolean {
  return textDifference(before, after).replacement.trim() === '';
}

/** Puts a mark over the change and the nearest word, then the new text over the mark. */
async function editByDetour(el: HTMLElement, { before, after }: WritePlan): Promise<void> {
  const { start, end, replacement } = widenToWord(before, textDifference(before, after));
  const mark = markNotIn(before + after);
  const between = before.slice(0, start) + mark + before.slice(end);
  editNow(el, { before, edits: [{ start, end, replacement: mark }] });
  if (!(await takesOver(el, between))) return;
  const last = { start, end: start + mark.length, replacement };
  editNow(el, { before: between, edits: [last] });
}

function widenToWord(before: string, { start, end, replacement }: TextEdit): TextEdit {
  const left = /\S\s*$/u.exec(before.slice(0, start));
  if (left) {
    return {
      start: left.index,
      end,
      replacement: before.slice(left.index, start) + replacement,
    };
  }
  const right = /^\s*\S/u.exec(before.slice(end))?.[0] ?? '';
  return { start, end: end + right.length, replacement: replacement + right };
}

function markNotIn(text: string): string {
  return ['…', '‥', '⋯', '⁂'].find((mark) => !text.includes(mark)) ?? '……';
}

/** Ends of a line at which editors turn what was just inserted into formatting. */
const MARKUP_END = /(?:[*_`~=$]|^\s*(?:[-+*>]|#{1,6}|\d{1,9}[.)]|\[[ x]?\]|`{3}\w*)\s)$/iu;

/** Only a change within one line is looked at for that. */
function looksLikeMarkup({ before, after }: WritePlan): boolean {
  const { start, replacement } = textDifference(before, after);
  const end = start + replacement.length;
  const line = after.slice(after.lastIndexOf('\n', end - 1) + 1, end);
  return !replacement.includes('\n') && MARKUP_END.test(line);
}

/**
 * For editors with input rules, which turn `**word**` or `- ` into formatting when it is inserted
 * within one block: a mark in a line of its own goes first, and is removed once all is there.
 */
async function rewriteLines(el: HTMLElement, { before, after }: WritePlan): Promise<void> {
  const { start, end, replacement } = widenToLines(before, textDifference(before, after));
  const mark = `${markNotIn(before + after)}\n`;
  const between = before.slice(0, start) + mark + replacement + before.slice(end);
  editNow(el, { before, edits: [{ start, end, replacement: mark + replacement }] });
  if (!(await takesOver(el, between))) return;
  select(el, readMappedText(el).rangeOf(start, start + mark.length));
  await selectionHeard(el.ownerDocument);
  typeAtSelection(el.ownerDocument, '');
}

function widenToLines(before: string, { start, end, replacement }: TextEdit): TextEdit {
  const first = before.lastIndexOf('\n', start - 1) + 1;
  const next = before.indexOf('\n', end);
  const last = next < 0 ? before.length : next;
  return {
    start: first,
    end: last,
    replacement: before.slice(first, start) + replacement + before.slice(end, last),
  };
}

/** By way of a mark: an editor that takes this for Backspace has then nothing else to delete. */
async function clear(el: HTMLElement, before: string): Promise<void> {
  const mark = markNotIn(before);
  editNow(el, { before, edits: [{ start: 0, end: before.length, replacement: mark }] });
  if (!(await takesOver(el, mark))) return;
  select(el, readMappedText(el).rangeOf(0, mark.length));
  await selectionHeard(el.ownerDocument);
  typeAtSelection(el.ownerDocument, '');
}

function select(el: HTMLElement, range: Range | undefined): void {
  const selection = el.ownerDocument.getSelection();
  if (!selection || !range) return;
  selection.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
}

/** Where the user's caret belongs afterwards; at the end when it was elsewhere. */
function caretAfter(el: HTMLElement, plan: WritePlan): number {
  if (plan.caret !== undefined) return plan.caret;
  const selection = el.ownerDocument.getSelection();
  const caret =
    selection?.focusNode == null
      ? undefined
      : readMappedText(el).offsetOf(selection.focusNode, selection.focusOffset);
  return caret === undefined ? plan.after.length : offsetAfterEdits(caret, plan.edits);
}

function placeCaret(el: HTMLElement, caret: number): void {
  const map = readMappedText(el);
  if (caret <= map.text.length) select(el, map.rangeOf(caret, caret));
}
