import { err, ok, type Result } from '../result';
import { createFinder } from './find-all';
import type { Finding } from './finding';
import { foldTerm } from './fold-term';
import type { NameModel } from './names/name-model';
import type { OwnLists } from './own-lists';
import { createPrivateMatcher, type PrivateMatcher, type PrivateTerm } from './private-list';
import type { Recognizer } from './recognizer';
import { createGuidelineTermRecognizer } from './recognizers/guideline-term';
import { createNameModelRecognizer } from './recognizers/name-model';
import { RECOGNIZERS } from './recognizers/registry';
import { createTermFinder, withUserTerms } from './user-terms';

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

export interface ScannerOptions {
  /** The guideline's term lists. Building is linear in their size; scanning hardly depends on it. */
  readonly terms: readonly TermList[];
  /** The guideline's words that are no finding. Compared folded, as a whole finding. */
  readonly neverFlag?: readonly string[];
  /** The user's own lists, which hold no words. */
  readonly own?: OwnLists | undefined;
  /** The name tagger; without it names are found by rules only. */
  readonly names?: NameModel | undefined;
}

/** Makes a scanner for one guideline and one user. */
export function createScanner({ terms, neverFlag = [], own, names }: ScannerOptions): Scanner {
  const recognizers = [
    ...(names ? RECOGNIZERS.map(withoutGuesses) : RECOGNIZERS),
    ...(names ? [createNameModelRecognizer(names)] : []),
    ...(terms.length > 0 ? [createGuidelineTermRecognizer(terms)] : []),
  ];
  const findAll = createFinder(recognizers);
  const lists = {
    dropped: new Set(neverFlag.map(foldTerm)),
    listed: own && matcherOf(own.salt, own.neverFlag),
  };
  const always = own && matcherOf(own.salt, own.alwaysMask);
  const findTerms = always && createTermFinder(always);
  return {
    namesBy: names ? 'model' : 'rules',
    scan(text) {
      if (text.length > MAX_PROMPT_LENGTH) {
        return err({ code: 'prompt-too-long', length: text.length });
      }
      const findings = withoutHarmless(text, findAll(text), lists);
      return ok(findTerms ? withUserTerms(findings, findTerms(text)) : findings);
    },
  };
}

function matcherOf(salt: string, terms: readonly PrivateTerm[]): PrivateMatcher | undefined {
  return terms.length > 0 ? createPrivateMatcher({ salt, terms }) : undefined;
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
