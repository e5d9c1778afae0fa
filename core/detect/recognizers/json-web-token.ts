import { allMatches } from '../all-matches';
import { decodeBase64 } from '../base64';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 7519: the header is base64url of `{"`, so it starts with `eyJ` (or `ewog` when indented). */
const TOKEN =
  /(?<![A-Za-z0-9_-])(?:eyJ|ewog)[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,8000}(?:\.[A-Za-z0-9_-]{0,4000}){0,3}/gu;

/** Signed and encrypted web tokens: whoever holds one is logged in. */
export const jsonWebToken: Recognizer = {
  id: 'json-web-token',
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index, 0: token } of allMatches(text, TOKEN)) {
      if (!hasHeader(token)) continue;
      const end = index + token.replace(/\.+$/u, '').length;
      yield { start: index, end, type: 'SECRET', score: 0.95 };
    }
  },
};

/** The first part is a JSON object that begins with a name; anything else only looks like a token. */
function hasHeader(token: string): boolean {
  const bytes = decodeBase64(token.slice(0, token.indexOf('.')));
  if (!bytes || bytes.at(-1) !== CLOSING_BRACE) return false;
  return /^\s*\{\s*"[\w#-]{1,20}"/u.test(String.fromCharCode(...bytes.subarray(0, 40)));
}

const CLOSING_BRACE = 0x7d;

export function examples(): RecognizerExamples {
  const example = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJleGFtcGxlIn0', 'c2lnbmF0dXJl'].join('.');
  return {
    positive: [
      [`トークンは${example}です`, example],
      [`Authorization: Bearer ${example}`, example],
    ],
    negative: [
      'eyJhbGdiYWQgb3JpZ2luLCBubyBqc29u.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJl',
      'eyJ で始まる文字列とは?',
      'keyJournal.entries.values',
    ],
  };
}
