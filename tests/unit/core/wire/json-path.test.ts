import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LEAF_DEPTH, parsePath, readPath } from '../../../../core/wire/json-path';

function read(json: string, path: string, notText?: readonly string[]) {
  const steps = parsePath(path);
  if (!steps) throw new Error(`not a path: ${path}`);
  const { texts, complete } = readPath(json, steps, notText);
  return { texts, complete };
}

const found = (...texts: string[]) => ({ texts, complete: true });

describe('parsePath', () => {
  it('takes names, optional names and lists apart', () => {
    expect(parsePath('messages[+].content?.parts?[]')).toEqual([
      { name: 'messages', optional: false, list: 'some' },
      { name: 'content', optional: true, list: 'no' },
      { name: 'parts', optional: true, list: 'any' },
    ]);
  });

  it.each(['', 'a..b', 'a[0]', 'a[]?', '.a', 'a.', 'a b', 'a[+', '?'])('refuses %j', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });
});

describe('readPath', () => {
  it('reads each element of each list', () => {
    const json = '{"messages":[{"content":{"parts":["一","二"]}},{"content":{"parts":["三"]}}]}';
    expect(read(json, 'messages[+].content.parts[+]')).toEqual(found('一', '二', '三'));
  });

  it('reads every one of several members of one name, however they are spelt', () => {
    const json = '{"prompt":"表","prompt":"","\\u0070rompt":"裏"}';
    expect(read(json, 'prompt')).toEqual(found('表', '', '裏'));
    const nested = '{"a":{"b":"1"},"a":{"b":"2","b":"3"}}';
    expect(read(nested, 'a.b')).toEqual(found('1', '2', '3'));
  });

  it('resolves escapes', () => {
    expect(read('{"prompt":"\\u7530\\u4e2d\\n\\"a\\""}', 'prompt')).toEqual(found('田中\n"a"'));
  });

  it.each([
    ['{}', 'prompt'],
    ['{"prompt":{"x":{}}}', 'prompt.text'],
    ['{"prompt":"words"}', 'prompt.text'],
    ['{"messages":{"0":"words"}}', 'messages[]'],
    ['{"messages":[]}', 'messages[+]'],
    ['{"messages":null}', 'messages[]'],
    [
      '{"messages":[{"content":{"parts":["一"]}},{"content":"二"}]}',
      'messages[+].content.parts[+]',
    ],
    ['{"a":{"b":"1"},"a":"2"}', 'a.b'],
  ])('says that %s is not built as %s', (json, path) => {
    expect(read(json, path).complete).toBe(false);
  });

  it.each(['{}', '{"files":null}', '{"files":[]}'])(
    'lets an optional list be absent: %s',
    (json) => {
      expect(read(json, 'files?[].text')).toEqual(found());
    },
  );

  it('is strict behind an optional name that is there', () => {
    expect(read('{"query":{"content":{"text":"words"}}}', 'query?.content.parts[]').complete).toBe(
      false,
    );
    expect(read('{"files":[{}]}', 'files?[].text').complete).toBe(false);
  });

  it('reads everything at the end of a path but what is known to hold no words', () => {
    const json =
      '{"parts":[{"asset_pointer":"file-1","note":["裏書き",{"deep":"ここ"}]},"表",4111111111111111,null,true]}';
    expect(read(json, 'parts[]', ['asset_pointer'])).toEqual(
      found('裏書き', 'ここ', '表', '4111111111111111', 'true'),
    );
  });

  it('does not call a reading complete that had to stop', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}"x"${']'.repeat(depth)}}`;
    expect(read(nested(MAX_LEAF_DEPTH), 'a')).toEqual(found('x'));
    expect(read(nested(MAX_LEAF_DEPTH + 1), 'a').complete).toBe(false);
    expect(read(nested(100_000), 'a').complete).toBe(false);
  });

  it('agrees with the parsed value wherever the path leads, and never throws', () => {
    const name = fc.constantFrom('a', 'b');
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.dictionary(name, tie('node')),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, fc.array(name, { minLength: 1, maxLength: 3 }), (tree, names) => {
        const end = names.reduce<unknown>(
          (node, key) =>
            typeof node === 'object' && node !== null && !Array.isArray(node)
              ? (node as Record<string, unknown>)[key]
              : undefined,
          tree,
        );
        const result = read(JSON.stringify(tree), names.join('.'));
        if (end === undefined) expect(result).toEqual({ texts: [], complete: false });
        else expect(result).toEqual({ texts: stringsIn(end), complete: true });
      }),
      { numRuns: 500 },
    );
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
