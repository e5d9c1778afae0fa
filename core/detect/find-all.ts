/** Runs the recognizers over a text, and over again only where it has changed. */
import { changeBetween, createChunkMemory, type ChunkRun, type ReadChunk } from './chunk-memory';
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
  const [apart, together] = [
    sentence.filter(readsApart),
    sentence.filter((one) => !readsApart(one)),
  ];
  const sentences = createChunkMemory(SENTENCES, (text, run) => {
    const near = byChunk(candidatesIn(together, normalize(text)), run);
    return run.chunks.map((chunk, i) => {
      const own = apart.length === 0 ? [] : ofChunk(apart, text, { run, chunk });
      return { candidates: [...(near[i] ?? []), ...own], calls: [] };
    });
  });
  const passages = createChunkMemory(PASSAGES, (text, run) => {
    const input = normalize(text);
    const plain = [...undisguise(input), ...unwrap(input)];
    const candidates = [...candidatesIn(passage, input), ...unmasked(recognizers, plain)];
    const calls = whole.filter((recognizer) => isCalled(recognizer, input));
    return byChunk(candidates, run).map((own, i) => ({
      candidates: own,
      calls: callsOf(calls, text, { run, i }),
    }));
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
    return resolveOverlaps(joined(passage, candidates)).map(toFinding);
  };
}

/** @returns Them with what recognizers make of their signs in place of the signs. */
function joined(
  recognizers: readonly Recognizer[],
  candidates: readonly OwnedCandidate[],
): readonly OwnedCandidate[] {
  const signs = candidates.filter(isSign).sort(bySign);
  if (signs.length === 0) return candidates;
  const result = candidates.filter((one) => !isSign(one));
  for (const { id, join, evidence = BY_PATTERN } of recognizers) {
    if (!join) continue;
    const own = signs.filter(({ recognizer }) => recognizer === id);
    for (const candidate of join(own)) result.push({ evidence, ...candidate, recognizer: id });
  }
  return result;
}

function isSign({ sign }: OwnedCandidate): boolean {
  return sign !== undefined;
}

function bySign(a: OwnedCandidate, b: OwnedCandidate): number {
  return a.start - b.start || (a.sign ?? 0) - (b.sign ?? 0);
}

function isCalled({ cue, reads }: Recognizer, { original, text }: NormalizedText): boolean {
  return cue === undefined || cue.test(reads === 'original' ? original : text);
}

function readsApart({ apart }: Recognizer): boolean {
  return apart === true;
}

/** @returns What they find in this chunk when they see its own window only. */
function ofChunk(
  recognizers: readonly Recognizer[],
  text: string,
  { run, chunk }: { readonly run: ChunkRun; readonly chunk: Chunk },
): readonly OwnedCandidate[] {
  const { windowStart, windowEnd } = chunk;
  const window = text.slice(windowStart - run.start, windowEnd - run.start);
  const alone: ChunkRun = { chunks: [chunk], start: windowStart };
  return byChunk(candidatesIn(recognizers, normalize(window)), alone)[0] ?? [];
}

/** @returns Of those that something in the run calls, the ones that something near this chunk does. */
function callsOf(
  calls: readonly Recognizer[],
  text: string,
  { run, i }: { readonly run: ChunkRun; readonly i: number },
): readonly Recognizer[] {
  const chunk = run.chunks[i];
  if (calls.length === 0 || run.chunks.length === 1 || !chunk) return calls;
  const { windowStart, windowEnd } = chunk;
  const input = normalize(text.slice(windowStart - run.start, windowEnd - run.start));
  return calls.filter((recognizer) => isCalled(recognizer, input));
}

/** @returns For each chunk those that begin in it; sorted, so that all of them together are nearly so. */
function byChunk(
  candidates: Iterable<OwnedCandidate>,
  { chunks, start: runStart }: ChunkRun,
): readonly (readonly OwnedCandidate[])[] {
  const sorted = [...candidates].sort(byPlace);
  let at = 0;
  return chunks.map(({ start, end, windowStart }) => {
    while (at < sorted.length && (sorted[at]?.start ?? 0) + runStart < start) at++;
    const first = at;
    while (at < sorted.length && (sorted[at]?.start ?? 0) + runStart < end) at++;
    return sorted.slice(first, at).map((one) => moved(one, runStart - windowStart));
  });
}

function moved(candidate: OwnedCandidate, by: number): OwnedCandidate {
  if (by === 0) return candidate;
  return spanning(candidate, candidate.start + by, candidate.end + by);
}

/** Written out, as thousands are made at each key: copying whatever is there takes several times as long. */
function spanning(
  { type, score, recognizer, evidence, termId, sign }: OwnedCandidate,
  start: number,
  end: number,
): OwnedCandidate {
  return { start, end, type, score, recognizer, evidence, termId, sign };
}

function* unmasked(
  recognizers: readonly Recognizer[],
  plain: Iterable<Unmasked>,
): Iterable<OwnedCandidate> {
  for (const { text, places, whole } of plain) {
    const all = joined(recognizers, [...candidatesIn(recognizers, text, 'folded')]);
    const found = all.filter(({ start, end }) => touches(places, start - NAME_REACH, end));
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
  const { start, end, type, score, evidence = usual, termId, sign } = candidate;
  const owned: OwnedCandidate = { start, end, type, score, recognizer: id, evidence, termId, sign };
  return reads === 'original' ? owned : spanning(owned, map[start] ?? 0, ends[end - 1] ?? 0);
}

function toFinding(candidate: OwnedCandidate): Finding {
  const { start, end, type, recognizer, score, evidence, termId } = candidate;
  const finding = { start, end, type, recognizer, score, evidence };
  return termId === undefined ? finding : { ...finding, termId };
}
