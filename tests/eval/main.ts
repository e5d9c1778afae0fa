/**
 * Prints how well the scanner does on labelled texts that the caller brings:
 * `npm run eval -- --data FOLDER [--only TYPE,TYPE] [--source NAME,NAME] [--examples N]`, with
 * `--names FILE` for another name model and `--min-score N` for a stricter guideline.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FINDING_TYPES } from '../../core/detect/finding';
import { parseNameModel, type NameModel } from '../../core/detect/names/name-model';
import { createScanner, type Scanner } from '../../core/detect/scan';
import { ok } from '../../core/result';
import { readLabelledTexts, type SpanType } from './data';
import { evaluate, type Alarms, type Evaluation } from './evaluate';
import type { Scores } from './score';

const HEAD = ['type', 'labels', 'found', 'P', 'R', 'F1', 'strict F1'];

function percent(value: number | null): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}

function row(name: string, scores: Scores): string[] {
  const { labels, reported, precision, recall, f1, strictF1 } = scores;
  return [
    name,
    String(labels),
    String(reported),
    percent(precision),
    percent(recall),
    percent(f1),
    percent(strictF1),
  ];
}

function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) =>
    Math.max(...all.map((cells) => cells[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const cells of all) {
    const padded = cells.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(`  ${padded.join('  ')}`);
  }
}

function printScores(title: string, scores: ReadonlyMap<SpanType, Scores>): void {
  const rows = FINDING_TYPES.flatMap((type) => {
    const one = scores.get(type);
    return one ? [row(type, one)] : [];
  });
  printTable(title, rows);
}

function printAlarms(title: string, entries: readonly (readonly [string, Alarms])[]): void {
  console.log(`\n${title}`);
  const rate = (count: number, prompts: number) => ((1000 * count) / prompts).toFixed(1);
  let prompts = 0;
  let alarmed = 0;
  let notNames = 0;
  for (const [source, one] of entries) {
    prompts += one.prompts;
    alarmed += one.alarmed;
    notNames += one.alarmedNotNames;
    const flags = Object.entries(one.flagged)
      .map(([type, count]) => `${type} ${count}`)
      .join(', ');
    console.log(
      `  ${source.padEnd(26)} ${String(one.prompts).padStart(5)}  ${rate(one.alarmed, one.prompts).padStart(6)}  not names ${rate(one.alarmedNotNames, one.prompts).padStart(6)}  ${flags}`,
    );
  }
  if (prompts === 0) return;
  console.log(
    `  ${'all'.padEnd(26)} ${String(prompts).padStart(5)}  ${rate(alarmed, prompts).padStart(6)}  not names ${rate(notNames, prompts).padStart(6)}`,
  );
}

function print(result: Evaluation, bySource: ReadonlySet<SpanType>): void {
  printScores('In context', result.context);
  for (const [language, scores] of result.byLanguage)
    printScores(`In context, ${language}`, scores);
  printScores('Bare values', result.bare);
  for (const type of bySource) {
    const rows = [...result.bySource].flatMap(([source, scores]) => {
      const one = scores.get(type);
      return one ? [row(source, one)] : [];
    });
    if (rows.length > 0) printTable(`${type} by source`, rows);
  }
  const alarms = [...result.alarms];
  printAlarms(
    'Harmless prompts: alarmed per 1,000',
    alarms.filter(([, one]) => one.class === 'benign'),
  );
  printAlarms(
    'Prompt attacks',
    alarms.filter(([, one]) => one.class === 'injection'),
  );
  const sorted = [...result.speed.ms].sort((a, b) => a - b);
  const total = sorted.reduce((sum, ms) => sum + ms, 0);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
  console.log(
    `\n${sorted.length} texts, ${Math.round(result.speed.characters / (total / 1000))} characters a second; ms a text: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`,
  );
  for (const sample of result.samples) console.log(JSON.stringify(sample));
}

/** The extension ships it; without it names are found by rules only, and the table says so. */
const MODEL = 'public/names.bin';

function readNames(path: string): NameModel | undefined {
  if (!existsSync(path)) return undefined;
  const parsed = parseNameModel(readFileSync(path));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.error.code}`);
  return parsed.value;
}

/** As if the guideline asked for at least so high a score. */
function stricter(scanner: Scanner, least: number): Scanner {
  return {
    ...scanner,
    scan(text) {
      const scanned = scanner.scan(text);
      return scanned.ok ? ok(scanned.value.filter(({ score }) => score >= least)) : scanned;
    },
  };
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    only: { type: 'string' },
    source: { type: 'string' },
    examples: { type: 'string', default: '0' },
    names: { type: 'string', default: MODEL },
    'min-score': { type: 'string', default: '0' },
  },
});
if (!values.data) {
  console.error(
    'usage: npm run eval -- --data FOLDER [--only TYPE,TYPE] [--source NAME,NAME] [--examples N] [--names FILE] [--min-score N]',
  );
  process.exitCode = 64;
} else {
  const only =
    values.only === undefined ? undefined : new Set(values.only.split(',') as SpanType[]);
  const sources = values.source?.split(',');
  const texts = readLabelledTexts(values.data).filter(
    ({ source }) => sources === undefined || sources.includes(source),
  );
  const scanner = createScanner({ terms: [], names: readNames(values.names) });
  console.log(`Names found by ${scanner.namesBy}.`);
  const result = evaluate(texts, stricter(scanner, Number(values['min-score'])), {
    examples: Number(values.examples),
    only,
  });
  print(result, only ?? new Set<SpanType>(['SECRET', 'PERSON']));
}
