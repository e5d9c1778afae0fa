import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 7517 and 7518: members of a key that only its owner may know. */
const MEMBER =
  /["'](?<name>d|k|p|q|dp|dq|qi)["']\s{0,4}:\s{0,4}["'](?<value>[A-Za-z0-9_-]{16,4000})["']/gu;
const KEY_TYPE = /["']kty["']\s{0,4}:\s{0,4}["']/u;
/** Within one object; an RSA key of 4,096 bits has members of 700 characters. */
const REACH = 3000;

/** Private and symmetric keys in JSON form. */
export const jsonWebKey: Recognizer = {
  id: 'json-web-key',
  reach: 'whole',
  cue: /kty/u,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of text.matchAll(MEMBER)) {
      if (!KEY_TYPE.test(objectAround(text, match.index))) continue;
      const end = match.index + match[0].length - 1;
      const length = match.groups?.['value']?.length ?? 0;
      yield { start: end - length, end, type: 'SECRET', score: 0.93 };
    }
  },
};

function objectAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const close = behind.indexOf('}');
  return before.slice(before.lastIndexOf('{') + 1) + (close < 0 ? behind : behind.slice(0, close));
}

export function examples(): RecognizerExamples {
  const value = 'kaze-no-oto_kaze-no-oto_77';
  return {
    positive: [
      [`{"kty": "EC", "crv": "P-256", "d": "${value}"}`, value],
      [`{"k":"${value}","kty":"oct"}`, value],
    ],
    negative: [
      `{"kty": "RSA", "n": "${value}", "e": "AQAB"}`,
      `{"d": "${value}"}, {"kty": "RSA", "e": "AQAB"}`,
    ],
  };
}
