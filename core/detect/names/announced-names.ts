/** Names that the word table knows and their place announces: before a title, or alone in a cell. */
import type { Cover } from './cover';
import { KIND, type Units } from './units';
import { WORD_CLASSES } from './word-table';

/** Rows of `Cover.codes`. */
const FAMILY_COMMON = 0;
const FAMILY_RARE = 1;
const GIVEN_COMMON = 2;
const GIVEN_RARE = 3;
const PERSON = 4;
const NOUN = 8;

/** Said of people only. */
const HONORIFIC = /^(?:さん|さま|様(?![々子式相態])|氏(?![名族神子姓])|殿(?![堂下])|くん|先生)/u;
/** Said of people, and after the names of departments and offices. */
const TITLE = /^(?:(?:社|会|部|課|次|係|室|局|所|店|支店|本部|副社)長|主任|主査|専務|常務|教授)/u;

export interface AnnouncedName {
  readonly start: number;
  readonly end: number;
}

/** @returns Code unit spans of the folded text, sorted. */
export function* announcedNames(text: string, units: Units, cover: Cover): Iterable<AnnouncedName> {
  for (let at = 0; at < units.count; at++) {
    if (units.kind[at] !== KIND.kanji || units.kind[at - 1] === KIND.kanji) continue;
    const family = Math.max(
      lengthFrom(cover, at, FAMILY_COMMON),
      lengthFrom(cover, at, FAMILY_RARE),
    );
    if (family < 2) continue;
    const next = at + family;
    const start = units.start[at] ?? 0;
    const end = units.end[next - 1] ?? 0;
    const behind = text.slice(end, end + 3);
    if ((HONORIFIC.test(behind) || TITLE.test(behind)) && isOnlyName(cover, at, family)) {
      yield { start, end };
    } else if (isEdge(units, at - 1) && next < units.count && units.spaced[next] === 1) {
      const last = givenEnd({ units, cover }, next);
      if (last > next && isEdge(units, last)) yield { start, end: units.end[last - 1] ?? end };
    }
  }
}

/** Not as well a common word. */
function isOnlyName(cover: Cover, at: number, length: number): boolean {
  return lengthFrom(cover, at, FAMILY_COMMON) > 0 || lengthFrom(cover, at, NOUN) < length;
}

/** Length of the longest word of a class over `at`, if it begins there. */
function lengthFrom({ codes }: Cover, at: number, row: number): number {
  const code = codes[at * WORD_CLASSES + row] ?? 0;
  return (code & 3) === 0 || (code & 3) === 3 ? code >> 2 : 0;
}

/** One past the given name that begins at `at`; `at` when there is none. */
function givenEnd({ units, cover }: { units: Units; cover: Cover }, at: number): number {
  const kind = units.kind[at];
  if (kind !== KIND.kanji && kind !== KIND.hiragana && kind !== KIND.katakana) return at;
  let end = at + 1;
  while (end < units.count && units.kind[end] === kind && units.spaced[end] === 0) end++;
  const length = end - at;
  if (length > 4) return at;
  const known = [GIVEN_COMMON, GIVEN_RARE, PERSON].map((row) => lengthFrom(cover, at, row));
  if (known.includes(length)) return end;
  return kind !== KIND.kanji && length > 1 && lengthFrom(cover, at, NOUN) < length ? end : at;
}

/** Beginning or end of the text, a line or a cell. */
function isEdge({ count, kind }: Units, at: number): boolean {
  return at < 0 || at >= count || kind[at] === KIND.edge || kind[at] === KIND.stop;
}
