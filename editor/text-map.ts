/** A piece of the text that stands in one node. Runs are in order; an empty line has an empty run. */
export interface TextRun {
  /** Offset in the text. */
  readonly at: number;
  readonly length: number;
  readonly node: Node;
  /** Where in `node` the run starts: a character of a text node, else the index of a child. */
  readonly offset: number;
}

export interface ReadResult {
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Offsets at which something stands that is no text. */
  readonly widgets: readonly number[];
}

export interface TextMap {
  readonly text: string;
  rangeOf(start: number, end: number): Range;
  offsetOf(node: Node, offset: number): number | undefined;
  holdsWidget(start: number, end: number): boolean;
}

export function createTextMap(root: HTMLElement, { text, runs, widgets }: ReadResult): TextMap {
  return {
    text,
    rangeOf(start, end) {
      const range = root.ownerDocument.createRange();
      // A start belongs to what follows it and an end to what precedes it, so that a range never
      // reaches over the edge of a formatted piece, a widget or a line.
      const first = placeOf(runs, start, end > start ? 'after' : 'before');
      const last = placeOf(runs, end, 'before');
      if (first) range.setStart(first.node, first.offset);
      else range.setStart(root, 0);
      if (last && end > start) range.setEnd(last.node, last.offset);
      else range.collapse(true);
      return range;
    },
    offsetOf: (node, offset) =>
      root.contains(node) ? offsetIn(runs, { node, offset }) : undefined,
    holdsWidget: (start, end) => widgets.some((at) => start < at && at < end),
  };
}

interface Place {
  readonly node: Node;
  readonly offset: number;
}

function placeOf(
  runs: readonly TextRun[],
  offset: number,
  prefer: 'before' | 'after',
): Place | undefined {
  let index = lastRunAt(runs, offset);
  if (prefer === 'before') {
    // Back over runs that start exactly here, unless one of them is the line itself.
    while (index > 0 && runs[index]?.at === offset && endOf(runs[index - 1]) === offset) index -= 1;
  }
  const run = runs[index];
  if (!run) return undefined;
  const into = Math.min(offset - run.at, run.length);
  return { node: run.node, offset: run.offset + into };
}

/** Index of the last run that starts at or before `offset`. */
function lastRunAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOf(run: TextRun | undefined): number | undefined {
  return run && run.at + run.length;
}

function offsetIn(runs: readonly TextRun[], { node, offset }: Place): number | undefined {
  const own = runs.find((run) => run.node === node && run.node.nodeType === Node.TEXT_NODE);
  if (own) return own.at + Math.min(offset, own.length);
  const point = (node.ownerDocument ?? document).createRange();
  point.setStart(node, offset);
  const nextIndex = runs.findIndex((run) => point.comparePoint(run.node, run.offset) >= 0);
  const next = nextIndex < 0 ? undefined : runs[nextIndex];
  const previous = runs[(nextIndex < 0 ? runs.length : nextIndex) - 1];
  // At the end of a block the next run is already the next line.
  const atEnd = previous && node.contains(previous.node) && !(next && node.contains(next.node));
  return (atEnd ? endOf(previous) : undefined) ?? next?.at ?? endOf(previous);
}
