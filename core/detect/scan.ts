import { err, ok, type Result } from '../result';
import type { Finding } from './finding';
import type { NameModel } from './names/name-model';
import { normalize, type NormalizedText } from './normalize';
import { resolveOverlaps, type OwnedCandidate } from './overlaps';
import { surveyText } from './prefilter';
import type { Candidate, Recognizer } from './recognizer';
import { createGuidelineTermRecognizer } from './recognizers/guideline-term';
import { createNameModelRecognizer } from './recognizers/name-model';
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
  /** Whether names are found by the model as well, or by rules only since no model was given. */
  readonly namesBy: 'model' | 'rules';
  /**
   * Finds personal and secret data in a prompt. Synchronous: it runs between key press and send.
   *
   * @param text Prompt as typed. Spans refer to this string, not to its normalised copy.
   * @returns Findings sorted by `start`, never overlapping; empty when nothing was found. Error
   *   `prompt-too-long` (over `MAX_PROMPT_LENGTH`): nothing was scanned, so the caller must hold.
   */
  scan(text: string): Result<readonly Finding[], ScanError>;
}

/**
 * Makes a scanner for one guideline.
 *
 * @param options.terms The guideline's term lists. Building is linear in their size; scanning
 *   hardly depends on it.
 * @param options.names The name tagger; without it names are found by rules only.
 */
export function createScanner(options: {
  readonly terms: readonly TermList[];
  readonly names?: NameModel | undefined;
}): Scanner {
  const recognizers = options.names
    ? [...RECOGNIZERS.map(withoutGuesses), createNameModelRecognizer(options.names)]
    : [...RECOGNIZERS];
  if (options.terms.length > 0) recognizers.push(createGuidelineTermRecognizer(options.terms));
  return {
    namesBy: options.names ? 'model' : 'rules',
    scan(text) {
      if (text.length > MAX_PROMPT_LENGTH) {
        return err({ code: 'prompt-too-long', length: text.length });
      }
      return ok(scanWith(recognizers, text));
    },
  };
}

/** Rules for names that score lower than this guess from the words alone; the model knows better. */
const LEAST_ANNOUNCED = 0.75;

function withoutGuesses(recognizer: Recognizer): Recognizer {
  if (!recognizer.types.includes('PERSON')) return recognizer;
  return {
    ...recognizer,
    *find(input) {
      for (const candidate of recognizer.find(input)) {
        if (candidate.score >= LEAST_ANNOUNCED) yield candidate;
      }
    },
  };
}

function scanWith(recognizers: readonly Recognizer[], text: string): readonly Finding[] {
  const input = normalize(text);
  const met = surveyText(input.text);
  const candidates: OwnedCandidate[] = [];
  for (const recognizer of recognizers) {
    if (recognizer.needs && !recognizer.needs.every((need) => met.has(need))) continue;
    for (const candidate of recognizer.find(input)) {
      candidates.push(own(candidate, recognizer, input));
    }
  }
  return resolveOverlaps(candidates).map(toFinding);
}

/** Two folded spans may share one character of the user's text (㍿), so the mapping comes first. */
function own(
  candidate: Candidate,
  { id, reads }: Recognizer,
  { map, ends }: NormalizedText,
): OwnedCandidate {
  if (reads === 'original') return { ...candidate, recognizer: id };
  const start = map[candidate.start] ?? 0;
  const end = ends[candidate.end - 1] ?? 0;
  return { ...candidate, start, end, recognizer: id };
}

function toFinding(candidate: OwnedCandidate): Finding {
  const { start, end, type, recognizer, score, termId } = candidate;
  return { start, end, type, recognizer, score, ...(termId !== undefined && { termId }) };
}
