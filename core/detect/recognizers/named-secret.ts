import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import { rateSecretValue, type SecretName } from '../secret-value';

/**
 * Words that announce a secret. The first group means a thing a person types (may be weak and short);
 * the second a thing a machine made (long and random, or it is not one).
 */
const WORD =
  /(?<password>pass(?:word|wd|phrase|code)s?|passw|pwd|(?<![a-z])pw(?:d)?(?![a-z])|(?<![a-z])pass(?![a-z])|paasword|パスワード|パスフレーズ|パスコード|暗証番号|合言葉|(?<![ァ-ヶー])パス(?![ァ-ヶー]))|(?<machine>secret|token|api[_ -]?key|apikey|access[_ -]?key|auth(?:orization)?(?![a-z])|credentials?|creds?(?![a-z])|private[_ -]?key|account[_ -]?key|(?<=[_.-])key(?![a-z])|nonce(?![a-z])|(?<![a-z])salt[0-9]?(?![a-z])|トークン|アクセスキー|シークレット|秘密鍵|apiキー|キー(?=[:=は]))|(?<plain>(?<![a-z])key[0-9]?(?![a-z]))/giu;
/** The rest of the name that holds the word, then what stands between name and value. */
const NAME_REST = /[\w.-]{0,40}(?:["'`\]]{0,2}|\\+["'])/uy;
const ASSIGN =
  /\s{0,4}(?::?string)?\s{0,2}(?:=>|->|:{1,4}=|\?=|\|\|=|\.=|[=!]={1,2}|=|:(?!\/\/))\s{0,4}@?/uy;
const ARGUMENT = /\s{0,3},\s{0,3}(?=["'`])/uy;
const TAG = />\s{0,8}/uy;
const PROSE =
  /\s{0,2}(?:\((?:仮|初期|現在)\))?\s?(?:は|が|を|には|\s(?:is|was|to|of)\s|\s?:)\s{0,2}/uy;
const SPACE = / {1,3}(?:["'`]|(?=\S))/uy;
const QUOTE = /^(?:\\*["'`]|[「『“]|&quot;|&#0?3[49];)/u;
const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”' };
const UNQUOTED = /[^\s"'`,;<>()\u3000-\u30ff\u3400-\u9fff]{4,300}/uy;
const PROSE_VALUE = /[!-~]{4,120}/uy;

/** Values behind a name that says "secret": passwords, tokens, keys in configuration, code and prose. */
export const namedSecret: Recognizer = {
  id: 'named-secret',
  types: ['SECRET'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    let from = 0;
    for (const match of text.matchAll(WORD)) {
      if (match.index < from) continue;
      const name = nameKind(match.groups);
      if (isPublic(text, match.index)) continue;
      const candidate = valueAfter(text, match.index + match[0].length, name);
      if (!candidate) continue;
      yield candidate;
      from = candidate.end;
    }
  },
};

function nameKind(groups: RegExpExecArray['groups']): SecretName {
  if (groups?.['password'] !== undefined) return 'password';
  return groups?.['plain'] === undefined ? 'machine' : 'plain';
}

/** `public_key` and `publicToken` are for everybody. */
function isPublic(text: string, at: number): boolean {
  return /(?:public|primary|foreign|sort|partition)[_ .-]?$/iu.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** What the name really names: a reference to the secret, or a rule about it. */
const ABOUT_IT =
  /(?:^|[_.-])(?:ids?|name|url|uri|path|file|type|length|size|count|expir\w*|ttl|policy|field|label|hint|message|error|text|endpoint|host|port|algorithm|alg|version|prefix|format|regex|pattern|placeholder|status|store|manager|provider|ref|arn|class|min|max)["'`\]\\]*$|(?:Ids?|Name|Url|Uri|Path|File|Type|Length|Size|Count|Expiry|Policy|Field|Label|Hint|Message|Error|Endpoint|Host|Algorithm|Version|Prefix|Format|Pattern|Placeholder|Status|Store|Manager|Provider|Ref)["'`\]\\]*$/u;

function valueAfter(text: string, wordEnd: number, name: SecretName): Candidate | undefined {
  const nameEnd = skip(NAME_REST, text, wordEnd);
  if (ABOUT_IT.test(text.slice(wordEnd, nameEnd))) return undefined;
  const assigned =
    after(ASSIGN, text, nameEnd) ?? after(ARGUMENT, text, nameEnd) ?? after(TAG, text, nameEnd);
  if (assigned !== undefined) return read(text, assigned, { name, manner: 'assigned' });
  if (name === 'plain') return undefined;
  const told = after(PROSE, text, wordEnd) ?? after(SPACE, text, nameEnd);
  return told === undefined ? undefined : read(text, told, { name, manner: 'told' });
}

function read(
  text: string,
  at: number,
  how: { name: SecretName; manner: 'assigned' | 'told' },
): Candidate | undefined {
  const quote = QUOTE.exec(text.slice(at, at + 6))?.[0];
  if (quote !== undefined) {
    const start = at + quote.length;
    const end = quoteEnd(text, start, quote);
    if (end < 0) return undefined;
    return rated(text, { start, end, quoted: true }, how);
  }
  const pattern = how.manner === 'told' ? PROSE_VALUE : UNQUOTED;
  let end = skip(pattern, text, at);
  const trailing = how.manner === 'told' ? /[.,:;!?)\]}>*]/u : /[.,:;)\]}>]/u;
  while (end > at && trailing.test(text.charAt(end - 1))) end--;
  const entity = text.slice(at, end).search(/&(?:lt|gt|quot|amp;quot|#[0-9]+);?/u);
  if (entity >= 0) end = at + entity;
  return end === at ? undefined : rated(text, { start: at, end, quoted: false }, how);
}

function rated(
  text: string,
  value: { start: number; end: number; quoted: boolean },
  how: { name: SecretName; manner: 'assigned' | 'told' },
): Candidate | undefined {
  const { start, end, quoted } = value;
  const score = rateSecretValue(text.slice(start, end), { ...how, quoted, next: text.charAt(end) });
  return score > 0 ? { start, end, type: 'SECRET', score } : undefined;
}

function quoteEnd(text: string, start: number, quote: string): number {
  const closing = CLOSING[quote] ?? quote;
  const end = text.indexOf(closing, start);
  const line = text.indexOf('\n', start);
  if (end < 0 || end - start > 300 || (line >= 0 && line < end)) return -1;
  return end;
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return after(pattern, text, at) ?? at;
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['spring.datasource.password=Mizu-Umi_19', 'Mizu-Umi_19'],
      ['パスワードは f0ne-no-kaze です', 'f0ne-no-kaze'],
      ['ＤＢのパスはkoubai_Q7xなので', 'koubai_Q7x'],
      ['パスワード：ｋａｗａ２０２４！', 'ｋａｗａ２０２４！'],
      ['DB_PASSWORD="correct horse 9"', 'correct horse 9'],
      ['client_secret: "q7TzW2vLk9XbP4mRs8Nd"', 'q7TzW2vLk9XbP4mRs8Nd'],
      ['My password is blueTiger#88.', 'blueTiger#88'],
    ],
    negative: [
      'パスワードは10文字以上にしてください',
      'password: string;',
      'const password = process.env.DB_PASSWORD;',
      'password = getpass("Password: ")',
      '<input type="password" placeholder="英数字で入力">',
      'token = tokenizer.next()',
      'パスワードを忘れた場合の手順',
      'The password is required.',
      'api_key: YOUR_API_KEY',
    ],
  };
}
