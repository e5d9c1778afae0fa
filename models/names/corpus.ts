/** Labelled texts as the trainer reads them: folded, with spans on the folded text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../core/detect/normalize';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly neutral: readonly string[];
}

export interface Text {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly benign: boolean;
  /** Folded. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Types that the source labelled throughout. */
  readonly labelled: (type: string) => boolean;
  /** 0 to 4, by a hash: texts made from one template fall into one fold. */
  readonly fold: number;
  /** The line as it was read. */
  readonly line: string;
}

interface Line {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly class: string;
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly neutral?: readonly string[];
  }[];
  readonly annotated?: readonly string[];
}

export const FOLDS = 5;

/**
 * Reads all `*.jsonl` of a folder that hold names, or prompts with none.
 *
 * @param path A folder of NDJSON files, one text a line, in the format of `tests/eval/data.ts`.
 */
export function readTexts(path: string): Text[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toText(JSON.parse(line) as Line, line)),
  );
}

/** Data without a word of prose teaches nothing about names. */
export function isProse({ source, benign }: Text): boolean {
  return benign || PROSE.has(source);
}

const PROSE = new Set([
  'stockmark-ner-ja',
  'ud-gsd-ner-ja',
  'wikinews-iob2-ja',
  'wac-ner-ja',
  'jp-business-pii',
  'jp-pii-context',
  'presidio-research',
  'kiji-proxy-samples',
  'tab',
  'redact-pii-tests',
]);

function toText(line: Line, raw: string): Text {
  const folded = normalize(line.text);
  const spans = line.spans.flatMap(({ start, end, type, neutral }) => {
    let first = 0;
    while (first < folded.text.length && (folded.map[first] ?? 0) < start) first++;
    let last = first;
    while (last < folded.text.length && (folded.ends[last] ?? 0) <= end) last++;
    return last > first ? [{ start: first, end: last, type, neutral: neutral ?? [] }] : [];
  });
  const benign = line.class === 'benign';
  return {
    id: line.id,
    source: line.source,
    lang: line.lang,
    benign,
    text: folded.text,
    spans,
    labelled: (type) => benign || (line.annotated?.includes(type) ?? true),
    fold: hash(templateOf(line)) % FOLDS,
    line: raw,
  };
}

/** The text with its values taken out, so that no template stands on both sides of a split. */
function templateOf({ id, source, text, spans }: Line): string {
  if (source !== 'presidio-research') return id;
  let template = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    template += `${text.slice(at, span.start)}<${span.type}>`;
    at = span.end;
  }
  return template + text.slice(at);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
