import { allMatches } from '../all-matches';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 3986 with user information that holds a password. */
const URL =
  /(?<![A-Za-z0-9])(?<head>[A-Za-z][A-Za-z0-9+.-]{1,24}(?::[a-z]{2,12})?:\/\/[^\s:/@"'`<>{}$[\]]{0,80}:)(?<password>[^\s@/"'`<>]{2,160})@(?<rest>[A-Za-z0-9._-]{1,200}(?::[0-9]{1,5})?(?:[/?#][^\s"'`<>「」『』（）、。]{0,400})?)/gu;
/** What manuals write instead of a password. */
const STAND_IN = /^(?:\$|\{|%|<|\*+$|x+$|\.+$|\[|#)|^(?:pass(?:word)?|pwd|secret|your.*|token)$/iu;

/** Addresses with a password inside: whoever has the line is logged in. */
export const urlWithCredentials: Recognizer = {
  id: 'url-with-credentials',
  types: ['URL_WITH_CREDENTIALS'],
  needs: ['at', 'latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, URL)) {
      const whole = match[0].replace(/[.,;:!?)\]}]+$/u, '');
      const standIn = STAND_IN.test(match.groups?.['password'] ?? '');
      const score = standIn ? (/^https?:/iu.test(whole) ? 0.55 : 0) : 0.95;
      if (score === 0) continue;
      yield {
        start: match.index,
        end: match.index + whole.length,
        type: 'URL_WITH_CREDENTIALS',
        score,
      };
    }
  },
};

export function examples(): RecognizerExamples {
  return {
    positive: [
      [
        '接続先は postgresql://app:Umi-77k@db.example.net:5432/crm です',
        'postgresql://app:Umi-77k@db.example.net:5432/crm',
      ],
      [
        'git clone https://bot:k3yK3y9@git.example.com/a.git',
        'https://bot:k3yK3y9@git.example.com/a.git',
      ],
      ['redis://:Nami7Nami@cache.example.com', 'redis://:Nami7Nami@cache.example.com'],
    ],
    negative: [
      'https://example.com:8080/a@b',
      'postgresql://user:$DB_PASSWORD@localhost/db',
      'mailto:a@example.com',
      'http://user@example.com/',
    ],
  };
}
