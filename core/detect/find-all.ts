/** Runs the recognizers over a text, and over again only where it has changed. */
import { chunksOf, type Chunk } from './chunks';
import { BY_PATTERN, type Evidence } from './evidence';
import type { Finding } from './finding';
import { normalize, type NormalizedText } from './normalize';
import { resolveOverlaps, type OwnedCandidate } from './overlaps';
import { surveyText } from './prefilter';
import type { Candidate, Recognizer } from './recognizer';
import { undisguise, unwrap, type Unmasked } from './unmask';

/**
 * @returns Finds everything in a text. What it found in the stretches of the last text is remembered, in
 *   memory only, and taken over where a stretch stands in the next one unchanged: the result is the same.
 */
export function createFinder(
  recognizers: readonly Recognizer[],
): (text: string) => readonly Finding[] {
  const whole = recognizers.filter(readsWhole);
  const near = recognizers.filter((recognizer) => !readsWhole(recognizer));
  let remembered = new Map<string, readonly OwnedCandidate[]>();
  return (text) => {
    const input = normalize(text);
    const candidates = [...candidatesIn(whole, input), ...unmasked(recognizers, unwrap(input))];
    const now = new Map<string, readonly OwnedCandidate[]>();
    for (const chunk of chunksOf(input.text)) {
      const key = keyOf(input.text, chunk);
      const found =
        now.get(key) ??
        remembered.get(key) ??
        findInChunk({ near, all: recognizers }, input.text, chunk);
      now.set(key, found);
      for (const candidate of found) candidates.push(moved(candidate, chunk.windowStart, input));
    }
    remembered = now;
    return resolveOverlaps(candidates).map(toFinding);
  };
}

function readsWhole({ reach, reads }: Recognizer): boolean {
  return reach === 'whole' || reads === 'original';
}

/** The same window may be read for another part of it, so that part belongs to the key. */
function keyOf(text: string, { start, end, windowStart, windowEnd }: Chunk): string {
  const window = text.slice(windowStart, windowEnd);
  return `${start - windowStart} ${end - windowStart} ${window}`;
}

/** @returns Candidates that begin in the chunk, with offsets into its window. */
function findInChunk(
  { near, all }: { readonly near: readonly Recognizer[]; readonly all: readonly Recognizer[] },
  text: string,
  { start, end, windowStart, windowEnd }: Chunk,
): readonly OwnedCandidate[] {
  const window = asFolded(text.slice(windowStart, windowEnd));
  return [...candidatesIn(near, window), ...unmasked(all, undisguise(window))].filter(
    (one) => one.start >= start - windowStart && one.start < end - windowStart,
  );
}

/** A piece of a folded text, taken as a text of its own. */
function asFolded(text: string): NormalizedText {
  const map = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    map[i] = i;
    ends[i] = i + 1;
  }
  map[text.length] = text.length;
  return { original: text, text, map, ends };
}

/** Two folded spans may share one character of the user's text (㍿), so overlaps are resolved later. */
function moved(
  candidate: OwnedCandidate,
  by: number,
  { map, ends }: NormalizedText,
): OwnedCandidate {
  const start = map[candidate.start + by] ?? 0;
  const end = ends[candidate.end + by - 1] ?? 0;
  return { ...candidate, start, end };
}

function* unmasked(
  recognizers: readonly Recognizer[],
  plain: Iterable<Unmasked>,
): Iterable<OwnedCandidate> {
  for (const { text, places, whole } of plain) {
    const found = [...candidatesIn(recognizers, text, 'folded')].filter(({ start, end }) =>
      touches(places, start - NAME_REACH, end),
    );
    for (const one of whole ? surest(found) : found) {
      yield { ...one, evidence: [...one.evidence, DECODED] };
    }
  }
}

const DECODED: Evidence = 'decoded';

function* candidatesIn(
  recognizers: readonly Recognizer[],
  input: NormalizedText,
  only?: 'folded',
): Iterable<OwnedCandidate> {
  const met = surveyText(input.text);
  for (const recognizer of recognizers) {
    if (only && recognizer.reads === 'original') continue;
    if (recognizer.needs && !recognizer.needs.every((need) => met.has(need))) continue;
    for (const candidate of recognizer.find(input)) yield own(candidate, recognizer, input);
  }
}

/** A disguised name before a plain value counts too: `&#112;assword=…`. */
const NAME_REACH = 40;

/** Places are sorted and apart. */
function touches(places: Unmasked['places'], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (places[low]?.start ?? Infinity) < end;
}

/** What a wrapped piece holds is told by its surest part; a guess in it is none. */
function surest(found: readonly OwnedCandidate[]): readonly OwnedCandidate[] {
  const best = [...found].sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.7 ? [best] : [];
}

function own(
  candidate: Candidate,
  { id, reads, evidence: usual = BY_PATTERN }: Recognizer,
  { map, ends }: NormalizedText,
): OwnedCandidate {
  const evidence = candidate.evidence ?? usual;
  if (reads === 'original') return { ...candidate, recognizer: id, evidence };
  const start = map[candidate.start] ?? 0;
  const end = ends[candidate.end - 1] ?? 0;
  return { ...candidate, start, end, recognizer: id, evidence };
}

function toFinding(candidate: OwnedCandidate): Finding {
  const { start, end, type, recognizer, score, evidence, termId } = candidate;
  return {
    start,
    end,
    type,
    recognizer,
    score,
    evidence,
    ...(termId !== undefined && { termId }),
  };
}
