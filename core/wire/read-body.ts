import { err, ok, type Result } from '../result';
import type { BodyShape } from './body-shape';
import { gunzip, gzip, isGzip } from './gzip';
import { parsePath, readPath, type PathStep } from './json-path';
import { isObjectAt, isStringAt, membersAt, startOfJson, stringAt } from './json-text';
import { stripField } from './strip-field';

/** Largest body, after decompression, that is read; a larger one counts as unreadable. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** The user's words in a body, and how to send it without one field. */
export interface ReadBody {
  /** Empty when the body carries no words by contract. */
  readonly texts: readonly string[];
  /**
   * The body without `stripField`, of the kind it came in and compressed again if it was; undefined
   * when the shape names no such field.
   */
  stripped(): string | Uint8Array<ArrayBuffer> | undefined;
}

export interface UnreadableBody {
  readonly code:
    | 'not-gzip'
    | 'not-utf8'
    | 'not-json'
    | 'too-big'
    /** The words are not where the shape says: nobody knows where they are. */
    | 'unknown-shape';
}

/** Reads a body, plain or gzip. What cannot be read is an error, never an empty list. */
export function readBody(
  body: string | Uint8Array,
  shape: BodyShape,
): Result<ReadBody, UnreadableBody> {
  if (body.length > MAX_BODY_BYTES) return err({ code: 'too-big' });
  const json = typeof body === 'string' ? ok(body) : decode(body);
  if (!json.ok) return json;
  if (!isJsonObject(json.value)) return err({ code: 'not-json' });
  const texts = readTexts(json.value, shape);
  if (!texts) return err({ code: 'unknown-shape' });
  return ok({
    texts,
    stripped() {
      const field = shape.stripField;
      const rest = field === undefined ? undefined : stripField(json.value, field);
      if (rest === undefined || typeof body === 'string') return rest;
      const encoded = new TextEncoder().encode(rest);
      return isGzip(body) ? gzip(encoded) : encoded;
    },
  });
}

function decode(bytes: Uint8Array): Result<string, UnreadableBody> {
  const plain = isGzip(bytes) ? gunzip(bytes, MAX_BODY_BYTES) : ok(bytes);
  if (!plain.ok) return plain;
  try {
    // The byte order mark stays, so that a stripped body begins with it as well.
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain.value));
  } catch {
    return err({ code: 'not-utf8' });
  }
}

function isJsonObject(text: string): boolean {
  const at = startOfJson(text);
  if (!isObjectAt(text, at)) return false;
  try {
    JSON.parse(text.slice(at));
    return true;
  } catch {
    return false; // the caller reports it as unreadable
  }
}

function readTexts(json: string, shape: BodyShape): string[] | undefined {
  const wordless = isWordless(json, shape.wordless);
  const texts: string[] = [];
  for (const path of shape.text) {
    const steps = parsePath(path);
    if (!steps) return undefined;
    const read = readPath(json, wordless ? withOptionalStart(steps) : steps, shape.notText);
    if (!read.complete) return undefined;
    for (const text of read.texts) texts.push(text);
  }
  return texts;
}

function withOptionalStart(steps: readonly PathStep[]): PathStep[] {
  return steps.map((step, index) =>
    index === 0
      ? { ...step, optional: true, list: step.list === 'some' ? 'any' : step.list }
      : step,
  );
}

/** Every member of that name must say so: the server may take another one than we. */
function isWordless(json: string, wordless: BodyShape['wordless']): boolean {
  if (!wordless) return false;
  const marks = membersAt(json, startOfJson(json)).filter(({ name }) => name === wordless.field);
  return (
    marks.length > 0 &&
    marks.every(
      ({ value }) => isStringAt(json, value) && wordless.values.includes(stringAt(json, value)),
    )
  );
}
