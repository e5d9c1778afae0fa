import type { Evidence } from '../evidence';
import { createNameFinder, type FoundName } from '../names/find-names';
import type { NameModel } from '../names/name-model';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/**
 * Names of people and organisations that no label, title or honorific announces: a tagger that was
 * trained on labelled texts.
 */
export function createNameModelRecognizer(model: NameModel): Recognizer {
  const finder = createNameFinder(model);
  return {
    id: 'name-model',
    reach: 'sentence',
    apart: true,
    types: ['PERSON', 'ORGANIZATION'],
    *find({ text }: NormalizedText): Iterable<Candidate> {
      for (const name of finder.find(text)) {
        const score = scoreOf(name, model.limits.sure);
        yield { start: name.start, end: name.end, type: name.type, score, evidence: BY_MODEL };
      }
      for (const { start, end } of finder.announced(text)) {
        yield { start, end, type: 'PERSON', score: ANNOUNCED_SCORE, evidence: BY_LIST };
      }
    },
  };
}

const BY_MODEL: readonly Evidence[] = ['model'];
const BY_LIST: readonly Evidence[] = ['lexicon', 'context'];

/** What a guideline asks for that masks without asking: here nine of ten names are right. */
export const SURE_SCORE = 0.8;

/** As sure as the rules are of a known name before a title. */
const ANNOUNCED_SCORE = 0.85;

/** 0.5 at the least that is reported, `SURE_SCORE` where the model is sure, 0.9 at most. */
function scoreOf({ odds, least }: FoundName, sure: number): number {
  if (odds >= sure) return SURE_SCORE + (0.1 * (odds - sure)) / (1 - sure);
  return 0.5 + ((SURE_SCORE - 0.5) * (odds - least)) / Math.max(sure - least, 0.01);
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['昨日の会議では三浦さくらが新しい企画を説明した。', '三浦さくら'],
      ['監督のアントニオ・ベルナルディが就任した。', 'アントニオ・ベルナルディ'],
      ['柏木興産株式会社との契約を更新した。', '柏木興産株式会社'],
      ['Yesterday Emily Thornbury called about the contract.', 'Emily Thornbury'],
    ],
    negative: [
      '来週の定例会議の議題を三つに絞り、表にまとめてください。',
      '仕様書の様式を確認し、同様の手順で進める。',
      'Please rewrite the following paragraph for a new colleague.',
      'const total = rows.reduce((sum, row) => sum + row.amount, 0);',
    ],
  };
}
