import { isWordCharacter } from '../context';
import { BY_LEXICON } from '../evidence';
import { foldCase, foldTerm } from '../fold-term';
import type { Candidate, Reach, Recognizer, RecognizerExamples } from '../recognizer';
import type { TermList } from '../scan';

interface Term {
  readonly folded: string;
  readonly termId: string;
}

/**
 * Company words that the guideline lists. Upper and lower case, full width and half width are the
 * same; a Latin term must stand as a word, a Japanese one may stand anywhere.
 *
 * Terms are kept by their first two characters, so a scan costs the same for ten terms and for ten
 * thousand.
 */
export function createGuidelineTermRecognizer(lists: readonly TermList[]): Recognizer {
  const byHead = new Map<string, Term[]>();
  for (const list of lists) {
    for (const term of list.terms) {
      const folded = foldTerm(term);
      if (folded.length < 2) continue;
      const head = folded.slice(0, 2);
      const group = byHead.get(head);
      if (group) group.push({ folded, termId: list.id });
      else byHead.set(head, [{ folded, termId: list.id }]);
    }
  }
  for (const group of byHead.values()) group.sort((a, b) => b.folded.length - a.folded.length);
  const longest = Math.max(0, ...[...byHead.values()].flat().map(({ folded }) => folded.length));
  const heads = markHeads(byHead.keys());
  return {
    id: 'guideline-term',
    reach: reachOf(longest),
    types: ['GUIDELINE_TERM'],
    evidence: BY_LEXICON,
    find: ({ text }) => findTerms(foldCase(text), byHead, heads),
  };
}

function* findTerms(
  text: string,
  byHead: ReadonlyMap<string, readonly Term[]>,
  heads: Uint8Array,
): Iterable<Candidate> {
  for (let i = 0; i < text.length - 1; i++) {
    if (heads[headSlot(text, i)] === 0) continue;
    const group = byHead.get(text.slice(i, i + 2));
    if (!group) continue;
    const term = group.find(
      ({ folded }) => text.startsWith(folded, i) && hasBoundaries(text, i, i + folded.length),
    );
    if (!term) continue;
    const end = i + term.folded.length;
    yield { start: i, end, type: 'GUIDELINE_TERM', score: 1, termId: term.termId };
    i = end - 1;
  }
}

/** A term must fit into what is read around a chunk. */
function reachOf(longest: number): Reach {
  if (longest <= 60) return 'sentence';
  return longest <= 300 ? 'passage' : 'whole';
}

/** Most places of a text start no term: one look into a small table says so, without a substring. */
function markHeads(heads: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(HEAD_SLOTS);
  for (const head of heads) marks[headSlot(head, 0)] = 1;
  return marks;
}

const HEAD_SLOTS = 16_384;

function headSlot(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (HEAD_SLOTS - 1);
}

function hasBoundaries(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  if (isWordCharacter(first) && isWordCharacter(text.charCodeAt(start - 1))) return false;
  return !(isWordCharacter(last) && isWordCharacter(text.charCodeAt(end)));
}

/** Terms that the examples below use. */
export const exampleTerms: readonly TermList[] = [
  { id: 'projects', terms: ['プロジェクト青嵐', 'Blue Gale', 'ＫＳ－７０'] },
];

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['来期はﾌﾟﾛｼﾞｪｸﾄ青嵐に集中', 'ﾌﾟﾛｼﾞｪｸﾄ青嵐'],
      ['the BLUE GALE launch', 'BLUE GALE'],
      ['試作機ks-70の写真', 'ks-70'],
    ],
    negative: ['青嵐の季節', 'Blue Galentine', 'tks-70', 'KS-701'],
  };
}
