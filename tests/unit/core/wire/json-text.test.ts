import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementsAt,
  endOfValue,
  isListAt,
  isObjectAt,
  membersAt,
  startOfJson,
  stringAt,
} from '../../../../core/wire/json-text';

/** JSON with the spaces, escapes and nesting that `JSON.stringify` never writes. */
const spacedJson = fc
  .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom('', ' ', '\n\t', '\r\n  '))
  .map(([json, space]) => space + JSON.stringify(JSON.parse(json), null, 2) + space);

function rebuild(json: string, at: number): unknown {
  if (isObjectAt(json, at)) {
    return Object.fromEntries(
      membersAt(json, at).map(({ name, value }) => [name, rebuild(json, value)]),
    );
  }
  if (isListAt(json, at)) return elementsAt(json, at).map((element) => rebuild(json, element));
  return JSON.parse(json.slice(at, endOfValue(json, at))) as unknown;
}

describe('json text', () => {
  it('walks every JSON text to the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), spacedJson), (json) => {
        const parsed = JSON.parse(json) as unknown;
        // Through the same text again, since -0 and __proto__ are not kept by a rebuilt object.
        expect(JSON.stringify(rebuild(json, startOfJson(json)))).toBe(
          JSON.stringify(withoutProto(parsed)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('shows members of one name each', () => {
    const json = '{"a":1,"a" : [2],"\\u0061":"}"}';
    expect(
      membersAt(json, 0).map(({ name, value, end }) => [name, json.slice(value, end)]),
    ).toEqual([
      ['a', '1'],
      ['a', '[2]'],
      ['a', '"}"'],
    ]);
  });

  it('finds the end of strings by their backslashes', () => {
    for (const text of ['', '\\', '\\\\', '"', '\\"', 'a\\\\"b', '{[', 'あ"い', '\u2028']) {
      const json = `[${JSON.stringify(text)},1]`;
      expect(stringAt(json, 1)).toBe(text);
      expect(json.slice(endOfValue(json, 1))).toBe(',1]');
    }
  });

  it('begins behind a byte order mark and white space', () => {
    expect(startOfJson('\ufeff \r\n{"a":1}')).toBe(4);
  });

  it('goes over values as deep as the text is long', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(endOfValue(deep, 0)).toBe(deep.length);
  });
});

function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withoutProto(child)]),
  );
}
