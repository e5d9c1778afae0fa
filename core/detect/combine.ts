/** Findings that mean more together: tables of contacts, a name with a birth date or an illness. */
import { placesOf, type Finding, type FindingType } from './finding';
import { HEALTH_WORD } from './lexicon/health-words';
import { PERSONAL_TYPES } from './personal-types';

/** Rows that make a table when each tells two things; more are asked for when each tells one. */
const MIN_ROWS = 3;
const MIN_PLAIN_ROWS = 5;
/** Between a name and what is said of it, in characters of one line. */
const NEAR = 60;
const NOT_SURE = 0.6;
const SURE = 0.9;

/**
 * Puts findings together. A combination takes the place of its parts, so that a list of two hundred
 * people is one thing to decide about; what is in no combination stays as it is.
 *
 * @param findings Of `text`: sorted, not overlapping.
 * @returns The same, with combinations: sorted, not overlapping.
 */
export function combine(text: string, findings: readonly Finding[]): readonly Finding[] {
  const personal = findings.filter(({ type }) => PERSONAL_TYPES.has(type));
  if (personal.length === 0) return findings;
  let combined = withParts(findings, tables(text, personal));
  combined = withParts(combined, namesWithBirthDate(text, combined));
  return withParts(combined, namesWithHealth(text, combined));
}

interface Frame {
  readonly type: FindingType;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly count?: number;
}

/** Frames do not overlap each other, and cut no finding in two. */
function withParts(findings: readonly Finding[], frames: readonly Frame[]): readonly Finding[] {
  if (frames.length === 0) return findings;
  const result: Finding[] = [];
  let at = 0;
  for (const { type, start, end, score, count } of frames) {
    for (; at < findings.length && (findings[at]?.start ?? 0) < start; at++) {
      result.push(...findings.slice(at, at + 1));
    }
    const parts: Finding[] = [];
    for (; at < findings.length && (findings[at]?.end ?? 0) <= end; at++) {
      const inside = findings[at];
      // One level: a combination inside another gives its parts to it.
      if (inside) parts.push(...placesOf(inside));
    }
    result.push({
      start,
      end,
      type,
      recognizer: 'combination',
      score,
      evidence: ['combination'],
      parts,
      ...(count !== undefined && { count }),
    });
  }
  return [...result, ...findings.slice(at)];
}

interface Row {
  readonly line: number;
  readonly start: number;
  end: number;
  readonly types: Set<FindingType>;
}

function tables(text: string, personal: readonly Finding[]): Frame[] {
  const frames: Frame[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    const rich = rows.filter(({ types }) => types.size > 1).length;
    const first = rows[0];
    const last = rows.at(-1);
    const enough = rich >= MIN_ROWS || rows.length >= MIN_PLAIN_ROWS;
    if (first && last && enough) {
      const { start } = first;
      frames.push({ type: 'CONTACT_TABLE', start, end: last.end, score: SURE, count: rows.length });
    }
    rows = [];
  };
  for (const row of rowsOf(text, personal)) {
    const last = rows.at(-1);
    // A row without anything personal, such as a rule or a blank line, does not end a table.
    if (last && row.line - last.line > 2) close();
    rows.push(row);
  }
  close();
  return frames;
}

function rowsOf(text: string, personal: readonly Finding[]): Row[] {
  const rows: Row[] = [];
  let line = 0;
  let at = 0;
  for (const { start, end, type } of personal) {
    for (let next = text.indexOf('\n', at); next >= 0 && next < start;) {
      line++;
      at = next + 1;
      next = text.indexOf('\n', at);
    }
    const last = rows.at(-1);
    if (last?.line === line) {
      last.end = end;
      last.types.add(type);
    } else {
      rows.push({ line, start, end, types: new Set([type]) });
    }
  }
  return rows;
}

function namesWithBirthDate(text: string, findings: readonly Finding[]): Frame[] {
  const frames: Frame[] = [];
  let from = 0;
  for (let i = 0; i < findings.length; i++) {
    const person = findings[i];
    if (person?.type !== 'PERSON' || person.start < from) continue;
    const date = findings
      .slice(i + 1, i + 6)
      .find(({ type, start }) => type === 'DATE_OF_BIRTH' && isNear(text, person.end, start));
    if (!date) continue;
    const score = Math.min(person.score, date.score);
    frames.push({ type: 'PERSON_WITH_BIRTH_DATE', start: person.start, end: date.end, score });
    from = date.end;
  }
  return frames;
}

function namesWithHealth(text: string, findings: readonly Finding[]): Frame[] {
  if (!findings.some(({ type }) => type === 'PERSON')) return [];
  const frames: Frame[] = [];
  let from = 0;
  let first = 0;
  for (const { index, 0: word } of text.matchAll(HEALTH_WORD)) {
    const wordEnd = index + word.length;
    while ((findings[first]?.end ?? Infinity) < index - NEAR) first++;
    const near: Finding[] = [];
    for (let i = first; (findings[i]?.start ?? Infinity) <= wordEnd + NEAR; i++) {
      near.push(...findings.slice(i, i + 1));
    }
    if (index < from || near.some(({ start, end }) => start < wordEnd && index < end)) continue;
    const person = near.find(
      ({ type, start, end }) =>
        type === 'PERSON' &&
        start >= from &&
        (isNear(text, end, index) || isNear(text, wordEnd, start)),
    );
    if (!person) continue;
    const start = Math.min(person.start, index);
    const end = Math.max(person.end, wordEnd);
    const score = Math.max(NOT_SURE, Math.min(person.score, SURE));
    frames.push({ type: 'PERSON_WITH_HEALTH', start, end, score });
    from = end;
  }
  return frames;
}

function isNear(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= NEAR && !/[\n。]/u.test(text.slice(from, to));
}
