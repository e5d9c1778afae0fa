import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import {
  ABOUT_IT,
  ARGUMENT,
  ASSIGN,
  BECAME,
  BELOW,
  BRACKET,
  CALL,
  CLOSING,
  COMPARED,
  FALLBACK,
  FIRST,
  NAME_REST,
  PROSE,
  PROSE_VALUE,
  QUOTE,
  SPACE,
  TAG,
  TOUCHING,
  UNQUOTED,
  WORD,
} from '../secret-grammar';
import {
  isJumble,
  isTypedPassword,
  rateSecretValue,
  type SecretName,
  type SecretSetting,
} from '../secret-value';

/** Values behind a name that says "secret": passwords, tokens, keys in configuration, code and prose. */
export const namedSecret: Recognizer = {
  id: 'named-secret',
  evidence: BY_CONTEXT,
  types: ['SECRET'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    let from = 0;
    for (const match of allMatches(text, WORD)) {
      if (match.index < from) continue;
      const name = nameKind(match.groups);
      if (isPublic(text, match.index)) continue;
      const candidate =
        valueAfter(text, match, name) ??
        (name === 'plain' ? undefined : comparedTo(text, match.index)) ??
        (name === 'password' ? toldFirst(text, match.index) : undefined);
      if (!candidate) continue;
      yield candidate;
      const next = name === 'password' ? became(text, candidate.end) : undefined;
      if (next) yield next;
      from = Math.max(from, (next ?? candidate).end);
    }
  },
};

function nameKind(groups: RegExpExecArray['groups']): SecretName {
  if (groups?.['password'] !== undefined) return 'password';
  if (groups?.['code'] !== undefined) return 'code';
  return groups?.['plain'] === undefined ? 'machine' : 'plain';
}

/** `public_key` and `publicToken` are for everybody. */
function isPublic(text: string, at: number): boolean {
  return /(?:public|primary|foreign|sort|partition)[_ .-]?$/iu.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

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
  const touched = isJapanese(word) ? touching(text, wordEnd) : undefined;
  const told = after(PROSE, text, wordEnd) ?? (spaced === undefined ? touched : undefined);
  const at = told ?? spaced;
  const manner = told === undefined ? 'beside' : 'told';
  const candidate = at === undefined ? undefined : read(text, at, { name, manner });
  return candidate ?? toldFirst(text, index) ?? valueBelow(text, wordEnd, name);
}

function isJapanese(word: string): boolean {
  return /[\u3040-\u9fff]$/u.test(word);
}

function touching(text: string, at: number): number | undefined {
  return after(BRACKET, text, at) ?? after(TOUCHING, text, at);
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

type Manner = Pick<SecretSetting, 'name' | 'manner'>;

function toldFirst(text: string, at: number): Candidate | undefined {
  const before = text.slice(Math.max(0, at - 100), at);
  const found = FIRST.exec(before);
  const value = found?.groups?.['value'] ?? '';
  if (!found || !isTypedPassword(value)) return undefined;
  const start = at - before.length + found.index + (found.groups?.['quote']?.length ?? 0);
  return { start, end: start + value.length, type: 'SECRET', score: 0.75 };
}

function became(text: string, end: number): Candidate | undefined {
  const start = after(BECAME, text, end);
  return start === undefined ? undefined : read(text, start, { name: 'password', manner: 'told' });
}

function read(text: string, at: number, how: Manner): Candidate | undefined {
  const quote = QUOTE.exec(text.slice(at, at + 6))?.[0];
  if (quote !== undefined) {
    const start = at + quote.length;
    const end = quoteEnd(text, start, quote);
    if (end < 0) return undefined;
    return rated(text, { start, end, quoted: true }, how);
  }
  if (how.manner !== 'assigned' && text.charAt(at) === '(') at++;
  const pattern = how.manner !== 'assigned' ? PROSE_VALUE : UNQUOTED;
  let end = skip(pattern, text, at);
  if (how.manner === 'assigned') end = Math.max(end, jumbleEnd(text, at, end));
  const trailing = how.manner !== 'assigned' ? /[.,:;!?)\]}>*]/u : /[.,:;)\]}>]/u;
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
  how: Manner,
): Candidate | undefined {
  const { start, end, quoted } = value;
  const score = rateSecretValue(text.slice(start, end), {
    ...how,
    quoted,
    next: text.slice(end, end + 6),
  });
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
      ['パスワードは、Nagi2277です。', 'Nagi2277'],
      ['ユーザー名admin、パスワードNagi2277でログイン', 'Nagi2277'],
      ['パスワード「さざなみ2024」で開きます', 'さざなみ2024'],
      ['解凍パスワードは 251124 です', '251124'],
      ['ルーターのパスワードはsazanamiです。', 'sazanami'],
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
      'パスワードは8桁です',
      'パスワードは2024年に変更',
      'パスワードは必須です',
      'パスワードはrequiredです',
      'パスワードBase64変換',
      'if (input.value == password) {',
    ],
  };
}
