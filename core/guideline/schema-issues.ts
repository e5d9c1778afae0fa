/** Turns what the schema library says into our own codes. */
import type { z } from 'zod';
import type { Format, GuidelineIssue, ValueType } from './refusal';
import { SCHEMA_VERSION } from './schema';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

/** @returns `rules[3].action`; empty for the file as a whole. */
export function pathOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}

/** @param input What was parsed: it tells a missing field from a wrong one. */
export function toIssue(issue: ZodIssue, input: unknown): GuidelineIssue {
  const path = pathOf(issue.path);
  if (valueAt(input, issue.path) === undefined) return { code: 'missing', path };
  if (issue.code === 'invalid_value') {
    return toNotAllowed(path, issue.values.map(String), valueAt(input, issue.path));
  }
  if (issue.code === 'invalid_format') {
    return { code: 'bad-format', path, format: formatOf(issue.format, path) };
  }
  if (issue.code === 'too_small') {
    return { code: 'too-small', path, ...limitOf(issue.origin, issue.minimum) };
  }
  if (issue.code === 'too_big') {
    return { code: 'too-large', path, ...limitOf(issue.origin, issue.maximum) };
  }
  const expected = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
  return { code: 'wrong-type', path, expected: expected ?? 'object' };
}

function toNotAllowed(path: string, allowed: readonly string[], value: unknown): GuidelineIssue {
  if (path === 'schemaVersion' && typeof value === 'number' && value > SCHEMA_VERSION) {
    return { code: 'newer-format', path, supported: SCHEMA_VERSION };
  }
  return { code: 'not-allowed', path, allowed };
}

function formatOf(format: string, path: string): Format {
  const ours = ['date', 'selector', 'path-pattern', 'field-path'] as const;
  const own = ours.find((name) => name === format);
  if (own) return own;
  return path.endsWith('.link') ? 'link' : 'id';
}

function limitOf(origin: string, limit: number | bigint) {
  const unit = { string: 'characters', array: 'entries' } as const;
  return {
    unit: origin === 'string' || origin === 'array' ? unit[origin] : 'value',
    limit: Number(limit),
  } as const;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step)
        ? (node as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}
