import { offsetAfterEdits, textDifference } from './text-difference';
import { isTextControl, type TextControl } from './text-control';
import { typeAtSelection } from './type-at-selection';
import type { Writer, WritePlan } from './writer';

/** Textareas and inputs. There is no formatting to keep, so that all edits are one and undo in one. */
export const controlWriter: Writer = {
  edit(el, plan) {
    if (!isTextControl(el)) return Promise.resolve();
    const { start, end, replacement } = textDifference(plan.before, plan.after);
    const caret = caretAfter(el, plan);
    el.focus({ preventScroll: true });
    el.setSelectionRange(start, end);
    typeAtSelection(el.ownerDocument, replacement);
    placeCaret(el, plan.after, caret);
    return Promise.resolve();
  },
  rewrite(el, plan) {
    if (!isTextControl(el)) return Promise.resolve();
    const caret = caretAfter(el, plan);
    // The setter of the element itself: frameworks put their own over it to notice such writes.
    const prototype: unknown = Object.getPrototypeOf(el);
    Reflect.set(prototype as object, 'value', plan.after, el);
    el.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    placeCaret(el, plan.after, caret);
    return Promise.resolve();
  },
};

function caretAfter(el: TextControl, { caret, edits }: WritePlan): number {
  return caret ?? offsetAfterEdits(el.selectionEnd ?? el.value.length, edits);
}

function placeCaret(el: TextControl, after: string, caret: number): void {
  if (el.value === after) el.setSelectionRange(caret, caret);
}
