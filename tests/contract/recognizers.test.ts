import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { FINDING_TYPES } from '../../core/detect/finding';
import { parseNameModel } from '../../core/detect/names/name-model';
import type { Recognizer, RecognizerExamples } from '../../core/detect/recognizer';
import {
  createGuidelineTermRecognizer,
  exampleTerms,
} from '../../core/detect/recognizers/guideline-term';
import { createNameModelRecognizer } from '../../core/detect/recognizers/name-model';
import { RECOGNIZERS } from '../../core/detect/recognizers/registry';
import { createScanner } from '../../core/detect/scan';
import en from '../../locales/en.json';
import ja from '../../locales/ja.json';

interface RecognizerFile {
  readonly id: string;
  readonly examples: RecognizerExamples;
}

const folder = join(import.meta.dirname, '../../core/detect/recognizers');
const ids = readdirSync(folder)
  .map((name) => name.replace(/\.ts$/u, ''))
  .filter((id) => id !== 'registry')
  .sort();
const model = parseNameModel(readFileSync(join(folder, '../../../public/names.bin')));
if (!model.ok) throw new Error(`public/names.bin: ${model.error.code}`);
const names = model.value;
const all: readonly Recognizer[] = [
  ...RECOGNIZERS,
  createGuidelineTermRecognizer(exampleTerms),
  createNameModelRecognizer(names),
];

const files: RecognizerFile[] = await Promise.all(
  ids.map(async (id) => {
    const module = (await import(pathToFileURL(join(folder, `${id}.ts`)).href)) as {
      examples: () => RecognizerExamples;
    };
    return { id, examples: module.examples() };
  }),
);

function foundBy(id: string, text: string): string[] {
  // With the model the rules for names leave guesses to it; their examples show them on their own.
  const scanner = createScanner({
    terms: exampleTerms,
    names: id === 'name-model' ? names : undefined,
  });
  const scanned = scanner.scan(text);
  if (!scanned.ok) throw new Error(scanned.error.code);
  return scanned.value
    .filter((finding) => finding.recognizer === id)
    .map((finding) => text.slice(finding.start, finding.end));
}

describe('recognizers', () => {
  it('are all in the registry, and every entry has its file', () => {
    expect(all.map((recognizer) => recognizer.id).sort()).toEqual(ids);
  });

  it('find types that both languages have a word for', () => {
    for (const type of all.flatMap((recognizer) => recognizer.types)) {
      expect(FINDING_TYPES).toContain(type);
      expect(en.findingType[type]).toMatch(/\S/u);
      expect(ja.findingType[type]).toMatch(/\S/u);
    }
  });

  it.each(files)('$id has examples on both sides', ({ examples }) => {
    expect(examples.positive.length).toBeGreaterThanOrEqual(2);
    expect(examples.negative.length).toBeGreaterThanOrEqual(2);
  });

  for (const { id, examples } of files) {
    it.each(examples.positive)(`${id} finds in %j exactly %j`, (text, found) => {
      expect(foundBy(id, text)).toContain(found);
    });
    it.each(examples.negative)(`${id} leaves %j alone`, (text) => {
      expect(foundBy(id, text)).toEqual([]);
    });
  }

  it('leave their examples out of the bundle', () => {
    const bundled = buildSync({
      entryPoints: [join(import.meta.dirname, '../../core/detect/scan.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      charset: 'utf8',
      treeShaking: true,
    }).outputFiles[0]?.text;
    expect(bundled).toContain('createScanner');
    for (const { examples } of files) {
      for (const [text] of examples.positive) expect(bundled).not.toContain(text);
      for (const text of examples.negative) expect(bundled).not.toContain(text);
    }
  });
});
