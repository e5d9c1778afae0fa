import { gunzip, isGzip } from '../wire/gzip';
import type { ReadableBody } from './link';

/** Shorter drafts are not looked for: their pieces stand in many a body by chance. */
export const MIN_TRACED_LENGTH = 24;

const SHINGLE = 16;
const STEP = 8;
/** A long draft is looked for by pieces of it, from its beginning to its end. */
const MAX_SHINGLES = 64;
/** Two pieces, so that a phrase that everybody writes is no trace. */
const MIN_HITS = 2;
/** A line of dashes or a row of numbers is no trace either. */
const MIN_DISTINCT = 6;
/** A page reports its own address all day, and people paste it. */
const ADDRESS = /https?:\/\/\S{1,2000}/gu;
/** JSON in JSON in a form, and once more. */
const MAX_LAYERS = 4;
const MAX_INFLATED_BYTES = 1024 * 1024;

/** Pieces of a draft, ready to be looked for. */
export interface DraftTraces {
  /** Whether enough of the draft is in a body, plain, compressed, escaped as JSON or as a form. */
  readonly in: (body: ReadableBody) => boolean;
}

/** Undefined for a draft of which nothing can be told apart from other text. */
export function toDraftTraces(draft: string): DraftTraces | undefined {
  const folded = fold(draft.replace(ADDRESS, ' '));
  if (folded.length < MIN_TRACED_LENGTH) return undefined;
  const shingles = shinglesOf(folded);
  if (shingles.length < MIN_HITS) return undefined;
  return { in: (body) => layersOf(body).some((layer) => holds(fold(layer), shingles)) };
}

function shinglesOf(folded: string): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at + SHINGLE <= folded.length; at += STEP) {
    const shingle = folded.slice(at, at + SHINGLE);
    if (new Set(shingle).size >= MIN_DISTINCT) all.push(shingle);
  }
  const every = Math.ceil(all.length / MAX_SHINGLES);
  return [...new Set(all.filter((_, index) => index % every === 0))];
}

function holds(folded: string, shingles: readonly string[]): boolean {
  let hits = 0;
  for (const shingle of shingles) {
    if (folded.includes(shingle)) hits += 1;
    if (hits >= MIN_HITS) return true;
  }
  return false;
}

/** Sites differ in width, case, spaces and in how they write a plus or a backslash. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2060\ufeff+\\]+/gu, '');
}

/** The body, and what it says once an escape is taken off, and another. */
function layersOf(body: ReadableBody): readonly string[] {
  const layers = [body.kind === 'text' ? body.text : textOf(body.bytes)];
  for (let layer = 1; layer < MAX_LAYERS; layer += 1) {
    const before = layers[layer - 1] ?? '';
    const after = unescapeJson(unescapeForm(before));
    if (after === before) break;
    layers.push(after);
  }
  return layers;
}

function textOf(bytes: Uint8Array): string {
  const inflated = isGzip(bytes) ? gunzip(bytes, MAX_INFLATED_BYTES) : undefined;
  return new TextDecoder().decode(inflated?.ok ? inflated.value : bytes);
}

function unescapeForm(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes; // not UTF-8: it stays as it stands
    }
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\n', b: '', f: '' };

function unescapeJson(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/giu,
    (_, code: string | undefined, short = '') =>
      code === undefined
        ? (ESCAPES[String(short)] ?? String(short))
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
