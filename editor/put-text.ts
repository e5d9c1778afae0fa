import { isBlock } from './blocks';

/**
 * Puts text in the place of a range by changing the nodes themselves, without a layout for each
 * line. Only for editors that read their document back from the page, as ProseMirror does.
 *
 * @returns False, with nothing changed, when the range reaches over the edge of a block.
 */
export function putText(root: HTMLElement, range: Range, text: string): boolean {
  const block = blockOf(root, range.startContainer);
  if (block !== blockOf(root, range.endContainer)) return false;
  const lines = block.nodeName === 'PRE' ? [text] : text.split('\n');
  if (block === root && lines.length > 1) return false;
  const rest = lines.length > 1 ? cutTail(block, range) : undefined;
  putLine(range, lines[0] ?? '');
  let last: Element = block;
  for (const line of lines.slice(1)) {
    const next = block.cloneNode(false) as Element;
    if (line !== '') next.append(line);
    last.after(next);
    last = next;
  }
  if (rest) last.append(rest);
  return true;
}

function putLine(range: Range, line: string): void {
  const { startContainer: node, startOffset: offset } = range;
  if (node instanceof Text && node === range.endContainer) {
    node.replaceData(offset, range.endOffset - offset, line);
    return;
  }
  range.deleteContents();
  if (node instanceof Text) node.insertData(offset, line);
  else if (line !== '') range.insertNode(new Text(line));
}

/** What stands between the range and the end of its block, with its formatting. */
function cutTail(block: Element, range: Range): DocumentFragment {
  const tail = range.cloneRange();
  tail.collapse(false);
  tail.setEnd(block, block.childNodes.length);
  return tail.extractContents();
}

function blockOf(root: HTMLElement, node: Node): Element {
  let at: Node | null = node;
  while (at && at !== root && !isBlock(at)) at = at.parentNode;
  return at instanceof Element ? at : root;
}
