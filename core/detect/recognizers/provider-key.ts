import { allMatches } from '../all-matches';
import { isWordCharacter } from '../context';
import type { ProviderKey } from '../lexicon/provider-key';
import { PROVIDER_KEYS } from '../lexicon/provider-keys';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Written instead of a key in manuals. */
const PLACEHOLDER =
  /(?:x{6,}|X{6,}|\*{4,}|0{10,}|1234567890abcdef|your[_-]|^A[A-Z]{3}[A-Z0-9]*EXAMPLE)/u;

/** Keys that carry their provider's prefix: AWS, GitHub, OpenAI, Anthropic, Google, Slack and more. */
export const providerKey: Recognizer = {
  id: 'provider-key',
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const { index, 0: run } of allMatches(text, LONG_RUN))
      yield* findInRun(text, index, index + run.length);
    yield* findSpecials(text);
  },
};

/** The key in the address of a map or font script is published with the page that loads it. */
const PUBLIC_WEB_KEY = /\.(?:google|googleapis)\.com\/[^\s"']{0,120}[?&]key=$/u;

/** No key is shorter. Plain sentences hold few runs as long, so nearly all text is passed over. */
const LONG_RUN = /[!-~]{14,}/gu;

const BY_HEAD = new Map<string, ProviderKey[]>();
for (const key of PROVIDER_KEYS) {
  const head = key.prefix.slice(0, 2);
  BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), key]);
}

/** Most places begin no key: one look into a small table says so, without a substring. */
const HEADS = new Uint8Array(128 * 128);
for (const head of BY_HEAD.keys()) HEADS[slotOf(head, 0)] = 1;

function slotOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127);
}

function* findInRun(text: string, from: number, to: number): Iterable<Candidate> {
  for (let at = from; at < to - 10; at++) {
    if (HEADS[slotOf(text, at)] === 0) continue;
    if (isWordCharacter(text.charCodeAt(at - 1)) && !afterEscape(text, at)) continue;
    for (const key of BY_HEAD.get(text.slice(at, at + 2)) ?? []) {
      const candidate = readKey(text, at, key);
      if (!candidate) continue;
      yield candidate;
      at = candidate.end - 1;
      break;
    }
  }
}

function readKey(text: string, at: number, key: ProviderKey): Candidate | undefined {
  if (!text.startsWith(key.prefix, at)) return undefined;
  key.pattern.lastIndex = at;
  const token = key.pattern.exec(text)?.[0];
  if (
    token === undefined ||
    PLACEHOLDER.test(token) ||
    isCutOff(text, at, at + token.length) ||
    !isVaried(token.slice(key.prefix.length))
  )
    return undefined;
  if (key.prefix === 'AIzaSy' && PUBLIC_WEB_KEY.test(text.slice(Math.max(0, at - 160), at)))
    return undefined;
  const start = key.address ? addressStart(text, at) : at;
  return { start, end: at + token.length, type: 'SECRET', score: 0.95 };
}

/** `\nAKIA…` inside a quoted string: the n belongs to the line break. */
function afterEscape(text: string, at: number): boolean {
  return text.charAt(at - 2) === '\\' && /[nrt]/u.test(text.charAt(at - 1));
}

function addressStart(text: string, at: number): number {
  return (
    at - (/[A-Za-z0-9.:/-]{0,80}$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0)
  );
}

/** The run goes on where the key should end, or begins before it: base64 of something else. */
function isCutOff(text: string, start: number, end: number): boolean {
  return /[A-Za-z0-9]/u.test(text.charAt(end)) || text.charAt(start - 1) === '+';
}

/** A key made of one or two letters (`aaaa…`) is a stand-in. */
function isVaried(token: string): boolean {
  return new Set(token).size >= Math.min(6, token.length / 3);
}

/** Forms without a prefix of letters that still look like nothing else. */
const SPECIALS: readonly { readonly pattern: RegExp; readonly has?: string }[] = [
  // Azure client secret: the fourth to sixth characters are fixed.
  {
    pattern:
      /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/gu,
    has: 'Q~',
  },
  // Telegram bot: number, colon, 35 letters that start with A.
  { pattern: /(?<![A-Za-z0-9])[0-9]{5,16}:A[A-Za-z0-9_-]{34}(?![A-Za-z0-9_-])/gu, has: ':A' },
  // Facebook app: number, bar, 27 letters.
  { pattern: /(?<![A-Za-z0-9])[0-9]{15,16}\|[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/gu, has: '|' },
  // Discord bot: three base64url parts of fixed lengths.
  {
    pattern:
      /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])/gu,
  },
  // Mailgun and Mailchimp: hexadecimal with parts of fixed length.
  {
    pattern:
      /(?<![A-Za-z0-9-])[0-9a-f]{32}-(?:[0-9a-f]{8}-[0-9a-f]{8}|us[0-9]{1,2})(?![A-Za-z0-9-])/gu,
  },
  // HashiCorp cloud, MaxMind: the fixed letters stand in the middle or at the end.
  {
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}(?![A-Za-z0-9_-])/gu,
    has: '.atlasv1.',
  },
  { pattern: /(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_])/gu, has: '_mmk' },
  // Google OAuth client id: names the application.
  {
    pattern: /(?<![A-Za-z0-9])[0-9]{6,}-[a-z0-9]{32}\.apps\.googleusercontent\.com/gu,
    has: '.apps.googleusercontent.com',
  },
];

function* findSpecials(text: string): Iterable<Candidate> {
  for (const { pattern, has } of SPECIALS) {
    if (has !== undefined && !text.includes(has)) continue;
    for (const { index, 0: token } of allMatches(text, pattern)) {
      if (!isVaried(token) || PLACEHOLDER.test(token)) continue;
      yield { start: index, end: index + token.length, type: 'SECRET', score: 0.9 };
    }
  }
}

/** Made to shape from a repeated alphabet: no key of anybody. */
function madeUp(prefix: string, length: number): string {
  return prefix + 'a7Kd2mQ9xT4bW8nZ'.repeat(20).slice(0, length);
}
function madeUpUpper(prefix: string, length: number): string {
  return madeUp(prefix, length).toUpperCase();
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      [madeUpUpper('AKIA', 16), madeUpUpper('AKIA', 16)],
      [`鍵は${madeUp('ghp_', 36)}です`, madeUp('ghp_', 36)],
      [`OPENAI_API_KEY=${madeUp('sk-proj-', 60)}`, madeUp('sk-proj-', 60)],
      [`"${madeUp('sk-ant-api03-', 93)}AA"`, `${madeUp('sk-ant-api03-', 93)}AA`],
      [`key=${madeUp('AIzaSy', 33)}`, madeUp('AIzaSy', 33)],
      [`${madeUp('xoxb-1234-', 40)} を無効化したい`, madeUp('xoxb-1234-', 40)],
      [`Stripe('${madeUp('sk_live_', 24)}')`, madeUp('sk_live_', 24)],
      [madeUp('glpat-', 20), madeUp('glpat-', 20)],
      [`//registry/:_authToken=${madeUp('npm_', 36)}`, madeUp('npm_', 36)],
      [`SG.${madeUp('', 22)}.${madeUp('', 43)}`, `SG.${madeUp('', 22)}.${madeUp('', 43)}`],
      [madeUp('hf_', 34), madeUp('hf_', 34)],
      [`SK${'0a1b2c3d'.repeat(4)}`, `SK${'0a1b2c3d'.repeat(4)}`],
      [`AccountKey=${madeUp('', 86)}==`, `AccountKey=${madeUp('', 86)}==`],
    ],
    negative: [
      'sk-learn-like-things',
      'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AKIA で始まる鍵の形式は?',
      'task-management-and-scheduling-framework',
      'SKU-0001',
    ],
  };
}
