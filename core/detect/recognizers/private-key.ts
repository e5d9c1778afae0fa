import { decodeBase64Text, isReadable } from '../base64';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 7468 and OpenPGP armour, also when the line breaks were written as `\n`. */
const BEGIN = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/gu;
const FOOTER = /-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/uy;
/** Longest key text looked for an end mark in; an RSA key of 16,384 bits has 12,800 characters. */
const LONGEST = 20_000;
/** Header lines inside the armour, as old encrypted keys and OpenPGP have them. */
const HEADERS = /(?:(?:\s|\\[nr]){0,4}[A-Za-z-]{4,20}: [^\n\\]{0,80}){0,6}/uy;
/**
 * Base64 with breaks between its pieces. After a break only a piece that fills its line goes on with
 * the key, so that the sentence behind a key that was cut off stays outside.
 */
const BODY =
  /(?:[\s"',]|\\[nr]){0,8}[A-Za-z0-9+/=]{1,9000}(?:(?:["',+ \t]{0,8}(?:\n|\r\n|\\r?\\?n)[\s"',]{0,24}|\\[nr])[A-Za-z0-9+/=]{1,9000}(?![ .,:]?[A-Za-z0-9+/=\u3000-\u9fff])){0,400}/uy;
/** Written where a key would be. */
const STAND_IN = /your|here|example|private|secret|xxx|\.\.\.|foo|bar|abcdef|content|base64/iu;
/** PuTTY keys have a form of their own. */
const PUTTY = /PuTTY-User-Key-File-[23]:/gu;

/** Private keys in PEM, OpenSSH, PGP and PuTTY form; also when the end is cut off. */
export const privateKey: Recognizer = {
  id: 'private-key',
  reach: 'whole',
  cue: /-----BEGIN |PuTTY-User/u,
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

/** Not only header and footer, as in manuals: base64 that says something. */
function holdsKey(body: string): boolean {
  const closed = /-----END[^\n]{0,60}$/u.test(body);
  const pieces = body
    .replace(/-----END[^\n]{0,60}$/u, '')
    .split(/\\[nr]|[\s"',]+/u)
    .filter((piece) => piece !== '');
  const inner = pieces.join('');
  if (/[A-Za-z0-9+/]{40}/u.test(inner)) return true;
  // Short: shortened by hand, or a test's key. It must not read like words or a stand-in.
  const run = /^[A-Za-z0-9+/]+={0,2}$/u.test(inner) ? inner : '';
  return (
    run.length >= (closed ? 8 : 12) &&
    /[0-9]/u.test(run) &&
    /[A-Z]/u.test(run) &&
    (closed || /[a-z]/u.test(run)) &&
    new Set(run).size >= 6 &&
    !STAND_IN.test(run) &&
    // A key is made of bytes: what reads as text is somebody's example.
    !isReadable(decodeBase64Text(run) ?? '')
  );
}

/** The body runs to the next row of dashes; when that is the footer, it belongs to the key. */
function keyEnd(text: string, bodyStart: number): number {
  const dashes = text.indexOf('-----', bodyStart);
  if (dashes >= 0 && dashes - bodyStart <= LONGEST) {
    FOOTER.lastIndex = dashes;
    const footer = FOOTER.exec(text)?.[0];
    if (footer !== undefined) return dashes + footer.length;
  }
  HEADERS.lastIndex = bodyStart;
  BODY.lastIndex = bodyStart + (HEADERS.exec(text)?.[0].length ?? 0);
  const body = BODY.exec(text)?.[0];
  return body === undefined ? bodyStart : BODY.lastIndex;
}

function shortKey(between: string): string {
  const body = ['MIIBOgIB', 'AAJBAKj34'].join('');
  return `-----BEGIN RSA PRIVATE KEY-----${between}${body}${between}-----END RSA PRIVATE KEY-----`;
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
      [`鍵です。${shortKey('\n')}。使えますか`, shortKey('\n')],
      [`KEY="${shortKey('\\n')}"`, shortKey('\\n')],
      [`${shortKey(' ')} は無効です`, shortKey(' ')],
      [shortKey(''), shortKey('')],
      [
        `-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34\nPlease check why it fails`,
        '-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34',
      ],
      [
        `-----BEGIN EC PRIVATE KEY----- MHcCAQEEIBnam1 で始まる鍵`,
        '-----BEGIN EC PRIVATE KEY----- MHcCAQEEIBnam1',
      ],
    ],
    negative: [
      '-----BEGIN PUBLIC KEY-----\nTk9UIEEgS0VZ\n-----END PUBLIC KEY-----',
      '-----BEGIN PRIVATE KEY----- で始まるファイルとは?',
      '-----BEGIN RSA PRIVATE KEY-----\nYOUR_KEY_HERE\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY----- Version 2 of this Format is described below.',
      '-----BEGIN PRIVATE KEY-----\n<base64>\n-----END PRIVATE KEY-----',
    ],
  };
}
