import { err, ok, type Result } from '../result';
import { findIssues, findNotices, type CrossCheckOptions } from './cross-check';
import { findJsonFault, placeOf } from './json-syntax';
import type { GuidelineIssue, GuidelineNotice, GuidelineRefusal } from './refusal';
import { pathOf, toIssue } from './schema-issues';
import { GUIDELINE_LIMITS, guidelineSchema, type Guideline } from './schema';

export interface ParseOptions extends CrossCheckOptions {
  /** Bytes of UTF-8; `GUIDELINE_LIMITS.maxBytes` when absent. */
  readonly maxBytes?: number;
  /** Objects and lists inside each other; `GUIDELINE_LIMITS.maxDepth` when absent. */
  readonly maxDepth?: number;
}

export interface ParsedGuideline {
  readonly guideline: Guideline;
  /** Odd, yet used all the same. At most `MAX_REPORTED`. */
  readonly notices: readonly GuidelineNotice[];
}

/** A file that is wrong everywhere is not described everywhere. */
export const MAX_REPORTED = 50;

/**
 * Reads a guideline file. Nothing of a file that is refused may be used.
 *
 * @param input The file: bytes of UTF-8, with or without byte order mark, or text.
 * @returns The guideline with every default spelled out, without the keys it does not know. Errors:
 *   `too-big`, `not-utf8`, `empty`; `not-json`, `duplicate-key`, `too-deep` with the place, line and
 *   column from 1; `invalid` with the fields that are wrong.
 */
export function parseGuideline(
  input: string | Uint8Array,
  options: ParseOptions = {},
): Result<ParsedGuideline, GuidelineRefusal> {
  const text = readText(input, options.maxBytes ?? GUIDELINE_LIMITS.maxBytes);
  if (!text.ok) return text;
  const json = readJson(text.value, options.maxDepth ?? GUIDELINE_LIMITS.maxDepth);
  if (!json.ok) return json;
  const parsed = guidelineSchema.safeParse(json.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => toIssue(issue, json.value));
    // A file for a later Tesuri may well break this schema elsewhere: that would only mislead.
    const newer = issues.filter(({ code }) => code === 'newer-format');
    return invalid(newer.length > 0 ? newer : issues);
  }
  const issues = findIssues(parsed.data);
  if (issues.length > 0) return invalid(issues);
  const notices = [
    ...unknownKeys(json.value, parsed.data),
    ...findNotices(parsed.data, options),
  ].slice(0, MAX_REPORTED);
  return ok({ guideline: parsed.data, notices });
}

function readText(input: string | Uint8Array, maxBytes: number): Result<string, GuidelineRefusal> {
  // A code unit takes at least one byte, so a long text needs no encoding to be too big.
  if (input.length > maxBytes) return err({ code: 'too-big', maxBytes });
  let text: string;
  if (typeof input === 'string') {
    if (new TextEncoder().encode(input).length > maxBytes)
      return err({ code: 'too-big', maxBytes });
    text = input.replace(/^\uFEFF/u, '');
  } else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(input);
    } catch {
      return err({ code: 'not-utf8' });
    }
  }
  return text.trim() === '' ? err({ code: 'empty' }) : ok(text);
}

function readJson(text: string, maxDepth: number): Result<unknown, GuidelineRefusal> {
  const fault = findJsonFault(text, maxDepth);
  if (!fault) return ok(JSON.parse(text) as unknown);
  const place = placeOf(text, fault.offset);
  return fault.code === 'too-deep'
    ? err({ code: 'too-deep', maxDepth, ...place })
    : err({ code: fault.code, ...place });
}

function invalid(issues: readonly GuidelineIssue[]): Result<never, GuidelineRefusal> {
  return err({ code: 'invalid', issues: issues.slice(0, MAX_REPORTED), total: issues.length });
}

/** Keys of the file that the schema dropped. `written` and `kept` have the same form. */
function unknownKeys(
  written: unknown,
  kept: unknown,
  path: readonly PropertyKey[] = [],
): GuidelineNotice[] {
  if (Array.isArray(written) && Array.isArray(kept)) {
    const entries: readonly unknown[] = kept;
    return written.flatMap((entry, index) => unknownKeys(entry, entries[index], [...path, index]));
  }
  if (!isObject(written) || !isObject(kept)) return [];
  return Object.entries(written).flatMap(([key, value]) =>
    Object.hasOwn(kept, key)
      ? unknownKeys(value, kept[key], [...path, key])
      : [{ code: 'unknown-key', path: pathOf([...path, key]) } as const],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
