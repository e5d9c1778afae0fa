import type { MappedText } from '../editor/read-text';
import type { WatchedText } from './watch-text';

/** Selects the words of one finding in their box and brings them into view. */
export function showFinding(
  watched: WatchedText | undefined,
  index: number,
  readMapped: (element: HTMLElement) => MappedText,
): void {
  if (!watched || watched.verdict === 'too-long') return;
  const finding = watched.verdict.judgements[index]?.finding;
  const { element } = watched.box;
  const mapped = readMapped(element);
  if (!finding || mapped.text !== watched.text) return;
  element.focus();
  if (element instanceof HTMLTextAreaElement) {
    element.setSelectionRange(finding.start, finding.end);
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const range = mapped.rangeOf(finding.start, finding.end);
  if (!range) return;
  const selection = element.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}
