import { BY_LEXICON } from './evidence';
import { foldCase } from './fold-term';
import { createPrivateMatcher, type PrivateList } from './private-list';
import type { Recognizer } from './recognizer';

/** Finds what the user said is always to be masked. */
export function createUserTermRecognizer(list: PrivateList): Recognizer {
  const matcher = createPrivateMatcher(list);
  return {
    id: 'user-term',
    types: ['USER_TERM'],
    evidence: BY_LEXICON,
    *find({ text }) {
      for (const { start, end } of matcher.find(foldCase(text))) {
        yield { start, end, type: 'USER_TERM', score: 1 };
      }
    },
  };
}
