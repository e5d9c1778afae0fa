import { BY_CONTEXT } from '../evidence';
import { PLACEHOLDER } from '../context';
import type { NormalizedText } from '../normalize';
import { isNameValue, knownName } from '../person-jp-labelled';
import { ratePhoneShape } from '../phone-shape';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import { rateSecretValue } from '../secret-value';
import { LONGEST_HEAD, tablesOf, type Cell } from '../table';

interface Column {
  readonly type: Candidate['type'];
  /** Matched against the whole head of the column. */
  readonly head: RegExp;
  readonly holds: (value: string) => boolean;
}

/** What a head says about its column, not about the thing: until when, since when, what kind. */
const ABOUT_IT =
  /期限|有効|発行|交付|更新|失効|取得日|種別|種類|有無|区分|桁|件数|状態|回数|変更日|expir|issue|valid|type|status|count|length|policy|hint|updated|changed/iu;

const COLUMNS: readonly Column[] = [
  {
    type: 'PERSON',
    head: /^(?:氏名|姓名|担当者?名?|顧客名|お?客様名?|患者名?|社員名|従業員名?|会員名?|参加者名?|受講者名?|応募者名?|申込者名?|取得者名?|契約者名?|名義人?|(?:full|customer|employee|patient|contact|client|cardholder)[ _-]?name|contact person|cardholder)$/iu,
    holds: isNameValue,
  },
  {
    type: 'PERSON',
    head: /^(?:お?名前|name)$/iu,
    holds: (value) => isNameValue(value) && (/[ ・]/u.test(value) || knownName(value)),
  },
  {
    type: 'MY_NUMBER',
    head: /マイナンバー|個人番号|^my ?number/iu,
    holds: (value) => /^[0-9]{4}([ -]?)[0-9]{4}\1[0-9]{4}$/u.test(value),
  },
  {
    type: 'CORPORATE_NUMBER_JP',
    head: /法人番号|登録番号|インボイス/u,
    holds: (value) => /^T?[ -]?[0-9](?:[ -]?[0-9]{4}){3}$/u.test(value),
  },
  {
    type: 'DATE_OF_BIRTH',
    head: /生年月日|誕生日|birth|^d\.?o\.?b\.?$/iu,
    holds: (value) =>
      /^(?:明治|大正|昭和|平成|令和|[MTSHR]\.?)? ?(?:元|[0-9]{1,4})[-/.年] ?(?:[0-9]{1,2}|[A-Za-z]{3,9})[-/.月] ?[0-9]{1,4}日?生?$/u.test(
        value,
      ) || /^(?:19|20)[0-9]{6}$/u.test(value),
  },
  {
    type: 'PASSPORT',
    head: /パスポート|旅券|passport/iu,
    holds: (value) => /^(?=(?:[^0-9]*[0-9]){5})[0-9A-Z]{7,10}$/iu.test(value),
  },
  {
    type: 'DRIVER_LICENSE',
    head: /免許|driv\w*(?:['’]?s)? ?licen[cs]e|^dl[ _]?(?:no|number)?\.?$/iu,
    holds: (value) => /^第?(?=(?:[^0-9]*[0-9]){5})[0-9A-Z][0-9A-Z -]{5,19}号?$/iu.test(value),
  },
  {
    type: 'CREDIT_CARD',
    head: /(?:カード|クレカ)(?:番号|No)|\bcard ?(?:no|num)|^card$|^pan$/iu,
    holds: (value) => /^[0-9](?:[ -]?[0-9]){13,18}$/u.test(value),
  },
  {
    type: 'BANK_ACCOUNT_JP',
    head: /口座番号|口座No|^account[ _]?(?:no|number)/iu,
    holds: (value) => /^[0-9](?:[ -]?[0-9]){5,7}$/u.test(value),
  },
  {
    type: 'US_SSN',
    head: /^ssn$|social security/iu,
    holds: (value) => /^[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}$/u.test(value),
  },
  {
    type: 'NATIONAL_ID_OTHER',
    head: /在留カード|^(?:national|identity|tax)[ _-]?(?:id|number|no|card)|^(?:nif|nie|dni|nino|nhs(?: (?:no|number))?|pesel|nric|fin|aadhaar|cpf|cnpj|bsn|personnummer|tin)\.?$/iu,
    holds: (value) => /^(?=(?:[^0-9]*[0-9]){5})[0-9A-Z][0-9A-Z ./-]{6,18}$/iu.test(value),
  },
  {
    type: 'PHONE',
    head: /電話|携帯|連絡先|直通|^(?:tel|fax|phone|mobile|cell)(?:ephone)?(?:[ _]?(?:no|number))?\.?$/iu,
    holds: (value) =>
      /^[+(0-9][0-9 ().-]{6,20}$/u.test(value) && ratePhoneShape(value).kind !== 'none',
  },
  {
    type: 'SECRET',
    head: /^(?:.{0,12}(?:パスワード|暗証番号|パスフレーズ|password|passwd|passphrase)|pwd?|pass|pin|(?:api|access|secret)[ _-]?(?:key|token)|secret|token)(?: ?\([^)]*\))?$/iu,
    holds: (value) =>
      !/\s/u.test(value) &&
      rateSecretValue(value, { name: 'password', manner: 'assigned', quoted: true, next: '' }) > 0,
  },
];

/** Some column's head holds one of these. */
const HEAD_WORDS =
  /氏名|姓名|名前|担当|顧客|客様|患者|社員|従業員|会員|[加講募込得約]者|名義|name|person|マイナンバー|番号|No\.?|生年月日|誕生日|旅券|パスポート|免許|在留|インボイス|電話|携帯|連絡先|直通|パスワード|パスフレーズ|birth|dob|passport|licen|card|pan|account|ssn|social|national|identity|tax|nif|nie|dni|nino|nhs|pesel|nric|fin|aadhaar|cpf|cnpj|bsn|personnummer|tin|tel|fax|phone|mobile|cell|pass|pwd?|pin|key|secret|token|dl|number/iu;

/** Values in a table whose column says in its head what they are: CSV, TSV and Markdown. */
export const tableColumn: Recognizer = {
  id: 'table-column',
  evidence: BY_CONTEXT,
  reach: 'whole',
  cue: { test: holdsColumn },
  types: [...new Set(COLUMNS.map(({ type }) => type))],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { head, rows } of tablesOf(text, (line) => HEAD_WORDS.test(line))) {
      const columns = head.map((cell) => columnOf(text.slice(cell.start, cell.end)));
      if (columns.every((column) => column === undefined)) continue;
      for (const row of rows) yield* inRow(text, row, columns);
    }
  },
};

/** A head may be cut off at the end of what is looked at, so its cells are looked for one by one. */
function holdsColumn(text: string): boolean {
  return text.split('\n').some((line, i) => {
    const first = line.search(SEPARATOR);
    // Of the first line the beginning may be cut off.
    if (first < 0 || (i > 0 && first > LONGEST_HEAD) || !HEAD_WORDS.test(line)) return false;
    return line.split(SEPARATOR).some((cell) => isColumn(cell.replaceAll(AROUND, '')));
  });
}

function isColumn(cell: string): boolean {
  return cell.length <= LONGEST_HEAD && columnOf(cell) !== undefined;
}

const SEPARATOR = /[\t|,;]/u;
const AROUND = /^[\s"'`]+|[\s"'`]+$/gu;

function columnOf(head: string): Column | undefined {
  // What stands for words that were masked names no column: `[生年月日1]`.
  const column = COLUMNS.find((one) => one.head.test(head));
  return column && !ABOUT_IT.test(head) && !PLACEHOLDER.test(head) ? column : undefined;
}

function* inRow(
  text: string,
  row: readonly Cell[],
  columns: readonly (Column | undefined)[],
): Iterable<Candidate> {
  for (const [i, { start, end }] of row.entries()) {
    const column = columns[i];
    if (column?.holds(text.slice(start, end)) === true)
      yield { start, end, type: column.type, score: 0.9 };
  }
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['氏名,生年月日,入社日\n架空 花子,1990-02-14,2015-04-01', '1990-02-14'],
      [
        '| 氏名 | 個人番号 | 続柄 |\n|---|---|---|\n| 架空 花子 | 123456789018 | 本人 |\n| 架空 太郎 | 123456789012 | 配偶者 |',
        '123456789012',
      ],
      ['品目\t旅券番号\n出張\tTZ0000001', 'TZ0000001'],
      ['社員,"免許証番号",備考\n架空,"300000000012","済, 返却"', '300000000012'],
      ['host,user,password\nweb1,ops,r1ver-bed!', 'r1ver-bed!'],
      ['No\t氏名\t確認\n2\tカクウ・エレナ\t未', 'カクウ・エレナ'],
      ['customer name,plan\nHaruto Example,basic', 'Haruto Example'],
      ['部署,電話,内線\n経理,03-0000-1234,301', '03-0000-1234'],
      ['金融機関,支店,口座番号\n架空銀行,本店,0012345', '0012345'],
    ],
    negative: [
      '品名,旅券有効期限\n申請,2029-10-01',
      '名前,値段\n醤油,300',
      '担当,件数\n営業部,12',
      '設備,パスワードの有無\n複合機,required1',
      '商品,数量,発売日\n架空,12,1990-02-14',
      '生年月日,氏名',
      '列1,生年月日\n説明だけの行です',
      'コード,登録番号の桁数\nA,13',
      '社員,生年月日の変更日\n架空,2024-05-07',
      '社員,免許証番号の更新日\n架空,20240507',
    ],
  };
}
