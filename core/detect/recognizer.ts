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
  readonly termId?: string | undefined;
  /** Absent: what the recognizer as a whole rests on. */
  readonly evidence?: readonly Evidence[];
  /** Kind of a sign that counts only together with others: see `join`. */
  readonly sign?: number | undefined;
}

/**
 * How far a recognizer looks around the beginning of what it finds. `sentence`: to the end of the sentence,
 * and some sixty characters beyond it. `passage`: some three hundred characters, and to the end of a run
 * without breaks, such as a web token. `whole`: farther, so it reads the text whole each time, and
 * must be quick. See `find-all.ts`.
 */
export type Reach = 'sentence' | 'passage' | 'whole';

/** Finds one family of things. Pure: same input, same output, no state between calls. */
export interface Recognizer {
  /** The file name without extension; part of every finding. */
  readonly id: string;
  readonly types: readonly FindingType[];
  /** Kinds of characters without which it cannot find anything; absent means it always runs. */
  readonly needs?: readonly Need[];
  /** `original`: looks for what folding takes away. Absent means the folded text. */
  readonly reads?: 'original';
  /** How far it looks; absent means `passage`. */
  readonly reach?: Reach;
  /**
   * True: all that it is shown may change what it finds, such as the same name said elsewhere. So it is
   * shown each chunk with what stands around it, and nothing else.
   */
  readonly apart?: true;
  /** Of a recognizer of the whole: it finds nothing in a text where this, a short thing, stands nowhere. */
  readonly cue?: Pick<RegExp, 'test'>;
  /** What its candidates rest on when they do not say; absent means the pattern alone. */
  readonly evidence?: readonly Evidence[];
  find(input: NormalizedText): Iterable<Candidate>;
  /**
   * Makes something of the signs that `find` gave all over the text, so that the text need not be read
   * whole for signs that stand far apart.
   *
   * @param signs Sorted by start, then by kind; spans on the user's text.
   */
  readonly join?: (signs: readonly Candidate[]) => Iterable<Candidate>;
}

/** Texts that must, and must not, give a finding. Kept in the recognizer's file, out of the bundle. */
export interface RecognizerExamples {
  /** `[text, expected substring]`: exactly that substring is found. */
  readonly positive: readonly (readonly [text: string, found: string])[];
  readonly negative: readonly string[];
}
