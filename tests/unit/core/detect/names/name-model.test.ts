import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNameModel, ROW_BYTES } from '../../../../../core/detect/names/name-model';

const path = join(import.meta.dirname, '../../../../../public/names.bin');
const file = new Uint8Array(readFileSync(path));

describe('the model file', () => {
  it('is whole and no larger than the package allows', () => {
    const model = parseNameModel(file);
    expect(model.ok).toBe(true);
    if (!model.ok) return;
    expect(model.value.rows.length).toBe(model.value.marks.length * ROW_BYTES);
    expect(model.value.words.kinds.length).toBe(model.value.words.marks.length);
    expect(Math.max(...model.value.transitions)).toBeLessThan(20);
    expect(model.value.judge.weights.some((weight) => weight !== 0)).toBe(true);
    expect(model.value.judge.unit).toBeGreaterThan(0);
    expect(statSync(path).size).toBeLessThan(2_300_000);
  });

  it('is refused when any one byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(parseNameModel(damaged).ok).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when cut off, longer, empty, or something else', () => {
    const code = (bytes: Uint8Array) => {
      const result = parseNameModel(bytes);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(code(file.subarray(0, file.length - 4))).toBe('damaged');
    expect(code(new Uint8Array([...file.subarray(0, 64)]))).toBe('damaged');
    const longer = new Uint8Array(file.length + 4);
    longer.set(file);
    expect(code(longer)).toBe('damaged');
    expect(code(new Uint8Array(0))).toBe('not-a-model');
    expect(code(new TextEncoder().encode('<!doctype html>'.repeat(9)))).toBe('not-a-model');
  });

  it('keeps a copy: the bytes given may be overwritten', () => {
    const bytes = file.slice();
    const model = parseNameModel(bytes);
    bytes.fill(0);
    expect(model.ok && model.value.marks.some((mark) => mark !== 0)).toBe(true);
  });
});
