import { allMatches } from '../all-matches';
import { isAlone, isWordCharacter } from '../context';
import { NATIONAL_ID_FORMS, type NationalIdForm } from '../lexicon/national-id-forms';
import { ANNOUNCED, ANNOUNCED_BEHIND, CALLED_SO } from '../lexicon/national-id-names';
import { BY_CONTEXT, toEvidence } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** Letters and digits with at most one separator between two groups; at least five digits are asked for later. */
const RUN =
  /(?<![0-9A-Za-z_.,/-])[0-9A-Za-z]{1,18}(?:[ +-][0-9A-Za-z]{1,12}){0,4}(?:[([][0-9Aa][)\]])?(?![0-9A-Za-z_])/gu;
/** Numbers with full stops, slashes and hyphens between groups of digits. */
const DOTTED =
  /(?<![0-9A-Za-z_.,/-])[0-9]{1,3}[./][0-9]{2,4}[./][0-9]{2,5}(?:[./-][0-9]{1,5}){0,2}(?:-[0-9K])?(?![0-9A-Za-z_])/gu;
/** What a number looks like behind its name: groups that hold digits, letters in front or behind. */
const VALUE =
  /(?<![0-9A-Za-z])(?:[A-Z]{1,4}[ -]?)?[0-9][0-9A-Z]*(?:[ ./(-][0-9A-Z]*[0-9][0-9A-Z]*\)?){0,6}(?:[ -][A-Z])?(?![0-9A-Za-z])/gu;
/** After these, whatever has digits enough is the number, known form or not. */
const GENERIC =
  /(?:在留カード(?:番号)?|national (?:id|identity)(?: (?:card|number|no))?|(?:employee )?id card(?: (?:number|no))?|identity (?:card|number)(?: (?:number|no))?|tax(?:payer)? (?:number|id|no|identification number))\.?[ :：#(（は]{0,4}(?:is[ :]{1,2})?(?<value>[A-Z0-9](?:[A-Z0-9-]{4,18})[A-Z0-9])(?![A-Za-z0-9])/giu;

/** Identity, tax and health numbers of other countries. */
export const nationalId: Recognizer = {
  id: 'national-id',
  reach: 'sentence',
  types: ['NATIONAL_ID_OTHER'],
  needs: ['digit'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    for (const match of allMatches(text, GENERIC)) {
      const value = match.groups?.['value'] ?? '';
      const end = match.index + match[0].length;
      if (!looksIssued(value) || /^(?:19|20)[0-9]{2}-/u.test(value)) continue;
      yield {
        start: end - value.length,
        end,
        type: 'NATIONAL_ID_OTHER',
        score: 0.88,
        evidence: BY_CONTEXT,
      };
    }
    yield* calledSo(text);
    for (const { index, 0: run } of allMatches(text, RUN)) yield* inRun(text, index, run);
    for (const { index, 0: run } of allMatches(text, DOTTED)) {
      const candidate = rate(text, index, index + run.length);
      if (candidate) yield candidate;
    }
  },
};

function* calledSo(text: string): Iterable<Candidate> {
  for (const { index, 0: run } of allMatches(text, VALUE)) {
    if (countDigits(run) < 5) continue;
    // The name itself may be all capitals: NIN 12345678901.
    const name = /^[A-Z]{1,4} /u.exec(run)?.[0].length ?? 0;
    const whole = called(text, index, run);
    const candidate = name === 0 ? whole : (whole ?? called(text, index + name, run.slice(name)));
    if (candidate) yield candidate;
  }
}

function called(text: string, start: number, value: string): Candidate | undefined {
  if (value.length < 7 || value.length > 24 || isPlainDate(value)) return undefined;
  const end = start + value.length;
  if (/^[-.,/][0-9]/u.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - 48), start);
  // A list of numbers has no names between them, and asking for all of them takes its time.
  return /\p{L}{2}/u.test(before) && CALLED_SO.test(before)
    ? { start, end, type: 'NATIONAL_ID_OTHER', score: 0.85, evidence: BY_CONTEXT }
    : undefined;
}

function isPlainDate(value: string): boolean {
  return /^(?:19|20)[0-9]{2}[-/. ]|^[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)?[0-9]{2}$/u.test(value);
}

/** Digits, or a register's mark and capitals; a plain word is no number. */
function looksIssued(value: string): boolean {
  return countDigits(value) >= 2 || /^[A-Z]{2,3}-[A-Z0-9]{6,}$/u.test(value);
}

/** A run may hold words beside the number: tries its groups, longest first. */
function* inRun(text: string, index: number, run: string): Iterable<Candidate> {
  if (countDigits(run) < MIN_DIGITS) return;
  const groups = [...run.matchAll(/[^ ]+/gu)];
  for (let i = 0; i < groups.length; i++) {
    for (let j = lastOfNumber(groups, i); j >= i; j--) {
      const start = groups[i]?.index ?? 0;
      const end = (groups[j]?.index ?? 0) + (groups[j]?.[0].length ?? 0);
      if (end - start < 8 || countDigits(run.slice(start, end)) < MIN_DIGITS) continue;
      const candidate = rate(text, index + start, index + end);
      if (!candidate) continue;
      yield candidate;
      i = j;
      break;
    }
  }
}

/** No form has fewer. */
const MIN_DIGITS = 4;

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}

/** Groups of one number hold digits; between them stands no word, at most a letter or two. */
function lastOfNumber(groups: readonly RegExpExecArray[], first: number): number {
  let last = first;
  if (!/[0-9]|^[A-Z]{1,2}$/u.test(groups[first]?.[0] ?? '')) return first;
  while (/[0-9]|^[A-Z]{1,2}$/u.test(groups[last + 1]?.[0] ?? '')) last++;
  return last;
}

function rate(text: string, start: number, end: number): Candidate | undefined {
  const value = text.slice(start, end).toUpperCase();
  if (value.length < 8 || value.length > 24 || !/[0-9]{2}/u.test(value)) return undefined;
  const fitting = NATIONAL_ID_FORMS.filter((entry) => fits(entry, value));
  if (fitting.length === 0 || isWordCharacter(text.charCodeAt(end))) return undefined;
  if (/^[-.,/][0-9]/u.test(text.slice(end, end + 2))) return undefined;
  const named =
    ANNOUNCED.test(text.slice(Math.max(0, start - 48), start)) ||
    ANNOUNCED_BEHIND.test(text.slice(end, end + 48));
  const checked = fitting.some(({ holds }) => holds !== undefined);
  const score = named ? (checked ? 0.93 : 0.85) : rateUnnamed(text, { start, end, fitting });
  const evidence = toEvidence({ named, checked });
  return score > 0 ? { start, end, type: 'NATIONAL_ID_OTHER', score, evidence } : undefined;
}

function rateUnnamed(
  text: string,
  found: { start: number; end: number; fitting: readonly NationalIdForm[] },
): number {
  const { start, end, fitting } = found;
  const checked = fitting.some(({ holds }) => holds !== undefined);
  if (fitting.some(({ distinct }) => distinct)) return checked ? 0.78 : 0.7;
  if (!isAlone(text, start, end) || /^0?123456789/u.test(text.slice(start, end))) return 0;
  if (fitting.some(({ sureAlone }) => sureAlone)) return 0.66;
  return fitting.some(({ namedOnly }) => !namedOnly) ? 0.55 : 0;
}

function fits({ form, holds }: NationalIdForm, value: string): boolean {
  return form.test(value) && (holds?.(value.replace(/[ ./()[\]-]/gu, '')) ?? true);
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      ['在留カード番号はＡＢ１２３４５６７８ＣＤです', 'ＡＢ１２３４５６７８ＣＤ'],
      ['National ID 123-45-9876 registered', '123-45-9876'],
      ['tax ID: 12-3456789', '12-3456789'],
      ['Mi NIE es X1234567L', 'X1234567L'],
      ['NHS number 943 476 5919', '943 476 5919'],
      ['11010519491231002X', '11010519491231002X'],
      ['CPF 529.982.247-25 do cliente', '529.982.247-25'],
      ['AHV-Nr. 756.9217.0769.85', '756.9217.0769.85'],
      ['numéro de sécurité sociale : 1 84 12 76 451 089 46', '1 84 12 76 451 089 46'],
      ['UEN 201900001K', '201900001K'],
      ['CURP XEXX010101HNEXXXA4', 'XEXX010101HNEXXXA4'],
      ['123 456 782 is my social insurance number', '123 456 782'],
    ],
    negative: [
      '在留カードの更新',
      '品番 X1234567A',
      '受付番号 943 476 5919 です',
      'tax number of 2024-05',
      'SKU 12345678',
      'RFC 9110 section 15.5.1',
      '売上は 529.982 万円、前年比 756.92',
      'vehicle registration takes 10 working days',
      'the PAN card arrived on 2024-05-07',
      'ratio 12.345.678',
    ],
  };
}
