import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../../../core/detect/scan';

/** One golden text: everything that is found in it, in order, and nothing else. */
interface GoldenCase {
  readonly text: string;
  readonly finds: readonly (readonly [type: string, found: string])[];
}

const folder = join(import.meta.dirname, '../../../cases');
const scanner = createScanner({ terms: [] });

for (const file of readdirSync(folder).sort()) {
  const cases = readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldenCase);
  describe(`golden cases ${file}`, () => {
    it.each(cases)('$text', ({ text, finds }) => {
      const scanned = scanner.scan(text);
      const found =
        scanned.ok && scanned.value.map(({ type, start, end }) => [type, text.slice(start, end)]);
      expect(found).toEqual(finds);
    });
  });
}
