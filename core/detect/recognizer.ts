import type { Evidence } from './evidence';
import type { FindingType } from './finding';
import type { NormalizedText } from './normalize';
import type { Need } from './prefilter';

/**
 * A span on the *normalised* text; `scan` maps it back to the user's own text. Only of a recognizer
 * whose `reads` is `original` it is a span on the user's text already.
 */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly score: number;
  readonly termId?: string;
  /** Absent: what the recognizer as a whole rests on. */
  readonly evidence?: readonly Evidence[];
}

/** Finds one family of things. Pure: same input, same output, no state between calls. */
export interface Recognizer {
  /** The file name without extension; part of every finding. */
  readonly id: string;
  readonly types: readonly FindingType[];
  /** Kinds of characters without which it cannot find anything; absent means it always runs. */
  readonly needs?: readonly Need[];
  /** `original`: looks for what folding takes away. Absent means the folded text. */
  readonly reads?: 'original';
  /**
   * `whole`: what it finds, or what it looks at around it, may be longer than the stretch that others are
   * given of a long text (see `chunks.ts`), so it reads the text whole each time, and must be quick.
   */
  readonly reach?: 'whole';
  /** What its candidates rest on when they do not say; absent means the pattern alone. */
  readonly evidence?: readonly Evidence[];
  find(input: NormalizedText): Iterable<Candidate>;
}

/** Texts that must, and must not, give a finding. Kept in the recognizer's file, out of the bundle. */
export interface RecognizerExamples {
  /** `[text, expected substring]`: exactly that substring is found. */
  readonly positive: readonly (readonly [text: string, found: string])[];
  readonly negative: readonly string[];
}
