import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripField } from '../../../../core/wire/strip-field';

describe('stripField', () => {
  it.each([
    ['{"q":1,"a":2}', '{"a":2}'],
    ['{"a":2,"q":1}', '{"a":2}'],
    ['{"a":1,"q":{"x":"}"},"b":2}', '{"a":1,"b":2}'],
    ['{"q":"only"}', '{}'],
    [' { "a" : 1 ,\n "q" : [ 1 , 2 ] ,\n "b" : 2 } ', ' { "a" : 1 ,\n "b" : 2 } '],
    ['{"a":1.0e2,"q":0,"c":"\\u3042"}', '{"a":1.0e2,"c":"\\u3042"}'],
    ['\ufeff{"q":1,"a":2}', '\ufeff{"a":2}'],
    ['{"a":{"q":"inner stays"}}', '{"a":{"q":"inner stays"}}'],
  ])('takes it out of %s', (json, rest) => {
    expect(stripField(json, 'q')).toBe(rest);
  });

  it.each([
    ['{"q":1,"q":2}', '{}'],
    ['{"a":0,"q":1,"q":2}', '{"a":0}'],
    ['{"q":1,"q":2,"a":0}', '{"a":0}'],
    ['{"q":1,"a":0,"q":2}', '{"a":0}'],
    ['{"a":0,"q":1,"\\u0071":2,"b":0,"q":3}', '{"a":0,"b":0}'],
  ])('takes every member of that name out of %s', (json, rest) => {
    expect(stripField(json, 'q')).toBe(rest);
  });

  it('does not strip what is not an object', () => {
    expect(stripField('["q"]', 'q')).toBeUndefined();
  });

  it('equals parsing and deleting, for every object', () => {
    const member = fc.tuple(fc.constantFrom('q', 'a', 'b', '\\u0071'), fc.json());
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 6 }),
        fc.constantFrom('', ' ', '\n'),
        (members, space) => {
          const json = `{${space}${members
            .map(([name, value]) => `"${name}"${space}:${value}`)
            .join(`${space},${space}`)}${space}}`;
          const expected = JSON.parse(json) as Record<string, unknown>;
          delete expected['q'];
          const stripped = stripField(json, 'q');
          expect(JSON.parse(stripped ?? '')).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
