import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingType } from '../../core/detect/finding';

export type SpanType = FindingType | 'OTHER';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
  readonly text: string;
  /** On `OTHER`: types that may be reported here without being right or wrong. */
  readonly neutral?: readonly SpanType[];
}

export interface LabelledText {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  /** `bare`: one value with nothing around it; `benign`, `injection`: nothing to find. */
  readonly class: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Types that the source labelled throughout; absent means all. */
  readonly annotated?: readonly SpanType[];
}

/** Reads NDJSON files, or all `*.jsonl` of a folder. A span that does not hold its text is an error. */
export function readLabelledTexts(paths: readonly string[]): LabelledText[] {
  return paths.flatMap(filesOf).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => checked(JSON.parse(line) as LabelledText, `${file}:${i + 1}`)),
  );
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(path, name));
}

function checked(text: LabelledText, place: string): LabelledText {
  for (const span of text.spans) {
    if (text.text.slice(span.start, span.end) !== span.text) {
      throw new Error(`${place}: span ${span.start}-${span.end} does not hold its text`);
    }
  }
  return text;
}
