import type { NormalizedText } from '../normalize';
import { honoredNames } from '../person-jp-honored';
import { labelledNames } from '../person-jp-labelled';
import { plainNames } from '../person-jp-plain';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Japanese names by honorifics and titles, by labels, and as family name + given name. */
export const personJp: Recognizer = {
  id: 'person-jp',
  types: ['PERSON'],
  needs: ['japanese'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    yield* honoredNames(text);
    yield* labelledNames(text);
    yield* plainNames(text);
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['佐藤様にご連絡ください', '佐藤'],
      ['小野寺 トミ様の件', '小野寺 トミ'],
      ['山田太郎さんから返信', '山田太郎'],
      ['上司（門脇次長）に相談', '門脇'],
      ['岩切氏のメール', '岩切'],
      ['林さんと相談', '林'],
      ['ﾀﾅｶ様', 'ﾀﾅｶ'],
      ['氏名：架谷 結衣（かけや ゆい）', '架谷 結衣'],
      ['担当：おおた しんいち', 'おおた しんいち'],
      ['渥美 はるき\n鮎川 りお', '渥美 はるき'],
      ['営業部の高橋です。', '高橋'],
      ['グエン・ヴァン・ドゥックさんの件', 'グエン・ヴァン・ドゥック'],
    ],
    negative: [
      '市営住宅の様子',
      '仕様書とお客様の声',
      '同様に、様々な要因が重なり、このような有様',
      'たくさんの皆さんと店員さん',
      '氏名と住所の欄',
      '「氏」と「様」と「殿」の使い分け',
      '担当：営業部',
      '東京 会場',
      '社長と部長の違い',
      'ユーザー様、オーナー様',
      '神様と王様の話',
    ],
  };
}
