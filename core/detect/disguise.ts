/**
 * Writing that is meant to be read as something else: percent and HTML escapes, kanji numerals, ringed
 * digits, `[at]`, letters for digits, numbers broken by a line end. Each rewrite is one short piece of
 * the folded text and what it says; see `unmask.ts` for how the plain form is scanned.
 */
import { allMatches } from './all-matches';

export interface Rewrite {
  readonly start: number;
  readonly end: number;
  /** What the piece says. Every character of it stands for the whole piece. */
  readonly by: string;
}

interface Disguise {
  readonly pattern: RegExp;
  /** Undefined leaves the piece as it is. */
  readonly read: (match: RegExpExecArray) => readonly Rewrite[];
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const RINGED_DIGITS = '⓪①②③④⑤⑥⑦⑧⑨';
const SOLID_DIGITS = '⓿❶❷❸❹❺❻❼❽❾';
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  colon: ':',
  hyphen: '-',
  dash: '-',
  sol: '/',
  equals: '=',
  plus: '+',
  nbsp: ' ',
};

const DISGUISES: readonly Disguise[] = [
  { pattern: /(?:%[0-9A-Fa-f]{2})+/gu, read: readPercent },
  {
    pattern: /&(?:#(?:x(?<hex>[0-9A-Fa-f]{1,6})|(?<decimal>[0-9]{1,7}))|(?<name>[a-z]{3,6}));/gu,
    read: (match) => {
      const { hex, decimal, name } = match.groups ?? {};
      if (name !== undefined) return whole(match, NAMED_ENTITIES[name] ?? '');
      return whole(match, character(parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)));
    },
  },
  {
    pattern: /\\(?:u(?<long>[0-9A-Fa-f]{4})|x(?<short>[0-9A-Fa-f]{2}))/gu,
    read: (match) =>
      whole(
        match,
        character(parseInt(match.groups?.['long'] ?? match.groups?.['short'] ?? '', 16)),
      ),
  },
  {
    pattern: /[〇零一二三四五六七八九0-9](?:[-ー・ のノ]?[〇零一二三四五六七八九0-9]){6,40}/gu,
    read: (match) =>
      (match[0].match(/[〇零一-九]/gu)?.length ?? 0) < 4 ? [] : each(match, kanjiDigit),
  },
  {
    pattern: /[⓪①-⑨⓿❶-❾](?:[-ー・ ]?[⓪①-⑨⓿❶-❾0-9]){6,40}/gu,
    read: (match) => each(match, ringedDigit),
  },
  {
    pattern:
      /(?=[[({< ア])(?<=[\w.-] ?)(?:[[({<] ?(?:at|アットマーク|アット) ?[\])}>]| at (?=[\w-]{1,40} dot )|アットマーク)(?= ?[\w-])/giu,
    read: (match) => [spaced(match, '@')],
  },
  {
    pattern:
      /(?=[[({< ])(?<=[\w-] ?)(?:[[({<] ?(?:dot|ドット) ?[\])}>]| dot (?=[a-z]{2,}))(?= ?[\w-])/giu,
    read: (match) => [spaced(match, '.')],
  },
  {
    pattern:
      /(?=[0-9OoIl|])(?<![\w-])(?=[0-9 -]{0,24}[OoIl|])[0-9OoIl|](?:[- ]?[0-9OoIl|]){9,24}(?![\w-])/gu,
    read: (match) =>
      (match[0].match(/[0-9]/gu)?.length ?? 0) < 7 ? [] : each(match, digitOfLetter),
  },
  // A number wrapped at its hyphen, and hyphens written as another sign.
  { pattern: /\n(?:(?<=[0-9]-\n)(?=[0-9])|(?<=[0-9]\n)(?=-[0-9]))/gu, read: removed },
  {
    pattern:
      /(?<![0-9])[0-9]{2,5}(?<sign>[_*・~|])[0-9]{2,5}(?:\k<sign>[0-9]{2,5}){1,3}(?![0-9])/gu,
    read: (match) => each(match, (sign) => (/[0-9]/u.test(sign) ? '' : '-')),
  },
];
/** Most texts hold none of these signs, and then one look is all it costs. */
const POSSIBLE =
  /%[0-9A-Fa-f]{2}|&[#a-z]|\\[ux]|[〇零一-九⓪①-⑨⓿❶-❾][-ー・ のノ]?[〇零一-九⓪①-⑨⓿❶-❾0-9]|[[({<] ?(?:at|dot|アット|ドット)| dot |アットマーク|[0-9][- ]?[OoIl|]|[OoIl|][- ]?[0-9]|-\n[0-9]|[0-9]\n-|[0-9][_*・~|][0-9]/iu;

/** @returns Sorted, not overlapping. */
export function findRewrites(text: string): readonly Rewrite[] {
  if (!POSSIBLE.test(text)) return [];
  const all: Rewrite[] = [];
  for (const { pattern, read } of DISGUISES) {
    for (const match of allMatches(text, pattern)) all.push(...read(match));
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((rewrite) => {
    if (rewrite.start < end) return false;
    end = rewrite.end;
    return true;
  });
}

function whole(match: RegExpExecArray, by: string): Rewrite[] {
  return by === '' ? [] : [{ start: match.index, end: match.index + match[0].length, by }];
}

/** Takes the spaces beside a written-out sign with it. */
function spaced({ index, input, 0: piece }: RegExpExecArray, by: string): Rewrite {
  const start = input.charAt(index - 1) === ' ' ? index - 1 : index;
  const end = index + piece.length;
  return { start, end: input.charAt(end) === ' ' ? end + 1 : end, by };
}

function removed({ index }: RegExpExecArray): Rewrite[] {
  return [{ start: index, end: index + 1, by: '' }];
}

function each(match: RegExpExecArray, read: (sign: string) => string): Rewrite[] {
  return Array.from(match[0], (sign, i) => ({
    start: match.index + i,
    end: match.index + i + 1,
    by: read(sign),
  })).filter(({ by }) => by !== '');
}

function kanjiDigit(sign: string): string {
  if (sign === '零') return '0';
  const digit = KANJI_DIGITS.indexOf(sign);
  if (digit >= 0) return String(digit);
  return /[ー・のノ]/u.test(sign) ? '-' : '';
}

function ringedDigit(sign: string): string {
  const digit = Math.max(RINGED_DIGITS.indexOf(sign), SOLID_DIGITS.indexOf(sign));
  if (digit >= 0) return String(digit);
  return /[ー・]/u.test(sign) ? '-' : '';
}

function digitOfLetter(sign: string): string {
  if (/[Oo]/u.test(sign)) return '0';
  return /[Il|]/u.test(sign) ? '1' : '';
}

/** One rewrite for each character of the UTF-8 that the escapes spell. */
function readPercent(match: RegExpExecArray): Rewrite[] {
  const bytes = match[0].slice(1).split('%');
  const rewrites: Rewrite[] = [];
  for (let i = 0; i < bytes.length;) {
    const lead = parseInt(bytes[i] ?? '', 16);
    const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const by = utf8Character(bytes.slice(i, i + width));
    const start = match.index + 3 * i;
    if (by !== '') rewrites.push({ start, end: start + 3 * width, by });
    i += by === '' ? 1 : width;
  }
  return rewrites;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function utf8Character(bytes: readonly string[]): string {
  try {
    return printable(utf8.decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16))));
  } catch {
    // The strict decoder's way of saying that these bytes are no UTF-8.
    return '';
  }
}

function character(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? ''
    : printable(String.fromCodePoint(code));
}

function printable(text: string): string {
  return /^[^\p{C}]+$/u.test(text) ? text : '';
}
