import type { NormalizedText } from '../normalize';
import { honoredNames } from '../person-jp-honored';
import { labelledNames } from '../person-jp-labelled';
import { listedNames } from '../person-jp-listed';
import { plainNames } from '../person-jp-plain';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Japanese names by honorifics and titles, by labels, and as family name + given name. */
export const personJp: Recognizer = {
  id: 'person-jp',
  reach: 'sentence',
  types: ['PERSON'],
  needs: ['japanese'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    yield* honoredNames(text);
    yield* labelledNames(text);
    yield* plainNames(text);
    yield* listedNames(text);
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['佐藤様にご連絡ください', '佐藤'],
      ['久保田 ヨネ様の件', '久保田 ヨネ'],
      ['山田太郎さんから返信', '山田太郎'],
      ['上司（西脇次長）に相談', '西脇'],
      ['緒方氏のメール', '緒方'],
      ['林さんと相談', '林'],
      ['ﾀﾅｶ様', 'ﾀﾅｶ'],
      ['氏名：架谷 真帆（かけや まほ）', '架谷 真帆'],
      ['担当：かわの ゆうじ', 'かわの ゆうじ'],
      ['白石 こはる\n早坂 まこ', '白石 こはる'],
      ['営業部の高橋です。', '高橋'],
      ['大会の名簿です。佐久間、キム、架谷、早坂、オルテガ', '架谷'],
      ['変えた方がよいでしょうか。（早坂）', '早坂'],
      ['山田(総務)、森（経理）の2名', '森'],
      ['申請者：架谷 理人（情報システム部）', '架谷 理人'],
      ['名義 NOA KASHIWAGI', 'NOA KASHIWAGI'],
      ['ご署名 オカジマ', 'オカジマ'],
      ['チャン・ティ・ホアさんの件', 'チャン・ティ・ホア'],
    ],
    negative: [
      '市営住宅の様子',
      '仕様書とお客様の声',
      '同様の、様々な事情でこの有様',
      'たくさんの皆さんと店員さん',
      '氏名と住所の欄',
      '敬称は氏、様、殿のどれにするか',
      '担当：営業部',
      '参加する県：千葉、福島、山口、石川',
      '班の色：赤、青、緑、黄',
      '確認してください。（至急）',
      '中央（総務）、大会（本部）',
      '名義 変更の手続き',
      '東京 会場',
      '社長と部長の序列',
      'ユーザー様、オーナー様',
      '神様と王様の話',
    ],
  };
}
