/**
 * Reads the XML of office files: elements, attributes, text. No validation, no document type (it could
 * declare entities that expand), no entities but the five of XML and numbers.
 *
 * @see https://www.w3.org/TR/xml/
 */

import { err, ok, type Result } from '../result';
import { decodeEntities } from './xml-entities';

export interface XmlAttribute {
  /** Without its prefix. */
  readonly name: string;
  readonly value: string;
  /** Of the value as it is written, without its quotes: UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
}

export interface XmlHandler {
  /** @param name Without its prefix. Empty elements are closed at once. */
  open(name: string, attributes: readonly XmlAttribute[]): void;
  close(name: string): void;
  /** @param span Of the text as it is written. A CDATA section is given with its marks. */
  text(value: string, span: { readonly start: number; readonly end: number }): void;
}

export interface XmlError {
  readonly code: 'broken';
}

/** Walks through a document, which must be closed properly. Deep documents cost no call stack. */
export function readXml(source: string, handler: XmlHandler): Result<undefined, XmlError> {
  const broken = err({ code: 'broken' } as const);
  const opened: string[] = [];
  let roots = 0;
  for (let at = 0; at < source.length;) {
    const next = readNode(source, at);
    if (!next) return broken;
    at = next.end;
    if (next.kind === 'text') {
      const value = next.raw === undefined ? next.text : decodeEntities(next.raw);
      if (value === undefined) return broken;
      if (opened.length === 0 && value.trim() !== '') return broken;
      if (opened.length > 0) handler.text(value, { start: next.start, end: next.end });
    } else if (next.kind === 'open') {
      const attributes = readAttributes(source, next);
      if (!attributes) return broken;
      if (opened.length === 0) roots += 1;
      handler.open(withoutPrefix(next.name), attributes);
      if (next.empty) handler.close(withoutPrefix(next.name));
      else opened.push(next.name);
    } else if (next.kind === 'close') {
      if (opened.pop() !== next.name) return broken;
      handler.close(withoutPrefix(next.name));
    }
  }
  return opened.length === 0 && roots === 1 ? ok(undefined) : broken;
}

type Node =
  | { readonly kind: 'skip'; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly raw: string }
  /** Of a CDATA section, which has no entities. */
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly end: number;
      readonly raw?: undefined;
      readonly text: string;
    }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | Tag;

interface Tag {
  readonly kind: 'open';
  readonly name: string;
  /** Where the attributes are, between the name and the end of the tag. */
  readonly from: number;
  readonly to: number;
  readonly empty: boolean;
  readonly end: number;
}

function readNode(source: string, at: number): Node | undefined {
  if (source.charAt(at) !== '<') {
    const next = source.indexOf('<', at);
    const end = next < 0 ? source.length : next;
    return { kind: 'text', start: at, end, raw: source.slice(at, end) };
  }
  if (source.startsWith('<!--', at)) return skipTo(source, at + 4, '-->');
  if (source.startsWith('<?', at)) return skipTo(source, at + 2, '?>');
  if (source.startsWith('<![CDATA[', at)) {
    const close = source.indexOf(']]>', at);
    if (close < 0) return undefined;
    return { kind: 'text', start: at, end: close + 3, text: source.slice(at + 9, close) };
  }
  return source.startsWith('</', at) ? readClose(source, at) : readOpen(source, at);
}

function skipTo(source: string, from: number, mark: string): Node | undefined {
  const found = source.indexOf(mark, from);
  return found < 0 ? undefined : { kind: 'skip', end: found + mark.length };
}

const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_.:-]{0,255}/uy;

function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(source)?.[0] ?? '';
}

function readClose(source: string, at: number): Node | undefined {
  const name = nameAt(source, at + 2);
  const end = source.indexOf('>', at);
  if (end < 0 || source.slice(at + 2 + name.length, end).trim() !== '') return undefined;
  return { kind: 'close', name, end: end + 1 };
}

function readOpen(source: string, at: number): Node | undefined {
  const name = nameAt(source, at + 1);
  if (name === '') return undefined;
  const from = at + 1 + name.length;
  const end = endOfTag(source, from);
  if (end === undefined) return undefined;
  const empty = source.charAt(end - 1) === '/';
  return { kind: 'open', name, from, to: empty ? end - 1 : end, empty, end: end + 1 };
}

/** A value may hold a closing bracket. */
function endOfTag(source: string, from: number): number | undefined {
  const marks = /["'<>]/gu;
  marks.lastIndex = from;
  for (let found = marks.exec(source); found; found = marks.exec(source)) {
    const [mark] = found;
    if (mark === '>') return found.index;
    if (mark === '<') return undefined;
    const quote = source.indexOf(mark, found.index + 1);
    if (quote < 0) return undefined;
    marks.lastIndex = quote + 1;
  }
  return undefined;
}

const ATTRIBUTE = /\s+([^\s=<>"'/]{1,256})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

function readAttributes(source: string, { from, to }: Tag): XmlAttribute[] | undefined {
  const attributes: XmlAttribute[] = [];
  let at = from;
  while (at < to) {
    ATTRIBUTE.lastIndex = at;
    const [whole, name, double, single] = ATTRIBUTE.exec(source) ?? [];
    if (whole === undefined || name === undefined) break;
    at += whole.length;
    const raw = double ?? single ?? '';
    const value = decodeEntities(raw);
    if (value === undefined || at > to) return undefined;
    attributes.push({
      name: withoutPrefix(name),
      value,
      start: at - 1 - raw.length,
      end: at - 1,
    });
  }
  return source.slice(at, to).trim() === '' ? attributes : undefined;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
