import { ok, type Result } from '../result';
import { decodeText } from './decode-text';
import type { FileError, FilePiece } from './file-text';
import { decodeHtmlEntities } from './html-entities';
import { createLineFinder } from './line-starts';
import type { Reading } from './reading';
import type { Source } from './read-work';

/**
 * HTML and XML: the text of each block, then what does not show but leaves with the file: titles,
 * alternative texts, links, values of fields, comments and scripts. No part is judged unimportant.
 */
export function readHtml({ bytes, budget }: Source): Result<Reading, FileError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const taken = budget.takeText(decoded.value.text.length);
  return taken.ok ? ok({ pieces: piecesOf(decoded.value.text), unread: [] }) : taken;
}

/** Elements inside a line, so that `<b>佐</b>藤` stays one name. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/iu;
/** What is between their tags is no markup. */
const RAW = /^(?:script|style|textarea|title|xmp|noembed|noframes)$/iu;
const ATTRIBUTE = /([^\s=/"'>]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;
const READABLE =
  /^(?:alt|title|value|content|placeholder|label|href|action|cite|summary|aria-[a-z]+|data-[\w-]+|name|author)$/iu;

function piecesOf(source: string): FilePiece[] {
  const lists = createLists(source);
  let at = 0;
  while (at < source.length) {
    const node = nodeAt(source, at);
    const raw = source.slice(at, node.end);
    if (node.kind === 'text') lists.text(decodeHtmlEntities(raw), at);
    if (node.kind === 'comment') lists.hidden(raw, at);
    if (node.kind === 'tag') {
      if (!INLINE.test(node.name)) lists.flush();
      for (const value of valuesOf(raw)) lists.hidden(value, at);
    }
    at = node.end;
    if (node.kind !== 'tag' || node.closes || !RAW.test(node.name)) continue;
    const end = endOfRaw(source, node.name, at);
    lists.hidden(decodeHtmlEntities(source.slice(at, end)), at);
    at = end;
  }
  return lists.finish();
}

function createLists(source: string) {
  const lineOf = createLineFinder(source);
  const shown: FilePiece[] = [];
  const beside: FilePiece[] = [];
  let text = '';
  let start = 0;
  let blank = true;
  const add = (list: FilePiece[], value: string, at: number): void => {
    const clean = value.replace(/[ \t\r\n]+/gu, ' ').trim();
    if (clean === '') return;
    list.push({ text: clean, place: { kind: 'line', line: lineOf(at) }, joint: '\n' });
  };
  const flush = (): void => {
    add(shown, text, start);
    text = '';
    blank = true;
  };
  return {
    flush,
    text(value: string, at: number): void {
      // Asked of what comes, not of what there is: that may be long, and come in many bits.
      if (blank) start = at + value.search(/\S|$/u);
      if (/\S/u.test(value)) blank = false;
      text += value;
    },
    hidden: (value: string, at: number) => add(beside, value, at),
    finish(): FilePiece[] {
      flush();
      return [...shown, ...beside];
    },
  };
}

type Node =
  | { readonly kind: 'text' | 'comment'; readonly end: number }
  | { readonly kind: 'tag'; readonly name: string; readonly closes: boolean; readonly end: number };

const TAG = /<(\/?)([a-zA-Z][^\s/<>]{0,60})/uy;
const MAX_TAG = 1_000_000;

function nodeAt(source: string, at: number): Node {
  if (source.charAt(at) !== '<') return { kind: 'text', end: nextTag(source, at) };
  if (source.startsWith('<!--', at)) {
    return { kind: 'comment', end: behind(source, '-->', at + 4) };
  }
  if (source.startsWith('<![CDATA[', at)) {
    return { kind: 'comment', end: behind(source, ']]>', at) };
  }
  if (/[!?]/u.test(source.charAt(at + 1))) {
    return { kind: 'comment', end: behind(source, '>', at) };
  }
  TAG.lastIndex = at;
  const [whole = '', slash, name] = TAG.exec(source) ?? [];
  if (name === undefined) return { kind: 'text', end: nextTag(source, at + 1) };
  const { end, closed } = endOfTag(source, at + whole.length);
  // What was looked through for its end is text when there is none: it is not looked through again.
  return closed ? { kind: 'tag', name, closes: slash === '/', end } : { kind: 'text', end };
}

/** A value may hold a closing bracket. */
function endOfTag(
  source: string,
  from: number,
): { readonly end: number; readonly closed: boolean } {
  const limit = Math.min(source.length, from + MAX_TAG);
  let quote = '';
  for (let at = from; at < limit; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return { end: at + 1, closed: true };
    else if (character === '"' || character === "'") quote = character;
  }
  return { end: limit, closed: false };
}

function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function nextTag(source: string, from: number): number {
  const found = source.indexOf('<', from);
  return found < 0 ? source.length : found;
}

function endOfRaw(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}

/** Values that people write, wherever they write them; a tag that is no tag is read as it stands. */
function valuesOf(tag: string): string[] {
  const values: string[] = [];
  let rest = '';
  let at = 0;
  for (const { index, 0: whole, 1: name = '', 2: double, 3: single, 4: bare } of tag.matchAll(
    ATTRIBUTE,
  )) {
    const value = decodeHtmlEntities(double ?? single ?? bare ?? '');
    if (READABLE.test(name) || NOT_CODE.test(value)) values.push(value);
    rest += tag.slice(at, index) + (NOT_CODE.test(name) ? name : '');
    at = index + whole.length;
  }
  rest += tag.slice(at);
  const beside = rest.replace(/^<\/?[a-zA-Z][\w:.-]*/u, '');
  if (/[^A-Za-z_\s:/<>-]/u.test(beside)) values.push(tag);
  return values;
}

/** Letters beyond ASCII, or an address. */
const NOT_CODE = /[^\x20-\x7e\s]|@/u;
