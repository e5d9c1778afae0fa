/** Words of the command line in both languages. Words about guidelines come from `locales/`. */
import type { TranslateGuideline } from '../core/guideline/describe';
import en from '../locales/en.json';
import ja from '../locales/ja.json';

export type Language = 'ja' | 'en';

const EN = {
  usage: `Usage:
  tesuri scan [--guideline FILE] [--explain] [FILE …]

Commands:
  scan    With files: reads text, CSV, JSON, HTML, Word, Excel, PowerPoint, PDF and ZIP files, and
          writes for each one line:
            {"file", "format", "decision", "complete", "findings": [{"place", "type", …}], "unread"}
          place says where: line, page, sheet and cell, slide or paragraph. complete is false when
          a part was not read, pictures too; unread lists them. A file that cannot be read at all has
          "error" instead of a decision.
          Without files: reads prompts from standard input, one JSON object a line:
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
  0   every line, or every file, was scanned
  1   the guideline cannot be used, or input or output failed
  2   at least one line was refused, or a file or a part of one other than a picture was not read
      (standard error says which); the others were scanned
  64  wrong usage

Nothing is stored and nothing leaves this machine. Standard error never repeats a prompt.
A ZIP path or sheet name in which something was found is left out.
`,
  unknownCommand: 'Unknown command: {name}. See tesuri --help.',
  unknownOption: 'Unknown option: {name}. See tesuri --help.',
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
  fileUnread: '{file}: not scanned: {reason}',
  filePartlyUnread: '{file}: partly not scanned: {reason}',
  fileMissing: 'the file cannot be opened ({code}).',
  isFolder: 'it is a folder.',
  'too-big': 'it is too big.',
  'too-much-inside': 'it holds more files or text than is read.',
  'expands-too-much': 'it expands far beyond what such files do.',
  'nested-too-deep': 'files lie too deep inside each other.',
  encrypted: 'it has a password.',
  'old-office-format': 'it is of an Office before 2007 (.doc, .xls, .ppt).',
  'unsupported-format': 'this format is not read.',
  'unknown-encoding': 'its character encoding is not certain.',
  'not-text': 'it is no text.',
  'no-text-in-pages': 'its pages are pictures.',
  broken: 'it is damaged.',
  cancelled: 'it was cancelled.',
  picture: 'pictures.',
  'page-without-text': 'a page without readable text.',
  'opaque-part': 'a part in a form that is not read, such as a macro.',
} as const;

export type CliTextKey = keyof typeof EN;

const JA: Record<CliTextKey, string> = {
  usage: `使い方:
  tesuri scan [--guideline ファイル] [--explain] [ファイル …]

コマンド:
  scan    ファイルを指定した場合: テキスト、CSV、JSON、HTML、Word、Excel、PowerPoint、PDF、ZIP を
          読み、1ファイル1行で書き出します。
            {"file", "format", "decision", "complete", "findings": [{"place", "type", …}], "unread"}
          place は場所です（行、ページ、シートとセル、スライド、段落）。読めない部分があれば（画像も
          含めて）complete は false になり、unread に示します。まったく読めないファイルには判定がなく、
          代わりに "error" が付きます。
          ファイルを指定しない場合: 標準入力からプロンプトを1行1件のJSONで読み込みます。
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
  0   すべての行、またはすべてのファイルを検査しました
  1   ガイドラインが使えない、または入出力に失敗しました
  2   読めない行やファイル、画像以外の読めない部分がありました（どれかは標準エラー出力）。
      ほかは検査しました
  64  使い方の誤り

内容は保存されず、この端末の外に出ることもありません。標準エラー出力にプロンプトの内容は表示されません。
検出のあったシート名やZIP内のパスは、結果に書き出しません。
`,
  unknownCommand: 'コマンド {name} はありません。tesuri --help をご覧ください。',
  unknownOption: 'オプション {name} はありません。tesuri --help をご覧ください。',
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
  fileUnread: '{file}: 検査していません。{reason}',
  filePartlyUnread: '{file}: 検査していない部分があります。{reason}',
  fileMissing: 'ファイルを開けません（{code}）。',
  isFolder: 'フォルダーです。',
  'too-big': '大きすぎます。',
  'too-much-inside': '中のファイルや文字が多すぎます。',
  'expands-too-much': '展開すると異常に大きくなります。',
  'nested-too-deep': 'ファイルの入れ子が深すぎます。',
  encrypted: 'パスワードがかかっています。',
  'old-office-format': '2003以前のOffice形式（.doc、.xls、.ppt）です。',
  'unsupported-format': '対応していない形式です。',
  'unknown-encoding': '文字コードを確定できません。',
  'not-text': 'テキストではありません。',
  'no-text-in-pages': 'どのページも画像です。',
  broken: '壊れています。',
  cancelled: '中止しました。',
  picture: '画像があります。',
  'page-without-text': '文字を読めないページがあります。',
  'opaque-part': 'マクロなど、読めない形式の部分があります。',
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
