import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import { isJumble, isTypedPassword, rateSecretValue, type SecretName } from '../secret-value';

/**
 * Words that announce a secret. The first group means a thing a person types (may be weak and short);
 * the second a thing a machine made (long and random, or it is not one).
 */
const WORD =
  /(?<password>pass(?:word|wd|phrase|code)s?|passw|pwd|(?<![a-z])pw(?:d)?(?![a-z])|(?<![a-z])pass(?![a-z])|paasword|パスワード|パスワ(?![ァ-ヶー])|パスフレーズ|パスコード|暗証番号|合言葉|(?<![ァ-ヶー])パス(?![ァ-ヶー]))|(?<machine>secret|token|api[_ -]?key|apikey|access[_ -]?key|auth(?:orization)?(?![a-z])|credentials?|creds?(?![a-z])|private[_ -]?key|account[_ -]?key|(?<=[_.-])key(?![a-z])|nonce(?![a-z])|(?<![a-z])salt[0-9]?(?![a-z])|トークン|アクセスキー|シークレット|秘密鍵|apiキー|キー(?=[:=は]))|(?<plain>(?<![a-z])key[0-9]?(?![a-z]))/giu;
/** The rest of the name that holds the word, then what stands between name and value. */
const NAME_REST = /[\w.-]{0,40}(?:["'`\]]{0,2}|\\+["'])/uy;
const ASSIGN =
  /\s{0,4}(?::?string)?\s{0,2}(?:=>|->|:{1,4}=|\?=|\|\|=|\.=|[=!]={1,2}|=|:(?!\/\/))\s{0,4}@?/uy;
const ARGUMENT = /\s{0,3},\s{0,3}(?=["'`])/uy;
/** `setPassword("…")`, and what stands in when a variable is not set: `env("PASSWORD") or "…"`. */
const CALL = /\s?\(\s?(?=["'`])/uy;
const FALLBACK = /\)?\s{1,2}(?:or|\|\||\?\?)\s{1,2}(?=["'`])/uy;
const TAG = />\s{0,8}/uy;
const PROSE =
  /\s{0,2}(?:\([^()\n]{1,10}\))?\s?(?:は|が|を|には|\s(?:is|was|to|of)\s|\s?:)\s{0,2}/uy;
const SPACE = / {1,3}(?:["'`]|(?=\S))/uy;
const BRACKET = /\s?\((?=[!-~]{8,80}\))/uy;
/**
 * `パスワードは次のとおりです` and the value alone on a line below, perhaps behind a speaker's name, as
 * mails and chat logs have it.
 */
const BELOW =
  /[^\n:=]{0,40}[:。?!)]?[ \t]{0,4}\n{1,2}(?:[ \t>・*-]{0,6}|(?:\[[0-9:. ]{4,16}\] ?)?[^\s:\]]{1,16}: ?)(?=(?<value>[!-~]{8,64}) ?(?:です|になります)?[。.!]?[ \t]{0,4}(?:\n|$))/uy;
/** `"…" == password`: the value stands first. */
const COMPARED =
  /(?<quote>["'`])(?<value>[^"'`\n]{4,120})\k<quote>\s?(?:={2,3}|!={1,2}|\.equals\()\s?[\w.$]{0,24}$/u;
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
      const candidate =
        valueAfter(text, match, name) ??
        (name === 'plain' ? undefined : comparedTo(text, match.index));
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

function valueAfter(
  text: string,
  { index, 0: word }: RegExpExecArray,
  name: SecretName,
): Candidate | undefined {
  const wordEnd = index + word.length;
  const nameEnd = skip(NAME_REST, text, wordEnd);
  if (ABOUT_IT.test(text.slice(wordEnd, nameEnd))) return undefined;
  const assigned =
    after(ASSIGN, text, nameEnd) ??
    after(ARGUMENT, text, nameEnd) ??
    after(CALL, text, nameEnd) ??
    after(FALLBACK, text, nameEnd) ??
    after(TAG, text, nameEnd);
  if (assigned !== undefined) return read(text, assigned, { name, manner: 'assigned' });
  if (name === 'plain') return undefined;
  const spaced = after(SPACE, text, nameEnd);
  if (spaced !== undefined && isOption(text, index))
    return read(text, spaced, { name, manner: 'assigned' });
  const told =
    after(PROSE, text, wordEnd) ??
    spaced ??
    (/^[ァ-ヶ]/u.test(word) ? after(BRACKET, text, wordEnd) : undefined);
  const candidate = told === undefined ? undefined : read(text, told, { name, manner: 'told' });
  return candidate ?? valueBelow(text, wordEnd, name);
}

/** `--db-password`: what comes next on a command line is the value. */
function isOption(text: string, at: number): boolean {
  return /(?<![\w-])--?[\w-]{0,40}$/u.test(text.slice(Math.max(0, at - 44), at));
}

function valueBelow(text: string, wordEnd: number, name: SecretName): Candidate | undefined {
  if (name !== 'password') return undefined;
  const start = after(BELOW, text, wordEnd);
  if (start === undefined) return undefined;
  const end = skip(/[!-~]{8,64}/uy, text, start);
  const value = text.slice(start, end).replace(/[.,]$/u, '');
  if (!isTypedPassword(value)) return undefined;
  return { start, end: start + value.length, type: 'SECRET', score: 0.75 };
}

function comparedTo(text: string, at: number): Candidate | undefined {
  const before = text.slice(Math.max(0, at - 160), at);
  const found = COMPARED.exec(before);
  if (!found) return undefined;
  const start = at - before.length + found.index + 1;
  const end = start + (found.groups?.['value']?.length ?? 0);
  return rated(text, { start, end, quoted: true }, { name: 'password', manner: 'assigned' });
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
  if (how.manner === 'told' && text.charAt(at) === '(') at++;
  const pattern = how.manner === 'told' ? PROSE_VALUE : UNQUOTED;
  let end = skip(pattern, text, at);
  if (how.manner === 'assigned') end = Math.max(end, jumbleEnd(text, at, end));
  const trailing = how.manner === 'told' ? /[.,:;!?)\]}>*]/u : /[.,:;)\]}>]/u;
  while (end > at && trailing.test(text.charAt(end - 1))) end--;
  const entity = text.slice(at, end).search(/&(?:lt|gt|quot|amp;quot|#[0-9]+);?/u);
  if (entity >= 0) end = at + entity;
  return end === at ? undefined : rated(text, { start: at, end, quoted: false }, how);
}

/** A made password may hold the signs that usually end one: read on when the whole is no code. */
function jumbleEnd(text: string, at: number, end: number): number {
  if (end === at || !/[)<>(]/u.test(text.charAt(end))) return end;
  const whole = (/^[!-~]{12,120}/u.exec(text.slice(at, at + 120))?.[0] ?? '').replace(
    /["'`;,)\]]+$/u,
    '',
  );
  return isJumble(whole) && !/["'`]/u.test(whole) ? at + whole.length : end;
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
      ['mysql --password k4waZoi-77 -h db', 'k4waZoi-77'],
      ['パスワードは次のとおりです。\nNagi#2277ko', 'Nagi#2277ko'],
      ['[10:06] 阿部: DBのパスは?\n[10:07] 豊田: wR5#mori-kaze です', 'wR5#mori-kaze'],
      ['パスワード（Nagi-2277ko）でログイン', 'Nagi-2277ko'],
      ['if ("k4waZoi-77!" == password) {', 'k4waZoi-77!'],
      ['client.setPassword("k4waZoi-77")', 'k4waZoi-77'],
      ['pw = os.getenv("DB_PASSWORD") or "k4waZoi-77"', 'k4waZoi-77'],
      ['db_pass = k4{wa)z<oi#[7>7-$ha', 'k4{wa)z<oi#[7>7-$ha'],
      ['password = "yama kawa ni sora to umi"', 'yama kawa ni sora to umi'],
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
      'password (8-16 characters)',
      'hash the password (SHA-256)',
      'パスワードの条件は次のとおりです。\n8文字以上',
      'パスワードを変更しました。\nREADME.md',
      'password = "please enter a valid password here"',
      'if (input.value == password) {',
    ],
  };
}
