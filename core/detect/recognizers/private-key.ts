import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 7468 and OpenPGP armour, also when the line breaks were written as `\n`. */
const BEGIN = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/gu;
const FOOTER = /-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/uy;
/** Longest key text looked for an end mark in; an RSA key of 16,384 bits has 12,800 characters. */
const LONGEST = 20_000;
const BODY = /(?:[A-Za-z0-9+/=\s]|\\[nr]|[A-Za-z-]{4,20}: [^\n]{0,80}\n|["',])*/uy;
/** PuTTY keys have a form of their own. */
const PUTTY = /PuTTY-User-Key-File-[23]:/gu;

/** Private keys in PEM, OpenSSH, PGP and PuTTY form; also when the end is cut off. */
export const privateKey: Recognizer = {
  id: 'private-key',
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    let from = 0;
    for (const match of text.matchAll(BEGIN)) {
      const start = match.index;
      if (start < from) continue;
      const end = keyEnd(text, start + match[0].length);
      if (!holdsKey(text.slice(start + match[0].length, end))) continue;
      yield { start, end, type: 'SECRET', score: 0.99 };
      from = end;
    }
    for (const match of text.matchAll(PUTTY)) {
      const mac = text
        .slice(match.index, match.index + LONGEST)
        .search(/Private-MAC: [0-9a-f]{40,64}/u);
      const end = mac < 0 ? Math.min(text.length, match.index + 400) : match.index + mac + 53;
      yield { start: match.index, end: Math.min(end, text.length), type: 'SECRET', score: 0.99 };
    }
  },
};

/** Not only header and footer, as in manuals: enough base64 for the shortest key. */
function holdsKey(body: string): boolean {
  const inner = body.replace(/-----END[^\n]{0,60}$/u, '').replace(/\\[nr]|[\s"',]/gu, '');
  return /[A-Za-z0-9+/]{40}/u.test(inner);
}

/** The body runs to the next row of dashes; when that is the footer, it belongs to the key. */
function keyEnd(text: string, bodyStart: number): number {
  const dashes = text.indexOf('-----', bodyStart);
  if (dashes >= 0 && dashes - bodyStart <= LONGEST) {
    FOOTER.lastIndex = dashes;
    const footer = FOOTER.exec(text)?.[0];
    if (footer !== undefined) return dashes + footer.length;
  }
  BODY.lastIndex = bodyStart;
  const body = BODY.exec(text)?.[0] ?? '';
  return bodyStart + body.trimEnd().length;
}

export function examples(): RecognizerExamples {
  const example = `-----BEGIN PRIVATE KEY-----\n${'Tk9UIEEgS0VZ'.repeat(4)}\n-----END PRIVATE KEY-----`;
  return {
    positive: [
      [`この鍵を確認して\n${example}\nよろしく`, example],
      [
        `-----BEGIN OPENSSH PRIVATE KEY-----\n${'QUJD'.repeat(20)}`,
        `-----BEGIN OPENSSH PRIVATE KEY-----\n${'QUJD'.repeat(20)}`,
      ],
    ],
    negative: [
      '-----BEGIN PUBLIC KEY-----\nTk9UIEEgS0VZ\n-----END PUBLIC KEY-----',
      '-----BEGIN PRIVATE KEY----- で始まるファイルとは?',
    ],
  };
}
