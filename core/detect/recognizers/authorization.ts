import { allMatches } from '../all-matches';
import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';
import { entropy, isTypedPassword } from '../secret-value';

/** RFC 9110 and 6750: what stands after the scheme is the whole right to act. */
const HEADER =
  /(?:authorization|x-[a-z-]{0,20}(?:key|token|auth))["']?\s?[:=]\s?["']?(?:(?:bearer|basic|token|digest|apikey) )?(?<value>[A-Za-z0-9+/_.=~%-]{12,4000})/giu;
const BEARER = /(?<![A-Za-z])(?:Bearer|bearer) (?<value>[A-Za-z0-9+/_.=~-]{20,4000})/gu;
/** RFC 6265: cookies that carry a session. */
const COOKIE =
  /(?<![A-Za-z0-9])(?:[A-Za-z_.-]{0,20}(?:sess(?:ion)?(?:_?id)?|sid|auth|token|remember)[A-Za-z_.-]{0,12})=(?<value>[A-Za-z0-9%._-]{16,2000})(?=[;"'\s]|$)/giu;
/** curl and wget: name and password behind the option. */
const USER_OPTION =
  /(?<=\s)(?:-u|--user|--proxy-user)(?:[ =]{1,3})(?:"(?<double>[^"\n]{0,60}:[^"\n]{0,120})"|'(?<single>[^'\n]{0,60}:[^'\n]{0,120})'|(?<value>[^\s"':$]{1,60}:[^\s"'$]{4,120}))/gu;

/** Name and password side by side behind a word for logging in, and what opens something. */
const PAIR =
  /(?:creds?|credentials|log-?in(?: info| details)?|ログイン(?:情報)?|アカウント(?:情報)?|basic ?auth|Basic認証)(?: (?:is|are|with)|は|:|=|->|→)?\s{0,2}(?:ID[:=]?\s?)?[\w.@+-]{2,40}\s?[:/]\s?(?<value>[A-Za-z0-9!#$%&@^~+*?][!-.0-~]{5,60})(?![!-~])/giu;
const PAIR_FIRST =
  /(?<![\w./:-])(?:admin|root|administrator|user|guest|test|sa|[a-z]{2,12}[0-9]{0,3}) ?\/ ?(?<value>[A-Za-z0-9!#$%&@^~+*?][!-~]{5,40}?)\s?(?:でログイン|で入|を使って|to log ?in|でサインイン)/giu;
/** Behind a pair that comes first; without it there is no need to look for one. */
const LOGGED_IN = /でログイン|で入|を使って|でサインイン|to log ?in/u;
const OPENED =
  /(?:encrypted|protected|locked|unlocks?|opens?|logs? ?in) (?:with|by|using) ["'“](?<value>[!-~]{6,60}?)["'”]/giu;

/** Credentials in headers, cookies and command lines. */
export const authorization: Recognizer = {
  id: 'authorization',
  evidence: BY_CONTEXT,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    yield* randomValues(text, HEADER);
    yield* randomValues(text, BEARER);
    yield* randomValues(text, COOKIE);
    for (const pattern of LOGGED_IN.test(text) ? [PAIR, OPENED, PAIR_FIRST] : [PAIR, OPENED]) {
      for (const match of allMatches(text, pattern)) {
        const value = match.groups?.['value']?.replace(/[.,;)]+$/u, '') ?? '';
        if (!isTypedPassword(value)) continue;
        const start = match.index + match[0].lastIndexOf(value);
        yield { start, end: start + value.length, type: 'SECRET', score: 0.8 };
      }
    }
    for (const match of allMatches(text, USER_OPTION)) {
      const { double, single, value } = match.groups ?? {};
      const credentials = double ?? single ?? value ?? '';
      if (
        /^[^:]*:$|[${}<]|^(?<name>[^:]*):\k<name>$|^[^:]*:(?:pass(?:word)?|pwd|token|secret|x+|\*+)$/iu.test(
          credentials,
        ) &&
        !/^[^:]{8,}:$/u.test(credentials)
      )
        continue;
      const end = match.index + match[0].length - (value === undefined ? 1 : 0);
      yield { start: end - credentials.length, end, type: 'SECRET', score: 0.85 };
    }
  },
};

function* randomValues(text: string, pattern: RegExp): Iterable<Candidate> {
  for (const match of allMatches(text, pattern)) {
    const value = match.groups?.['value'] ?? '';
    if (!/[0-9]/u.test(value) && entropy(value) < 4) continue;
    if (entropy(value) < 2.8 || /^(?:your|my|the)[_-]|x{6}|token_here|example/iu.test(value))
      continue;
    const end = match.index + match[0].length;
    yield { start: end - value.length, end, type: 'SECRET', score: 0.85 };
  }
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['Authorization: Bearer q7TzW2vLk9XbP4mRs8Nd', 'q7TzW2vLk9XbP4mRs8Nd'],
      ['Authorization: Basic YmF0Y2g6TWl6dS1VbWktMTk=', 'YmF0Y2g6TWl6dS1VbWktMTk='],
      ['Cookie: lang=ja; session_id=9f8e7d6c5b4a39281706; theme=dark', '9f8e7d6c5b4a39281706'],
      ['the login is root / B4n-Kaze!', 'B4n-Kaze!'],
      ['admin / Umi#5140 でログイン', 'Umi#5140'],
      ['creds are admin:gR4-kaze!', 'gR4-kaze!'],
      ["curl -u 'batch:Mizu-Umi_19' https://api.example.com", 'batch:Mizu-Umi_19'],
    ],
    negative: [
      'Authorization: Bearer <token>',
      'Bearer トークンとは',
      'curl -u "$USER:$PASS" https://api.example.com',
      'Cookie: theme=dark; lang=ja',
      'login: GET /api/v1/Users_2026',
      'ログイン画面は src/Login-Page2.tsx です',
      'the door opens with "a loud noise"',
      'x-api-key: YOUR_API_KEY_GOES_HERE',
    ],
  };
}
