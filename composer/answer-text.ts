/** The words of a rendered answer, with line breaks where a reader sees them. */

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 ' +
    'H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
/** With an empty line before and after them; other blocks only start a line. */
const SPACED_TAGS = new Set(
  'BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL'.split(' '),
);
/** Controls, drawings, and text for screen readers about the page rather than the answer. */
const SKIPPED =
  'button, select, textarea, input, svg, canvas, img, script, style, template, annotation, ' +
  '[role="button"], [role="toolbar"], [aria-hidden="true"], [hidden], .sr-only, .visually-hidden';

/**
 * @returns Paragraphs with an empty line between them, list items with their mark, table rows as
 *   lines with tabs between the cells, code as it stands. Empty while there are no words yet.
 */
export function answerText(root: Element): string {
  const writer = createWriter();
  writeChildren(root, writer, { indent: '', pre: false });
  return writer.text();
}

interface Context {
  /** In front of each line: how deep a list goes. */
  readonly indent: string;
  readonly pre: boolean;
}

type Writer = ReturnType<typeof createWriter>;

function createWriter() {
  let text = '';
  /** Line breaks owed before the next words; words at the very start owe none. */
  let breaks = 0;
  let mark = '';
  return {
    text: () => text.replace(/[^\S\n]+$/gmu, '').trimEnd(),
    owe(count: number): void {
      breaks = Math.max(breaks, count);
    },
    breakLine(): void {
      breaks = Math.min(breaks + 1, 2);
    },
    startItem(own: string): void {
      mark = own;
    },
    write(words: string, { indent, pre }: Context): void {
      const atStart = text === '' || breaks > 0;
      const shown = pre ? words : collapse(words, atStart || /\s/u.test(text.at(-1) ?? ''));
      if (shown === '') return;
      if (text !== '') text += '\n'.repeat(breaks);
      if (atStart) text += mark === '' ? indent : indent.slice(0, -mark.length) + mark;
      text += pre ? shown.replaceAll('\n', `\n${indent}`) : shown;
      if (atStart) mark = '';
      breaks = 0;
    },
  };
}

function collapse(words: string, atStart: boolean): string {
  const single = words.replace(/[ \t\n\r]+/gu, ' ');
  return atStart ? single.trimStart() : single;
}

function writeChildren(parent: Node, writer: Writer, context: Context): void {
  for (const node of parent.childNodes) writeNode(node, writer, context);
}

function writeNode(node: Node, writer: Writer, context: Context): void {
  if (node.nodeType === Node.TEXT_NODE) writer.write(node.nodeValue ?? '', context);
  if (!(node instanceof Element) || node.matches(SKIPPED)) return;
  const tag = node.tagName;
  if (tag === 'BR') writer.breakLine();
  else if (tag === 'LI') writeItem(node, writer, context);
  else if (tag === 'TR') writeRow(node, writer, context);
  else if (tag === 'PRE') writeCode(node, writer, context);
  else if (tag === 'A') writeLink(node, writer, context);
  else if (BLOCK_TAGS.has(tag)) writeBlock(node, writer, context);
  else writeChildren(node, writer, context);
}

function writeBlock(block: Element, writer: Writer, context: Context): void {
  // A list in an item, and a paragraph in it, follow each other without empty lines.
  const breaks = SPACED_TAGS.has(block.tagName) && context.indent === '' ? 2 : 1;
  writer.owe(breaks);
  writeChildren(block, writer, context);
  writer.owe(breaks);
}

function writeItem(item: Element, writer: Writer, context: Context): void {
  const mark = markOf(item);
  writer.owe(1);
  writer.startItem(mark);
  writeChildren(item, writer, { ...context, indent: context.indent + ' '.repeat(mark.length) });
  writer.startItem('');
  writer.owe(1);
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  const start = Number(list.getAttribute('start') ?? 1);
  return `${start + items.indexOf(item)}. `;
}

function writeRow(row: Element, writer: Writer, context: Context): void {
  const cells = [...row.children].map((cell) => answerText(cell).replaceAll(/\s+/gu, ' '));
  writer.owe(1);
  writer.write(cells.join('\t'), { ...context, pre: true });
  writer.owe(1);
}

/** Sites put the language and a copy button into the same box: the code alone counts. */
function writeCode(block: Element, writer: Writer, context: Context): void {
  writer.owe(2);
  const code = block.querySelector('code') ?? block;
  writer.write(code.textContent.replace(/\n+$/u, ''), { ...context, pre: true });
  writer.owe(2);
}

/**
 * Markdown takes `[氏名1](営業)` for a link and drops the brackets: a link that reads like the words
 * of a placeholder is written as the model wrote it.
 */
function writeLink(link: Element, writer: Writer, context: Context): void {
  const target = link.getAttribute('href') ?? '';
  const label = link.textContent;
  const written = /^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/iu.test(target) ? undefined : decode(target);
  if (written === undefined || !/\d$/u.test(label.normalize('NFKC').trim())) {
    writeChildren(link, writer, context);
  } else writer.write(`[${label}](${written})`, context);
}

function decode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // not percent-encoded UTF-8: as it stands
  }
}
