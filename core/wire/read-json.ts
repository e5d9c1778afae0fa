import { err, ok } from '../result';
import type { Reading, WireBody } from './body-reading';
import type { JsonShape, JsonWords } from './body-shape';
import { parsePath, readPath, type JsonPlace, type PathStep } from './json-path';
import { isListAt, isObjectAt, isStringAt, membersAt, startOfJson, stringAt } from './json-text';
import { stripField } from './strip-field';
import { utf8Of } from './utf8';

/** Words in a JSON text, and where they stand. */
export interface JsonReading {
  readonly texts: readonly string[];
  readonly places: readonly JsonPlace[];
}

/** Reads a body that is one JSON object. */
export function readJson(body: WireBody, shape: JsonShape): Reading {
  const json = typeof body === 'string' ? body : utf8Of(body);
  if (json === undefined) return err({ code: 'not-utf8' });
  if (!isJson(json) || !isObjectAt(json, startOfJson(json))) return err({ code: 'not-json' });
  const read = readJsonWords(json, shape, isWordless(json, shape.wordless));
  if (!read) return err({ code: 'unknown-shape' });
  return ok({
    texts: read.texts,
    stripped: () =>
      shape.stripField === undefined
        ? emptyPlaces(json, read.places)
        : stripField(json, shape.stripField),
  });
}

/** True for an object or a list that `JSON.parse` accepts, behind a byte order mark or not. */
export function isJson(text: string): boolean {
  const at = startOfJson(text);
  if (!isObjectAt(text, at) && !isListAt(text, at)) return false;
  try {
    JSON.parse(text.slice(at));
    return true;
  } catch {
    return false; // the caller reports it as unreadable
  }
}

/**
 * Reads the words of a JSON text that `isJson` accepts.
 *
 * @param wordless There need not be any.
 * @returns Undefined when the text is not built as the paths say.
 */
export function readJsonWords(
  json: string,
  { text, notText }: JsonWords,
  wordless = false,
): JsonReading | undefined {
  const texts: string[] = [];
  const places: JsonPlace[] = [];
  for (const path of text) {
    const steps = parsePath(path);
    if (!steps) return undefined;
    const read = readPath(json, wordless ? withOptionalStart(steps) : steps, notText);
    if (!read.complete) return undefined;
    for (const found of read.texts) texts.push(found);
    for (const place of read.places) places.push(place);
  }
  return { texts, places };
}

/** Puts an empty value of the same kind in each place, and leaves every other character as it is. */
export function emptyPlaces(json: string, places: readonly JsonPlace[]): string {
  let result = '';
  let kept = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < kept) continue; // two paths lead there
    result += json.slice(kept, start) + (isStringAt(json, start) ? '""' : 'null');
    kept = end;
  }
  return result + json.slice(kept);
}

function withOptionalStart(steps: readonly PathStep[]): PathStep[] {
  return steps.map((step, index) =>
    index === 0
      ? { ...step, optional: true, list: step.list === 'some' ? 'any' : step.list }
      : step,
  );
}

/** Every member of that name must say so: the server may take another one than we. */
function isWordless(json: string, wordless: JsonShape['wordless']): boolean {
  if (!wordless) return false;
  const marks = stringsOf(json, wordless.field);
  return marks !== undefined && marks.every((mark) => wordless.values.includes(mark));
}

/**
 * Every top-level member of one name in an object.
 *
 * @returns Undefined where there is none, or one that is no string.
 */
export function stringsOf(json: string, field: string): readonly string[] | undefined {
  const found = membersAt(json, startOfJson(json)).filter(({ name }) => name === field);
  const strings = found.filter(({ value }) => isStringAt(json, value));
  if (found.length === 0 || strings.length < found.length) return undefined;
  return strings.map(({ value }) => stringAt(json, value));
}
