import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../core/detect/table';

function read(text: string): string[][][] {
  return [...tablesOf(text, () => true)].map(({ head, rows }) =>
    [head, ...rows].map((row) => row.map(({ start, end }) => text.slice(start, end))),
  );
}

describe('tables', () => {
  it('reads CSV, and a comma between quotation marks parts nothing', () => {
    expect(read('名,番号\n"架空, 花子",12\n')).toEqual([
      [
        ['名', '番号'],
        ['架空, 花子', '12'],
      ],
    ]);
  });

  it('reads Markdown without its rule', () => {
    expect(read('| a | b |\n|---|:-:|\n| 1 | 2 |')).toEqual([
      [
        ['', 'a', 'b', ''],
        ['', '1', '2', ''],
      ],
    ]);
  });

  it('ends a table where the count of cells changes, and begins the next there', () => {
    expect(read('a,b\n1,2\nx,y,z\n3,4,5')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [
        ['x', 'y', 'z'],
        ['3', '4', '5'],
      ],
    ]);
  });

  it('takes no head without rows, no sentence, and no line that is not wanted', () => {
    expect(read('a,b')).toEqual([]);
    expect(read(`${'とても長い文'.repeat(10)},次\n1,2`)).toEqual([]);
    expect([...tablesOf('a,b\n1,2', () => false)]).toEqual([]);
  });
});
