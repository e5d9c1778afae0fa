import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** RFC 5321 lengths; the characters of RFC 5322 `atext` that are seen in real addresses. */
const LOCAL_PART = /[A-Za-z0-9\u00c0-\u024f.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const DOMAIN =
  /(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?\.){1,8}(?:[A-Za-z]{2,24}|xn--[A-Za-z0-9-]{2,59})(?![A-Za-z0-9_-])/uy;
/** Labels in other scripts, tried only when the plain form does not fit. */
const INTERNATIONAL_DOMAIN =
  /(?:[A-Za-z0-9\u00c0-\u024f\u3041-\u30fe\u3400-\u9fff-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![A-Za-z0-9_-])/uy;
const QUOTED_LOCAL_PART = /"[^"\n]{1,40}"$/u;
/** `photo@2x.png` and its kin are file names. */
const FILE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|ico|css|jsx?|tsx?|json|map|html?)$/iu;

/** Mail addresses; `＠` and full-width letters are folded before. */
export const email: Recognizer = {
  id: 'email',
  types: ['EMAIL'],
  needs: ['at'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const domain = match(DOMAIN, text, at + 1) ?? match(INTERNATIONAL_DOMAIN, text, at + 1);
      if (domain === undefined || FILE_ENDING.test(domain)) continue;
      const local = localPart(text, at);
      if (local === '') continue;
      const end = at + 1 + domain.length;
      if (isRemote(text, at - local.length, end)) continue;
      yield { start: at - local.length, end, type: 'EMAIL', score: 0.95 };
    }
  },
};

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function localPart(text: string, at: number): string {
  const quoted = QUOTED_LOCAL_PART.exec(text.slice(Math.max(0, at - 44), at))?.[0];
  if (quoted !== undefined) return quoted;
  const run = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
  // `to=a@b`, `{a@b}`, `'a@b'`: what stands before the name belongs to the notation around it.
  const cut = Math.max(
    ...['=', '/', '{', '|', '`', "'", '?', '&', '#'].map((c) => run.lastIndexOf(c)),
  );
  return run
    .slice(cut + 1)
    .replace(/^[.!$%^*~-]+/u, '')
    .replace(/\.+$/u, '');
}

/** `git@host:path` and `scheme://user:pass@host` name machines, not people. */
function isRemote(text: string, start: number, end: number): boolean {
  if (/:\/\/[^\s/]*$/u.test(text.slice(Math.max(0, start - 80), start))) return true;
  return text.charAt(end) === ':' && /^[\w~.-]+\//u.test(text.slice(end + 1, end + 60));
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['連絡先はsakura.ogawa@example.co.jpです', 'sakura.ogawa@example.co.jp'],
      ['宛先：ｏｇａｗａ＠ｅｘａｍｐｌｅ．ｊｐ', 'ｏｇａｗａ＠ｅｘａｍｐｌｅ．ｊｐ'],
      ['送信元 keiri＠example.jp、至急', 'keiri＠example.jp'],
      ['mail <first.last+tag@mail.example.org>.', 'first.last+tag@mail.example.org'],
      ['mailto=ops@example.com', 'ops@example.com'],
    ],
    negative: [
      'icon@2x.png を差し替え',
      'git clone git@github.com:example/repo.git',
      'npm i left-pad@1.3.0',
      '@tanaka_design さんの投稿',
      '単価 @120 円',
    ],
  };
}
