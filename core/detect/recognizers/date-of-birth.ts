import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

const YEAR = '(?:1[89][0-9]{2}|20[0-2][0-9])';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12][0-9]|0?[1-9])';
const NAME_OF_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ERA = '(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR]\\.?)\\s?(?:元|[0-9]{1,2})';
const KANJI_DATE =
  '(?:(?:明治|大正|昭和|平成|令和)(?:元|[一二三四五六七八九十]{1,3})|[一二][〇九][〇一二三四五六七八九]{2})年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
const DATE = new RegExp(
  [
    `${YEAR}([-/.])${MONTH}\\1${DAY}`,
    `(?:${YEAR}|${ERA})\\s?年\\s?${MONTH}\\s?月\\s?${DAY}\\s?日`,
    `${ERA}[-/.年]\\s?${MONTH}[-/.月]\\s?${DAY}日?`,
    `${DAY}(?:st|nd|rd|th)?[ -](?:of )?${NAME_OF_MONTH}\\.?,?[ -]${YEAR}`,
    `${NAME_OF_MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`,
    `${MONTH}([-/.])${DAY}\\2${YEAR}`,
    `${DAY}([-/.])${MONTH}\\3${YEAR}`,
    KANJI_DATE,
    // The year in two digits: only a label can make it a date of birth.
    `${DAY}([-/.])${DAY}\\4[0-9]{2}(?![-/.0-9])`,
    `(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
);
const BEFORE =
  /(?:生年月日|誕生日|お誕生|出生(?:日|年月日)?|生まれ(?=は|[:： ])|birth(?:[ _-]?(?:date|day))?|date of birth|d\.?o\.?b\.?|\bborn|geburtsdatum|\bgeb(?:oren)?\.?(?= )|date de naissance|\bnée? le|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il|data de nascimento|nascid[oa] em|geboortedatum|födelsedatum|出生日期|생년월일)(?: ?\([^()\n]{1,24}\))?[^0-9\n、。,;]{0,14}$/iu;
/** Two lines: a form's label above its value. */
const BEFORE_ACROSS = /(?:生年月日|誕生日|date of birth|\bdob)[^0-9\n]{0,6}\n\s{0,4}$/iu;
const AFTER = /^\s?[)）]?\s?(?:生(?!産|成|徒|活)|うまれ|生まれ|誕生(?!日会)|born)/u;
const TWO_DIGIT_YEAR = /^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}$/u;

/** Dates of birth, western and 和暦, only where the text says that it is one. */
export const dateOfBirth: Recognizer = {
  id: 'date-of-birth',
  reach: 'sentence',
  evidence: BY_CONTEXT,
  types: ['DATE_OF_BIRTH'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index: start, 0: date } of allMatches(text, DATE)) {
      const end = start + date.length;
      if (/[0-9A-Za-z]/u.test(text.charAt(start - 1)) || /[0-9]/u.test(text.charAt(end))) continue;
      const before = text.slice(Math.max(0, start - 48), start);
      const said = BEFORE.test(before) || BEFORE_ACROSS.test(before);
      if (!said && TWO_DIGIT_YEAR.test(date)) continue;
      if (said || AFTER.test(text.slice(end, end + 6)))
        yield { start, end, type: 'DATE_OF_BIRTH', score: said ? 0.93 : 0.88 };
    }
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['生年月日：昭和５５年１月２日', '昭和５５年１月２日'],
      ['1980年1月2日生まれの方', '1980年1月2日'],
      ['DOB 1980-01-02', '1980-01-02'],
      ['born on 2 January 1980 in', '2 January 1980'],
      ['生年月日 S55.1.2', 'S55.1.2'],
      ['お誕生日は1980/1/2', '1980/1/2'],
      ['昭和五十五年一月二日生まれ', '昭和五十五年一月二日'],
      ['Date of birth (DD/MM/YYYY): 02/01/1980', '02/01/1980'],
      ['geboren am 02.01.1980 in Ulm', '02.01.1980'],
      ['DOB 1/2/80', '1/2/80'],
    ],
    negative: [
      '開催日は1980年1月2日',
      '生年月日の入力欄、2024年4月1日改定',
      '1980-01-02 に生産開始',
      '2024年4月1日生産分',
      '生まれ変わった店舗は2024年4月1日開店',
      'Born to Run was released on 25 August 1975',
      '10/11/12生まれの子',
    ],
  };
}
