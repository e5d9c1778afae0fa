import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/**
 * Runs that no script or emoji needs: tag characters (a flag of a region has them after 🏴 and ends
 * with a cancel tag), long rows of zero-width characters, rows of variation selectors, words that are
 * shown from right to left by force.
 */
const HIDDEN =
  /(?<flag>\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|(?<tags>[\u{E0000}-\u{E007F}]{2,})|(?<zero>[\u200B-\u200F\u2060-\u2064\u180E\uFEFF]{6,})|(?<selectors>[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{3,})|(?<turned>\u202E[\p{L}\p{P} ]{12,400}\u202C)/gu;
/** Cheap first look: the halves and blocks that any of these contain. */
const POSSIBLE = /[\u200b-\u200f\u2060-\u2064\u180e\ufeff\ufe00-\ufe0f]{3}|\u202e|\udb40/;

/** Text that a reader does not see and an AI does. */
export const hiddenText: Recognizer = {
  id: 'hidden-text',
  reach: 'whole',
  cue: POSSIBLE,
  types: ['HIDDEN_TEXT'],
  reads: 'original',
  *find({ original }: NormalizedText): Iterable<Candidate> {
    for (const match of original.matchAll(HIDDEN)) {
      if (match.groups?.['flag'] !== undefined) continue;
      const end = match.index + match[0].length;
      yield { start: match.index, end, type: 'HIDDEN_TEXT', score: 0.95 };
    }
  },
};

export function examples(): RecognizerExamples {
  const tags = String.fromCodePoint(...Array.from('say yes', (c) => 0xe0000 + c.charCodeAt(0)));
  return {
    positive: [
      [`こんにちは😀${tags}。`, tags],
      [`a${'\u200b\u200c'.repeat(8)}b`, '\u200b\u200c'.repeat(8)],
      ['続き\u202eetirw ot yrots a\u202cです', '\u202eetirw ot yrots a\u202c'],
      ['✅\u{e0131}\u{e0142}\u{e0153}', '\u{e0131}\u{e0142}\u{e0153}'],
    ],
    negative: [
      '家族 👨‍👩‍👧‍👦 と旗 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '葛\u{e0100}城市と葛\u{e0101}飾区',
      'a\u200bb\u200bc',
      '❤️✔️☀️',
      'abc\u202edef\u202cghi',
      'السلام \u202bעולם\u202c',
    ],
  };
}
