/** Makes the plain form of disguised places, so that the same recognizers can read it. */
import { allMatches } from './all-matches';
import { decodeBase64Text, isReadable } from './base64';
import { findRewrites, type Rewrite } from './disguise';
import { normalize, type NormalizedText } from './normalize';

/** One stretch of the text in plain form. */
export interface Unmasked {
  readonly text: NormalizedText;
  /** In the user's text: only what touches one of these is news. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** The whole stretch stands for one piece: what is found in it is the piece. */
  readonly whole: boolean;
}

/** Words around a disguised place that may tell what it is. */
const AROUND = 160;
const BASE64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{20,6000}={0,2}(?![\w+/=-])/gu;

/** @returns Nothing for a text without disguises, which is nearly every text. */
export function* undisguise(input: NormalizedText): Iterable<Unmasked> {
  for (const stretch of stretchesOf(input.text, findRewrites(input.text))) {
    yield rewritten(input, stretch);
  }
}

/** Text that was wrapped in base64. */
export function* unwrap(input: NormalizedText): Iterable<Unmasked> {
  for (const { index, 0: run } of allMatches(input.text, BASE64)) {
    if (!/[A-Z]/u.test(run) || !/[a-z]/u.test(run)) continue;
    const text = decodeBase64Text(run);
    if (text === undefined || !isReadable(text)) continue;
    yield wrapped(input, normalize(text), { start: index, end: index + run.length });
  }
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly rewrites: Rewrite[];
}

/** Rewrites that stand near each other share a stretch, which reaches to the ends of their lines. */
function stretchesOf(text: string, rewrites: readonly Rewrite[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const rewrite of rewrites) {
    const before = text.slice(Math.max(0, rewrite.start - AROUND), rewrite.start);
    const behind = text.slice(rewrite.end, rewrite.end + AROUND);
    const start = rewrite.start - before.length + before.lastIndexOf('\n') + 1;
    const lineEnd = behind.indexOf('\n');
    const end = rewrite.end + (lineEnd < 0 ? behind.length : lineEnd);
    const last = stretches.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.rewrites.push(rewrite);
    } else {
      stretches.push({ start, end, rewrites: [rewrite] });
    }
  }
  return stretches;
}

function rewritten(input: NormalizedText, { start, end, rewrites }: Stretch): Unmasked {
  const map: number[] = [];
  const ends: number[] = [];
  let text = '';
  const copy = (from: number, to: number): void => {
    text += input.text.slice(from, to);
    for (let i = from; i < to; i++) {
      map.push(input.map[i] ?? 0);
      ends.push(input.ends[i] ?? 0);
    }
  };
  let at = start;
  for (const rewrite of rewrites) {
    copy(at, rewrite.start);
    text += rewrite.by;
    for (let i = 0; i < rewrite.by.length; i++) {
      map.push(input.map[rewrite.start] ?? 0);
      ends.push(input.ends[rewrite.end - 1] ?? 0);
    }
    at = rewrite.end;
  }
  copy(at, end);
  map.push(ends.at(-1) ?? 0);
  const places = rewrites.map((rewrite) => placeOf(input, rewrite));
  return { text: { original: input.original, text, map, ends }, places, whole: false };
}

function wrapped(
  input: NormalizedText,
  { text }: NormalizedText,
  run: { readonly start: number; readonly end: number },
): Unmasked {
  const place = placeOf(input, run);
  const map = new Array<number>(text.length + 1).fill(place.start);
  const ends = new Array<number>(text.length).fill(place.end);
  const plain = { original: input.original, text, map, ends };
  return { text: plain, places: [place], whole: true };
}

function placeOf(
  { map, ends }: NormalizedText,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  return { start: map[start] ?? 0, end: ends[end - 1] ?? 0 };
}
