import type { Result } from '../result';
import { CELL_JOINT, type FilePiece, type Place, type SourceSpan } from './file-text';
import { readXml, type XmlAttribute, type XmlError, type XmlHandler } from './xml';

export interface XmlPart {
  /** Inside the office file. */
  readonly path: string;
  readonly source: string;
  /** @param paragraph Counts from 1 in this part. */
  readonly placeOf: (paragraph: number) => Place;
}

/**
 * Reads the text of a part in the way of Word and PowerPoint: runs make paragraphs, cells make rows.
 *
 * Everything that a reader of the file could see is kept: text outside of paragraphs, alternative
 * texts, authors and links as pieces of their own; what was deleted, readings of names and field codes
 * too, so that they cut no name in two.
 */
export function readParagraphs(part: XmlPart): Result<FilePiece[], XmlError> {
  const collector = createCollector(part);
  const read = readXml(part.source, collector);
  return read.ok ? { ok: true, value: collector.pieces } : read;
}

const TEXT = new Set(['t', 'delText', 'instrText', 'delInstrText']);
/** What has its own text, also in the middle of a paragraph. */
const BLOCKS = new Set(['p', 'rt', 'del', 'moveFrom', 'instrText', 'delInstrText', 'rPh']);
const BREAKS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};
/** Of paragraphs and tables: `tab` means a tab stop there. */
const SETTINGS = new Set(['pPr', 'tblPr', 'rPr', 'sectPr']);
/** Written by programs about themselves. */
const IGNORED = new Set(['Application', 'AppVersion', 'language', 'align']);
/** Sizes and positions, which stand in elements without number. */
const SMALL_NUMBER = /^\s*-?[\d.]{1,9}\s*$/u;

function createCollector(part: XmlPart): XmlHandler & { readonly pieces: FilePiece[] } {
  const output = createOutput(part);
  const blocks: Block[] = [];
  const elements: string[] = [];
  let settings = 0;
  return {
    pieces: output.pieces,
    open(name, attributes) {
      elements.push(name);
      if (SETTINGS.has(name)) settings += 1;
      for (const attribute of readable(name, attributes)) output.alone(attribute.value, attribute);
      if (name === 'p') output.nextParagraph();
      if (BLOCKS.has(name)) blocks.push(output.block());
      const block = blocks.at(-1);
      if (block && settings === 0) block.text += BREAKS[name] ?? '';
    },
    text(value, span) {
      const name = elements.at(-1) ?? '';
      const block = blocks.at(-1);
      if (block && TEXT.has(name)) output.add(block, value, span);
      else if (!IGNORED.has(name) && !SMALL_NUMBER.test(value)) output.alone(value, span);
    },
    close(name) {
      elements.pop();
      if (SETTINGS.has(name)) settings -= 1;
      const block = BLOCKS.has(name) ? blocks.pop() : undefined;
      if (block) output.emit(block);
      if (name === 'tc') output.joinLast(CELL_JOINT);
      if (name === 'tr') output.joinLast('\n');
    },
  };
}

interface Block {
  readonly paragraph: number;
  readonly spans: SourceSpan[];
  text: string;
}

interface RawSpan {
  readonly start: number;
  readonly end: number;
}

function createOutput({ path, placeOf }: Pick<XmlPart, 'path' | 'placeOf'>) {
  const pieces: FilePiece[] = [];
  let paragraphs = 0;
  const block = (): Block => ({ paragraph: paragraphs, spans: [], text: '' });
  const emit = ({ text, spans, paragraph }: Block): void => {
    if (text.trim() === '') return;
    pieces.push({ text, place: placeOf(Math.max(1, paragraph)), joint: '\n', spans });
  };
  const add = (to: Block, text: string, { start, end }: RawSpan): void => {
    const from = to.text.length;
    to.text += text;
    to.spans.push({ part: path, start, end, form: 'xml', from, to: to.text.length });
  };
  return {
    pieces,
    block,
    emit,
    add,
    nextParagraph: () => void (paragraphs += 1),
    alone(text: string, span: RawSpan): void {
      const own = block();
      add(own, text, span);
      emit(own);
    },
    joinLast(joint: FilePiece['joint']): void {
      const last = pieces.pop();
      if (last) pieces.push({ ...last, joint });
    },
  };
}

const READABLE = new Set(['descr', 'title', 'author', 'displayText', 'userId', 'alt', 'string']);
/** Of these elements the value or name is a person's writing. */
const WITH_VALUE = new Set(['alias', 'tag', 'docVar', 'default', 'statusText', 'helpText']);
/** Rows that a pivot table keeps, also of a source that is gone. */
const WITH_V = new Set(['s', 'n', 'd']);
const WITH_NAME = new Set(['cmAuthor', 'author', 'custShow', 'section']);

function readable(element: string, attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  if (attributes.length === 0) return attributes;
  if (element === 'Relationship') return outward(attributes);
  return attributes.filter(
    ({ name, value }) =>
      value !== '' &&
      (READABLE.has(name) ||
        (name === 'displayName' && element === 'person') ||
        (name === 'val' && WITH_VALUE.has(element)) ||
        (name === 'v' && WITH_V.has(element)) ||
        (name === 'name' && WITH_NAME.has(element))),
  );
}

/** Links to the world; those inside the file are paths of its parts. */
function outward(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  const leaves = attributes.some(
    ({ name, value }) => name === 'TargetMode' && value === 'External',
  );
  return leaves ? attributes.filter(({ name }) => name === 'Target') : [];
}
