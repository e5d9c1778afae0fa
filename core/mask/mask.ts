import { placesOf } from '../detect/finding';
import type { Judgement } from '../guideline/decide';
import type { TextEdit } from './text-edit';
import type { PlaceholderLanguage, Vault } from './vault';

export interface Masked {
  readonly text: string;
  /** Edits of the text handed in that give `text`. */
  readonly edits: readonly TextEdit[];
}

export interface MaskOptions {
  readonly vault: Vault;
  readonly language: PlaceholderLanguage;
}

/**
 * Puts a placeholder in the place of every finding that is not allowed and may be masked.
 *
 * Changes the vault: to show what masking would give, hand in `vault.fork()`. Findings that overlap
 * are masked as one, under the name of the longest; findings that touch keep a placeholder each. Of a
 * combination each part is masked, so that a table stays a table.
 *
 * @param judgements Offsets are UTF-16 units of `text`, in any order.
 */
export function mask(
  text: string,
  judgements: readonly Judgement[],
  { vault, language }: MaskOptions,
): Masked {
  // A user may have written something like `[氏名1]` himself: it must not come back as a name.
  vault.avoid(text);
  const edits = spansToMask(text, judgements).map(({ start, end, finding }) => ({
    start,
    end,
    replacement: vault.placeholderFor(finding, text.slice(start, end), language),
  }));
  return { text: applyTextEdits(text, edits), edits };
}

/** `ja` when kana or kanji stand outside the findings, so that the placeholders fit the prose. */
export function promptLanguage(
  text: string,
  judgements: readonly Judgement[],
): PlaceholderLanguage {
  const blank = judgements
    .flatMap(({ finding }) => placesOf(finding))
    .map(({ start, end }) => ({ start, end, replacement: ' ' }));
  const around = applyTextEdits(text, blank);
  return JAPANESE.test(/\p{L}/u.test(around) ? around : text) ? 'ja' : 'en';
}

/** @param edits Sorted, not overlapping. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly finding: Judgement['finding'];
}

function spansToMask(text: string, judgements: readonly Judgement[]): MaskSpan[] {
  const spans: MaskSpan[] = [];
  const acting = judgements
    .filter(({ action, maskable }) => action !== 'allow' && maskable)
    .flatMap(({ finding }) => placesOf(finding))
    .map((finding) => wholeCharacters(text, finding))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of acting) {
    const last = spans.at(-1);
    if (!last || span.start >= last.end) {
      spans.push(span);
      continue;
    }
    const longer = span.end - span.start > last.end - last.start ? span : last;
    spans[spans.length - 1] = {
      start: last.start,
      end: Math.max(last.end, span.end),
      finding: longer.finding,
    };
  }
  return spans;
}

/** Widens a span that would cut a surrogate pair in two, and keeps it inside the text. */
function wholeCharacters(text: string, finding: Judgement['finding']): MaskSpan {
  const start = Math.max(0, finding.start);
  const end = Math.min(text.length, finding.end);
  return {
    start: isInsidePair(text, start) ? start - 1 : start,
    end: isInsidePair(text, end) ? end + 1 : end,
    finding,
  };
}

function isInsidePair(text: string, offset: number): boolean {
  const point = text.codePointAt(offset - 1);
  return offset > 0 && offset < text.length && point !== undefined && point > 0xffff;
}
