import { err, ok, type Result } from '../result';
import { BY_PATTERN } from './evidence';
import { foldTerm } from './fold-term';
import type { Finding } from './finding';
import { normalize, type NormalizedText } from './normalize';
import { resolveOverlaps, type OwnedCandidate } from './overlaps';
import { surveyText } from './prefilter';
import type { Candidate, Recognizer } from './recognizer';
import { createPrivateMatcher, type PrivateList, type PrivateMatcher } from './private-list';
import { createUserTermRecognizer } from './user-term';
import { unmask, type Unmasked } from './unmask';
import { createGuidelineTermRecognizer } from './recognizers/guideline-term';
import { RECOGNIZERS } from './recognizers/registry';

/** Longest prompt that is scanned, in UTF-16 code units. */
export const MAX_PROMPT_LENGTH = 1_000_000;

/** A list of company words that the guideline names. */
export interface TermList {
  readonly id: string;
  readonly terms: readonly string[];
}

export interface ScanError {
  readonly code: 'prompt-too-long';
  readonly length: number;
}

export interface Scanner {
  /**
   * Finds personal and secret data in a prompt. Synchronous: it runs between key press and send.
   *
   * @param text Prompt as typed. Spans refer to this string, not to its normalised copy.
   * @returns Findings sorted by `start`, never overlapping; empty when nothing was found. Error
   *   `prompt-too-long` (over `MAX_PROMPT_LENGTH`): nothing was scanned, so the caller must hold.
   */
  scan(text: string): Result<readonly Finding[], ScanError>;
}

export interface ScannerOptions {
  /** The guideline's term lists. Building is linear in their size; scanning hardly depends on it. */
  readonly terms: readonly TermList[];
  /** The guideline's words that are no finding. Compared folded, as a whole finding. */
  readonly neverFlag?: readonly string[];
  /** The user's own lists, which hold no words. */
  readonly own?: { readonly neverFlag: PrivateList; readonly alwaysMask: PrivateList };
}

/** Makes a scanner for one guideline and one user. */
export function createScanner({ terms, neverFlag = [], own }: ScannerOptions): Scanner {
  const recognizers = [
    ...RECOGNIZERS,
    ...(terms.length > 0 ? [createGuidelineTermRecognizer(terms)] : []),
    ...(own && own.alwaysMask.terms.length > 0 ? [createUserTermRecognizer(own.alwaysMask)] : []),
  ];
  const lists = {
    dropped: new Set(neverFlag.map(foldTerm)),
    listed: own && own.neverFlag.terms.length > 0 ? createPrivateMatcher(own.neverFlag) : undefined,
  };
  return {
    scan(text) {
      if (text.length > MAX_PROMPT_LENGTH) {
        return err({ code: 'prompt-too-long', length: text.length });
      }
      return ok(withoutHarmless(text, scanWith(recognizers, text), lists));
    },
  };
}

function withoutHarmless(
  text: string,
  findings: readonly Finding[],
  lists: { readonly dropped: ReadonlySet<string>; readonly listed: PrivateMatcher | undefined },
): readonly Finding[] {
  const { dropped, listed } = lists;
  if (dropped.size === 0 && !listed) return findings;
  return findings.flatMap((finding) => {
    const folded = foldTerm(text.slice(finding.start, finding.end));
    if (dropped.has(folded)) return [];
    return listed?.has(folded) === true ? [{ ...finding, listed: true as const }] : [finding];
  });
}

function scanWith(recognizers: readonly Recognizer[], text: string): readonly Finding[] {
  const input = normalize(text);
  const candidates = [...candidatesIn(recognizers, input)];
  for (const { text: plain, places, whole } of unmask(input)) {
    const found = [...candidatesIn(recognizers, plain, 'folded')].filter(({ start, end }) =>
      touches(places, start - NAME_REACH, end),
    );
    for (const one of whole ? surest(found) : found) {
      candidates.push({ ...one, evidence: [...one.evidence, 'decoded'] });
    }
  }
  return resolveOverlaps(candidates).map(toFinding);
}

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

/** Two folded spans may share one character of the user's text (㍿), so the mapping comes first. */
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
