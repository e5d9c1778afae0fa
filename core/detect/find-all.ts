/** Runs the recognizers over a text, and over again only where it has changed. */
import { changeBetween, createChunkMemory, type ReadChunk } from './chunk-memory';
import type { Chunk, Grain } from './chunks';
import { BY_PATTERN, type Evidence } from './evidence';
import type { Finding } from './finding';
import { normalize, type NormalizedText } from './normalize';
import { byPlace, resolveOverlaps, type OwnedCandidate } from './overlaps';
import { surveyText } from './prefilter';
import type { Candidate, Reach, Recognizer } from './recognizer';
import { undisguise, unwrap, type Unmasked } from './unmask';

/** For recognizers that look at a passage: words that tell what a number is, a value of some length. */
const PASSAGES: Grain = { least: 480, loose: 720, most: 1200, margin: 320 };
/** For those that look at no more than a sentence and the words beside it. */
const SENTENCES: Grain = { least: 100, loose: 240, most: 400, margin: 64 };

interface Found {
  /** With offsets into the window. */
  readonly candidates: readonly OwnedCandidate[];
  /** Recognizers that must read the text as a whole, because of something in this window. */
  readonly calls: readonly Recognizer[];
}

/**
 * @returns Finds everything in a text. What it found in the stretches of the last text is remembered, in
 *   memory only, and taken over where a stretch stands in the next one unchanged: the result is the same.
 */
export function createFinder(
  recognizers: readonly Recognizer[],
): (text: string) => readonly Finding[] {
  const of = (reach: Reach) => recognizers.filter((one) => (one.reach ?? 'passage') === reach);
  const [sentence, passage, whole] = [of('sentence'), of('passage'), of('whole')];
  const sentences = createChunkMemory(SENTENCES, (window, chunk) => ({
    candidates: ofChunk(candidatesIn(sentence, normalize(window)), chunk),
    calls: [],
  }));
  const passages = createChunkMemory(PASSAGES, (window, chunk) => {
    const input = normalize(window);
    const plain = [...undisguise(input), ...unwrap(input)];
    const candidates = [...candidatesIn(passage, input), ...unmasked(recognizers, plain)];
    return {
      candidates: ofChunk(candidates, chunk),
      calls: whole.filter((recognizer) => isCalled(recognizer, input)),
    };
  });
  let last = '';
  return (text) => {
    const change = changeBetween(last, text);
    last = text;
    const chunks: readonly ReadChunk<Found>[] = [
      ...passages.read(text, change),
      ...(sentence.length > 0 ? sentences.read(text, change) : []),
    ];
    const called = whole.filter((one) => chunks.some(({ found }) => found.calls.includes(one)));
    const candidates = called.length > 0 ? [...candidatesIn(called, normalize(text))] : [];
    for (const { windowStart, found } of chunks) {
      for (const candidate of found.candidates) candidates.push(moved(candidate, windowStart));
    }
    return resolveOverlaps(candidates).map(toFinding);
  };
}

function isCalled({ cue, reads }: Recognizer, { original, text }: NormalizedText): boolean {
  return cue === undefined || cue.test(reads === 'original' ? original : text);
}

/** @returns Those that begin in the chunk; sorted, so that all of them together are nearly so. */
function ofChunk(
  candidates: Iterable<OwnedCandidate>,
  { start, end, windowStart }: Chunk,
): readonly OwnedCandidate[] {
  return [...candidates]
    .filter((one) => one.start >= start - windowStart && one.start < end - windowStart)
    .sort(byPlace);
}

function moved(candidate: OwnedCandidate, by: number): OwnedCandidate {
  return by === 0
    ? candidate
    : { ...candidate, start: candidate.start + by, end: candidate.end + by };
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
