/** Words of the command line in both languages. Words about guidelines come from `locales/`. */
import type { TranslateGuideline } from '../core/guideline/describe';
import en from '../locales/en.json';
import ja from '../locales/ja.json';

export type Language = 'ja' | 'en';

const EN = {
  usage: `Usage:
  tesuri scan [--guideline FILE] [--explain]

Commands:
  scan    Reads prompts from standard input, one JSON object a line:
            {"id": "1", "text": "…", "lang": "en"}      (lang may be left out)
          and writes for each, in the same order, one line:
            {"id", "decision", "findings": [{"start", "end", "type", "recognizer", "score", "action"}]}
          start and end are UTF-16 offsets into text, end exclusive. Findings that mean more
          together (a table of contacts, a name with an illness) are listed under "combinations".

Options:
  -g, --guideline FILE    Judge by this guideline instead of the bundled one.
  --explain               Add to each finding its evidence, rule and clause.
  -h, --help              Show this help.
  -v, --version           Show the version.

Exit codes:
  0   every line was scanned
  1   the guideline cannot be used, or input or output failed
  2   at least one line was refused (standard error says which); the others were scanned
  64  wrong usage

Nothing is stored and nothing leaves this machine. Standard error never repeats a prompt.
`,
  unknownCommand: 'Unknown command: {name}. See tesuri --help.',
  unknownOption: 'Unknown option: {name}. See tesuri --help.',
  unexpectedArgument: 'Unexpected argument: {name}. See tesuri --help.',
  missingValue: '{name} needs a value. See tesuri --help.',
  noCommand: 'No command was given. See tesuri --help.',
  guidelineUnreadable: 'Cannot read the guideline {file} ({code}).',
  guidelineRefused: 'The guideline {file} cannot be used.',
  notUtf8: 'Line {line}: not UTF-8.',
  notJson: 'Line {line}: not JSON.',
  notObject: 'Line {line}: not an object with "id" and "text".',
  noId: 'Line {line}: "id" must be text or a number.',
  noText: 'Line {line}: "text" must be text.',
  badLang: 'Line {line}: "lang" must be text.',
  lineTooLong: 'Line {line}: longer than {limit} bytes.',
  promptTooLong: 'Line {line}: the text is longer than {limit} characters; it was not scanned.',
  namesUnreadable: 'The name model {file} cannot be used ({code}): names are found by rules only.',
  streamFailed: 'Input or output failed ({code}).',
} as const;

export type CliTextKey = keyof typeof EN;

const JA: Record<CliTextKey, string> = {
  usage: `使い方:
  tesuri scan [--guideline ファイル] [--explain]

コマンド:
  scan    標準入力からプロンプトを1行1件のJSONで読み込みます。
            {"id": "1", "text": "…", "lang": "ja"}      （langは省略できます）
          結果は同じ順に、1件1行で標準出力に書き出します。
            {"id", "decision", "findings": [{"start", "end", "type", "recognizer", "score", "action"}]}
          start と end は text の中の位置です（UTF-16単位、end の文字は含みません）。
          名簿や、氏名と病名の組み合わせなどは "combinations" にまとめて示します。

オプション:
  -g, --guideline ファイル    標準のガイドラインの代わりに、このファイルで判定します。
  --explain                   検出ごとに、根拠と該当する規則・条項を加えます。
  -h, --help                  この説明を表示します。
  -v, --version               バージョンを表示します。

終了コード:
  0   すべての行を検査しました
  1   ガイドラインが使えない、または入出力に失敗しました
  2   読めない行がありました（行番号は標準エラー出力）。ほかの行は検査しました
  64  使い方の誤り

内容は保存されず、この端末の外に出ることもありません。標準エラー出力にプロンプトの内容は表示されません。
`,
  unknownCommand: 'コマンド {name} はありません。tesuri --help をご覧ください。',
  unknownOption: 'オプション {name} はありません。tesuri --help をご覧ください。',
  unexpectedArgument: '余分な引数があります: {name}。tesuri --help をご覧ください。',
  missingValue: '{name} には値が必要です。tesuri --help をご覧ください。',
  noCommand: 'コマンドが指定されていません。tesuri --help をご覧ください。',
  guidelineUnreadable: 'ガイドライン {file} を読み込めません（{code}）。',
  guidelineRefused: 'ガイドライン {file} は使えません。',
  notUtf8: '{line}行目: UTF-8ではありません。',
  notJson: '{line}行目: JSONとして読めません。',
  notObject: '{line}行目: "id" と "text" を持つオブジェクトではありません。',
  noId: '{line}行目: "id" は文字列か数値にしてください。',
  noText: '{line}行目: "text" は文字列にしてください。',
  badLang: '{line}行目: "lang" は文字列にしてください。',
  lineTooLong: '{line}行目: {limit}バイトを超えています。',
  promptTooLong: '{line}行目: 本文が{limit}文字を超えているため、検査していません。',
  namesUnreadable: '人名のデータ {file} を使えません（{code}）。人名は規則だけで検出します。',
  streamFailed: '入出力に失敗しました（{code}）。',
};

const LOCALES = { en: { cli: EN, shared: en }, ja: { cli: JA, shared: ja } } as const;

export type Params = Readonly<Record<string, string | number>>;

export interface Words {
  readonly say: (key: CliTextKey, params?: Params) => string;
  readonly sayGuideline: TranslateGuideline;
}

/** @param environment The order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`; the first that is set. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^ja(?:[_.@-]|$)/iu.test(locale) ? 'ja' : 'en';
}

export function createWords(language: Language): Words {
  const { cli, shared } = LOCALES[language];
  return {
    say: (key, params = {}) => fill(cli[key], params),
    sayGuideline: (key, params = {}) => fill(lookUp(shared, key), params),
  };
}

function lookUp(texts: unknown, key: string): string {
  let node = texts;
  for (const name of key.split('.')) node = (node as Record<string, unknown>)[name];
  if (typeof node !== 'string') throw new Error(`no text for ${key}`);
  return node;
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
}
