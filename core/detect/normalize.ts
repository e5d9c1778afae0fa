import { createLookAlikeReader, MAYBE } from './look-alike';
import { westernDigit } from './lexicon/look-alikes';

/**
 * Folds notation so that full-width and half-width forms are the same thing, and remembers where
 * each folded character came from.
 */
export interface NormalizedText {
  /** As the user wrote it. */
  readonly original: string;
  /** Folded copy (NFKC per character, twins of Latin letters, nothing invisible). Scanned by recognizers. */
  readonly text: string;
  /** Start in `original` of each code unit of `text`; `text.length + 1` entries. */
  readonly map: ArrayLike<number>;
  /**
   * End in `original` of each code unit of `text`. Not simply the next start: a dropped character
   * may follow, and one character may have become several.
   */
  readonly ends: ArrayLike<number>;
}

/** Dashes that always mean a hyphen. */
const DASHES = new Set<number>([
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2043, 0xfe31, 0xfe32, 0xfe58, 0xfe63,
  0xff0d,
]);
/** Long-vowel marks and box lines, which are hyphens only between two digits. */
const DASHES_BETWEEN_DIGITS = new Set<number>([
  0x30fc, 0xff70, 0x2500, 0x2501, 0x301c, 0x4e00,
  // Other forms of 一.
  0x2f00, 0x3192, 0x3280,
]);

/** Folds one text. Never throws, lone surrogates pass through. Linear in the length. */
export function normalize(original: string): NormalizedText {
  const length = original.length;
  let i = 0;
  while (i < length && original.charCodeAt(i) < 0x80) i++;
  if (i === length) return untouched(original);
  const once = fold(original, i);
  // A letter in fancy writing may fold to one that only looks Latin: 𝜘 to κ, which then is a k.
  return MAYBE.test(once.text) && once.text !== original ? again(once) : once;
}

function again(once: NormalizedText): NormalizedText {
  const twice = fold(once.text, 0);
  if (twice.text === once.text) return once;
  const map = new Uint32Array(twice.map.length);
  const ends = new Uint32Array(twice.ends.length);
  for (let i = 0; i < map.length; i++) map[i] = once.map[twice.map[i] ?? 0] ?? 0;
  for (let i = 0; i < ends.length; i++) ends[i] = once.ends[(twice.ends[i] ?? 0) - 1] ?? 0;
  return { original: once.original, text: twice.text, map, ends };
}

function untouched(original: string): NormalizedText {
  const map = new Uint32Array(original.length + 1);
  const ends = new Uint32Array(original.length);
  for (let i = 0; i < ends.length; i++) {
    map[i] = i;
    ends[i] = i + 1;
  }
  map[original.length] = original.length;
  return { original, text: original, map, ends };
}

/** Collects the folded text: stretches that stay as they are, are copied in one piece. */
class Writer {
  private readonly pieces: string[] = [];
  /** Last folded character, or empty. Kept apart, so that the pieces are joined only once. */
  last = '';
  private length = 0;
  private runStart = 0;
  private map: Uint32Array;
  private ends: Uint32Array;

  constructor(private readonly original: string) {
    // One character may become up to 18; the arrays grow on the rare text where that happens.
    this.map = new Uint32Array(original.length + 32);
    this.ends = new Uint32Array(original.length + 32);
  }

  keep(from: number, to: number): void {
    if (to <= from) return;
    if (this.length + to - from >= this.map.length) this.grow();
    for (let i = from; i < to; i++) {
      this.map[this.length] = i;
      this.ends[this.length++] = i + 1;
    }
    this.last = this.original.charAt(to - 1);
  }

  replace(from: number, to: number, by: string): void {
    this.copyRun(from, to);
    if (by === '') return;
    this.pieces.push(by);
    this.last = by.charAt(by.length - 1);
    if (this.length + by.length >= this.map.length) this.grow();
    for (let i = 0; i < by.length; i++) {
      this.map[this.length] = from;
      this.ends[this.length++] = to;
    }
  }

  /** Joins a mark to the character before it, when the two have a composed form. */
  compose(at: number, mark: string): boolean {
    if (this.last === '') return false;
    const composed = (this.last + mark).normalize('NFC');
    if (composed.length !== 1) return false;
    this.copyRun(at, at + 1);
    const piece = this.pieces.pop() ?? '';
    this.pieces.push(piece.slice(0, -1) + composed);
    this.last = composed;
    this.ends[this.length - 1] = at + 1;
    return true;
  }

  finish(): NormalizedText {
    const { original, length } = this;
    this.copyRun(original.length, original.length);
    const map = this.map.subarray(0, length + 1);
    map[length] = original.length;
    return { original, text: this.pieces.join(''), map, ends: this.ends.subarray(0, length) };
  }

  private copyRun(to: number, next: number): void {
    if (to > this.runStart) this.pieces.push(this.original.slice(this.runStart, to));
    this.runStart = next;
  }

  private grow(): void {
    const size = this.map.length * 2 + 64;
    const map = new Uint32Array(size);
    map.set(this.map);
    this.map = map;
    const ends = new Uint32Array(size);
    ends.set(this.ends);
    this.ends = ends;
  }
}

function fold(original: string, firstForeign: number): NormalizedText {
  const out = new Writer(original);
  out.keep(0, firstForeign);
  let runStart = firstForeign;
  const readLookAlike = createLookAlikeReader(original);
  const length = original.length;
  for (let i = firstForeign; i < length;) {
    const unit = original.charCodeAt(i);
    if (isPlain(unit)) {
      i++;
      continue;
    }
    out.keep(runStart, i);
    const code = original.codePointAt(i) ?? unit;
    const width = code > 0xffff ? 2 : 1;
    const twin = readLookAlike(i, code);
    if (twin !== '') out.replace(i, i + 1, twin);
    else foldOne(out, original, { at: i, code, width });
    i += width;
    runStart = i;
  }
  out.keep(runStart, length);
  return out.finish();
}

/** Characters that fold to themselves whatever stands around them: nearly all of a usual text. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return true;
  if (unit >= 0x3400 && unit <= 0x9fff) return unit !== 0x4e00;
  return unit >= 0x3001 && unit <= 0x30fb && unit !== 0x301c && (unit < 0x3099 || unit > 0x309f);
}

function foldOne(
  out: Writer,
  original: string,
  { at, code, width }: { at: number; code: number; width: number },
): void {
  const end = at + width;
  if (isInvisible(code)) {
    out.replace(at, end, '');
  } else if (DASHES.has(code)) {
    out.replace(at, end, '-');
  } else if (
    DASHES_BETWEEN_DIGITS.has(code) &&
    isDigit(out.last) &&
    isDigit(original.charAt(end))
  ) {
    out.replace(at, end, '-');
  } else if (!isMark(code) || !out.compose(at, MARKS.get(code) ?? String.fromCharCode(code))) {
    const folded = foldedForm(code);
    // A mark over a letter that has no such form: struck-out or decorated writing.
    if (isMark(code) && /[0-9A-Za-z]$/u.test(out.last)) out.replace(at, end, '');
    else if (folded === '') out.keep(at, end);
    else out.replace(at, end, folded);
  }
}

/** Half-width voicing marks compose as their combining twins. */
const MARKS = new Map([
  [0xff9e, '\u3099'],
  [0xff9f, '\u309a'],
]);

function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f
  );
}

const isDigit = (character: string): boolean => /^[0-9０-９]$/u.test(character);

/**
 * Characters that show nothing: zero-width, direction marks, variation selectors, tag characters,
 * fillers. They are dropped so that nothing hides between two letters of a name.
 */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x115f ||
    code === 0x1160 ||
    code === 0x17b4 ||
    code === 0x17b5 ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20dd && code <= 0x20e4) ||
    code === 0x2800 ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

const forms = new Map<number, string>();

/** NFKC of one character; empty when it is to stay as it is. */
function foldedForm(code: number): string {
  const known = forms.get(code);
  if (known !== undefined) return known;
  const form = computeForm(code);
  forms.set(code, form);
  return form;
}

function computeForm(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return '';
  const digit = westernDigit(code);
  if (digit !== '') return digit;
  // ① and its kin number list items: as plain digits they would run into the number beside them.
  if (code >= 0x2460 && code <= 0x249b) return '';
  if ((code >= 0x3250 && code <= 0x325f) || (code >= 0x32b1 && code <= 0x32bf)) return '';
  const self = String.fromCodePoint(code);
  // A raised minus folds to a minus, which is one of the dashes.
  const form = self.normalize('NFKC').replace(/\u2212/gu, '-');
  // Lone marks fold to "space + mark", which helps nobody.
  return form === self || (form.startsWith(' ') && form.length > 1) ? '' : form;
}
