import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, placeOf } from '../../../../core/guideline/json-syntax';

const faultOf = (text: string, maxDepth = 32) => findJsonFault(text, maxDepth);

const takenByHost = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonFault', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(faultOf(text, 1000)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what JSON.parse refuses, and nothing else, when one character is spoilt', () => {
    const spoilt = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '\\', '0', 'e', '\n', 'あ'),
      )
      .map(([text, at, by]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + by + text.slice(place + 1);
      });
    fc.assert(
      fc.property(spoilt, (text) => {
        const fault = faultOf(text, 1000);
        // A spoilt key may come to stand twice: the host does not mind, and we do.
        fc.pre(fault?.code !== 'duplicate-key');
        expect(fault === undefined).toBe(takenByHost(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 0],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['{"a":"x\ny"}', 7],
    ['{"a":"\\x"}', 6],
    ['{"a":"abc', 9],
    ['[01]', 2],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['{} {}', 3],
    ['[tru]', 1],
    ['[-]', 1],
    ['// note\n{}', 0],
  ])('says where %j stops being JSON', (text, offset) => {
    expect(takenByHost(text)).toBe(false);
    expect(faultOf(text)).toEqual({ code: 'not-json', offset });
  });

  it('finds a key that stands twice, however it is written', () => {
    expect(faultOf('{"a":1,"b":{"a":2},"a":3}')).toEqual({ code: 'duplicate-key', offset: 19 });
    expect(faultOf('{"a":1,"\\u0061":2}')).toEqual({ code: 'duplicate-key', offset: 7 });
    expect(faultOf('[{"a":1},{"a":2}]')).toBeUndefined();
  });

  it('counts depth exactly', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(faultOf(nested(32))).toBeUndefined();
    expect(faultOf(nested(33))).toEqual({ code: 'too-deep', offset: 32 });
    expect(faultOf('{"a":'.repeat(33))).toMatchObject({ code: 'too-deep' });
  });

  it('reads a hostile megabyte in no time', () => {
    const size = 1024 * 1024;
    const hostile = [
      '['.repeat(size),
      `"${'\\'.repeat(size)}`,
      `"${'a'.repeat(size)}`,
      ' '.repeat(size),
      `[${'0,'.repeat(size / 2)}`,
      '1'.repeat(size),
      `{${Array.from({ length: size / 16 }, (_, i) => `"k${i}":${i}`).join(',')}`,
    ];
    for (const text of hostile) {
      // The processor's time, because others may be at work on this machine.
      const start = process.cpuUsage();
      faultOf(text);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
    }
  });
});

describe('placeOf', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    expect(placeOf('abc', 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf('a\nbc', 3)).toEqual({ line: 2, column: 2 });
    expect(placeOf('a\r\nb\rc', 5)).toEqual({ line: 3, column: 1 });
    expect(placeOf('{\n  "題": x', 8)).toEqual({ line: 2, column: 7 });
  });
});
