import type { FindingType } from '../detect/finding';
import { foldLabel, PLACEHOLDER_LABELS, typeOfLabel } from './placeholder-labels';

/** A place in a text that reads like a placeholder, in whatever way a model has rewritten it. */
export interface PlaceholderToken {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly number: number;
  /** Written inside the brackets by the model (`[氏名1様]`): stays behind the original. */
  readonly suffix: string;
}

const MAX_INNER = 48;
const INNER = `[^\\[\\]［］【】〔〕{}｛｝<>＜＞〈〉\\n]{2,${MAX_INNER}}?`;
/**
 * Brackets that models put in the place of `[ ]`. Both ends must be of one kind: a bracket of the
 * user's own beside a placeholder stays his.
 */
const BRACKETS = [
  ['\\\\\\[', '\\\\\\]'],
  ['\\[', '\\]'],
  ['［', '］'],
  ['【', '】'],
  ['〔', '〕'],
  ['\\{\\{', '\\}\\}'],
  ['\\{', '\\}'],
  ['｛', '｝'],
  ['<', '>'],
  ['＜', '＞'],
  ['〈', '〉'],
] as const;
const BRACKETED = BRACKETS.map(([open, close]) => `${open}(${INNER})${close}`).join('|');

const HONORIFIC = '様|さま|さん|殿|氏|先生|君|くん|ちゃん|御中';
const PLAIN_LABEL = Object.values(PLACEHOLDER_LABELS)
  .flatMap(({ ja, en }) => [ja, en])
  .sort((a, b) => b.length - a.length)
  .join('|');
/**
 * Without brackets a label and a number may be a heading of the user's own form. Only what stands
 * beside it shows that a person or a thing is meant: an honorific, a salutation, marks around it.
 */
const BARE = `(?<![\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}\\p{N}ー])(?:${PLAIN_LABEL}) ?\\p{Nd}{1,4}(?!\\p{N})`;
const HONORIFIC_AFTER = new RegExp(`^\\s?(?:${HONORIFIC})`, 'u');
const SALUTATION_BEFORE = /\b(?:Mr|Ms|Mrs|Dr|Dear|Hi|Hello)\.?\s$/iu;
/** Emphasis or quotation marks around a label, which stay. Not those that code is full of. */
const MARKS: Readonly<Record<string, string>> = {
  '*': '*',
  '「': '」',
  '『': '』',
  '“': '”',
  '（': '）',
};

const TOKEN = new RegExp(`${BRACKETED}|${BARE}`, 'giu');
const INNER_SHAPE = new RegExp(`^(.+?)([0-9]{1,4})(s|${HONORIFIC})?$`, 'u');

/** @returns Every token in `text`, by position. Whether one belongs to a vault is for it to say. */
export function findTokens(text: string): PlaceholderToken[] {
  const tokens: PlaceholderToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const inner = match.slice(1).find(Boolean);
    const shape = INNER_SHAPE.exec(foldLabel(inner ?? match[0]));
    const type = typeOfLabel(shape?.[1] ?? '');
    if (!shape || !type) continue;
    if (inner === undefined && !isMeantAsPlaceholder(text, start, end)) continue;
    tokens.push({
      start,
      end,
      type,
      number: Number(shape[2]),
      suffix: shape[3] === 's' ? '’s' : (shape[3] ?? ''),
    });
  }
  return tokens;
}

function isMeantAsPlaceholder(text: string, start: number, end: number): boolean {
  return (
    HONORIFIC_AFTER.test(text.slice(end, end + 4)) ||
    SALUTATION_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
    MARKS[text.charAt(start - 1)] === (text.charAt(end) || 'nothing')
  );
}
