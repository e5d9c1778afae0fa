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
    types: ['PERSON', 'ORGANIZATION'],
    *find({ text }: NormalizedText): Iterable<Candidate> {
      for (const name of finder.find(text)) {
        yield { start: name.start, end: name.end, type: name.type, score: scoreOf(name) };
      }
    },
  };
}

/** From 0.5, the least that is reported, to 0.9, so that a known name beside a label outranks it. */
function scoreOf({ odds, least }: FoundName): number {
  return 0.5 + (0.4 * (odds - least)) / (1 - least);
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['昨日の会議では三浦さくらが新しい企画を説明した。', '三浦さくら'],
      ['監督のアントニオ・ベルナルディが就任した。', 'アントニオ・ベルナルディ'],
      ['柏木興産株式会社との契約を更新した。', '柏木興産株式会社'],
    ],
    negative: [
      '来週の定例会議の議題を三つに絞り、表にまとめてください。',
      '仕様書の様式を確認し、同様の手順で進める。',
      'Please rewrite the following paragraph for a new colleague.',
      'const total = rows.reduce((sum, row) => sum + row.amount, 0);',
    ],
  };
}
