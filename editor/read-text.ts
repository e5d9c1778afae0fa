import { isBlock, isCaretAid, isWidget } from './blocks';
import { createTextMap, type TextMap, type TextRun } from './text-map';
import { isTextControl } from './text-control';

/** A text together with where each part of it stands in the page. */
export interface MappedText {
  readonly text: string;
  /** Where [start, end) of `text` stands now; undefined in a textarea. */
  rangeOf(start: number, end: number): Range | undefined;
  /** Offset in `text` of a place in the page; undefined in a textarea and outside the editor. */
  offsetOf(node: Node, offset: number): number | undefined;
  /** True when something stands inside [start, end) that is no text, such as a mention pill. */
  holdsWidget(start: number, end: number): boolean;
}

/**
 * The text as the editor's own model has it: one line per block, a line break within a block as
 * `\n`, without the breaks, placeholders and widgets that an editor adds for the screen.
 */
export function readText(el: HTMLElement): string {
  return isTextControl(el) ? el.value : readEditable(el).text;
}

/** Valid until the editor changes; resolve ranges at once. */
export function readMappedText(el: HTMLElement): MappedText {
  if (isTextControl(el)) {
    return {
      text: el.value,
      rangeOf: () => undefined,
      offsetOf: () => undefined,
      holdsWidget: () => false,
    };
  }
  return readEditable(el);
}

function readEditable(root: HTMLElement): TextMap {
  const reader = new EditableReader();
  reader.readBlock(root);
  return createTextMap(root, reader.result());
}

/** Walks an editable once. A line is open from its first inline node to the end of its block. */
class EditableReader {
  private text = '';
  private readonly runs: TextRun[] = [];
  private readonly widgets: number[] = [];
  private lines = 0;
  private lineOpen = false;
  /** A break counts only when something follows it in its block: the last one is there for height. */
  private pendingBreak: Node | undefined;

  result() {
    return { text: this.text, runs: this.runs, widgets: this.widgets };
  }

  readBlock(block: Node): void {
    this.closeLine();
    const linesBefore = this.lines;
    this.readChildren(block);
    if (this.lines === linesBefore) {
      this.openLine();
      this.addRun(block, 0, '');
    }
    this.closeLine();
  }

  private readChildren(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.read(node);
  }

  private read(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!isCaretAid(node) && !isMarkupSpace(node)) this.addText(node);
    } else if (node.nodeName === 'BR') {
      this.openLine();
      this.flushBreak();
      this.pendingBreak = node;
    } else if (node.nodeType === Node.ELEMENT_NODE && isWidget(node as Element)) {
      if (!isBlock(node)) this.widgets.push(this.text.length + (this.pendingBreak ? 1 : 0));
    } else if (isBlock(node)) {
      this.readBlock(node);
    } else {
      this.readChildren(node);
    }
  }

  private addText(node: Node): void {
    this.openLine();
    this.flushBreak();
    this.addRun(node, 0, node.nodeValue ?? '');
  }

  private openLine(): void {
    if (this.lineOpen) return;
    if (this.lines > 0) this.text += '\n';
    this.lineOpen = true;
    this.lines += 1;
  }

  private closeLine(): void {
    if (this.pendingBreak) this.addBreakRun(this.pendingBreak, '');
    this.pendingBreak = undefined;
    this.lineOpen = false;
  }

  private flushBreak(): void {
    if (this.pendingBreak) this.addBreakRun(this.pendingBreak, '\n');
    this.pendingBreak = undefined;
  }

  private addBreakRun(node: Node, text: string): void {
    const siblings = node.parentNode?.childNodes ?? [];
    this.addRun(node.parentNode ?? node, Array.prototype.indexOf.call(siblings, node), text);
  }

  private addRun(node: Node, offset: number, text: string): void {
    this.runs.push({ at: this.text.length, length: text.length, node, offset });
    this.text += text;
  }
}

/** Indentation of hand-written markup between blocks, as opposed to a line that somebody wrote. */
function isMarkupSpace(node: Node): boolean {
  const value = node.nodeValue ?? '';
  if (!value.includes('\n') || value.trim() !== '') return false;
  const { previousSibling: previous, nextSibling: next } = node;
  return [previous, next].some((sibling) => sibling !== null && isBlock(sibling));
}
