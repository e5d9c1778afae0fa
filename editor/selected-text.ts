import { readMappedText } from './read-text';
import { isTextControl } from './text-control';

/** @returns What the user has selected in this box, as `readText` has it; empty when nothing is. */
export function selectedText(el: HTMLElement): string {
  if (isTextControl(el)) return el.value.slice(el.selectionStart ?? 0, el.selectionEnd ?? 0);
  const selection = el.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  const mapped = readMappedText(el);
  const start = mapped.offsetOf(range.startContainer, range.startOffset);
  const end = mapped.offsetOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? '' : mapped.text.slice(start, end);
}
