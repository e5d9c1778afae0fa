import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { combine } from '../core/detect/combine';
import type { Evidence } from '../core/detect/evidence';
import type { Finding } from '../core/detect/finding';
import type { NameModel } from '../core/detect/names/name-model';
import { createScanner, MAX_PROMPT_LENGTH, type Scanner } from '../core/detect/scan';
import { decide } from '../core/guideline/decide';
import type { Action, Guideline } from '../core/guideline/schema';
import { err, ok, type Result } from '../core/result';
import { MAX_LINE_BYTES, readLines, type Line } from './read-lines';
import type { CliTextKey, Words } from './texts';

export interface Judgement {
  readonly guideline: Guideline;
  /** Absent: names are found by rules only. */
  readonly names: NameModel | undefined;
}

export interface ScanStreams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  readonly errors: Writable;
}

/** One line of output. Offsets are UTF-16 code units of the text that came in. */
export interface ScannedLine {
  readonly id: string | number;
  readonly decision: Action;
  readonly findings: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly recognizer: string;
    readonly score: number;
    readonly action: Action;
    /** With `--explain` only. */
    readonly evidence?: readonly Evidence[];
    readonly rule?: string;
    readonly clause?: string;
  }[];
  /** Findings that mean more together, such as the rows of a table. Absent when there are none. */
  readonly combinations?: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly action: Action;
    readonly rows?: number;
  }[];
}

type LineFault = Extract<
  CliTextKey,
  | 'notUtf8'
  | 'notJson'
  | 'notObject'
  | 'noId'
  | 'noText'
  | 'badLang'
  | 'lineTooLong'
  | 'promptTooLong'
>;

/**
 * Scans NDJSON line by line, in order, at the speed of the slower side.
 *
 * @returns How many lines were refused. Their numbers are on `errors`, their content is not.
 */
export async function scanStream(
  streams: ScanStreams,
  { guideline, names }: Judgement,
  { words, explain }: { readonly words: Words; readonly explain: boolean },
): Promise<{ readonly refused: number }> {
  const scanner = createScanner({ ...guideline, names });
  let refused = 0;
  for await (const line of readLines(streams.input)) {
    const result = scanLine(line, scanner, { guideline, explain });
    if (result.ok) {
      await write(streams.output, `${JSON.stringify(result.value)}\n`);
      continue;
    }
    refused++;
    const limit = result.error === 'lineTooLong' ? MAX_LINE_BYTES : MAX_PROMPT_LENGTH;
    await write(streams.errors, `${words.say(result.error, { line: line.number, limit })}\n`);
  }
  return { refused };
}

function scanLine(
  line: Line,
  scanner: Scanner,
  how: { readonly guideline: Guideline; readonly explain: boolean },
): Result<ScannedLine, LineFault> {
  if ('fault' in line) return err(line.fault);
  const prompt = parsePrompt(line.text);
  if (!prompt.ok) return prompt;
  const scanned = scanner.scan(prompt.value.text);
  if (!scanned.ok) return err('promptTooLong');
  return ok({ id: prompt.value.id, ...describeScan(prompt.value.text, scanned.value, how) });
}

function describeScan(
  text: string,
  findings: readonly Finding[],
  { guideline, explain }: { readonly guideline: Guideline; readonly explain: boolean },
): Omit<ScannedLine, 'id'> {
  const apart = new Map(decide(findings, guideline).judgements.map((one) => [one.finding, one]));
  const together = decide(combine(text, findings), guideline);
  const combinations = together.judgements.flatMap(({ finding, action }) => {
    const { start, end, type, parts, count } = finding;
    return parts ? [{ start, end, type, action, ...(count !== undefined && { rows: count }) }] : [];
  });
  return {
    decision: together.decision,
    findings: findings.map((finding) => {
      const judgement = apart.get(finding);
      return {
        start: finding.start,
        end: finding.end,
        type: finding.type,
        recognizer: finding.recognizer,
        score: finding.score,
        // A finding that no rule covers is not the guideline's concern.
        action: judgement?.action ?? 'allow',
        ...(explain && { evidence: finding.evidence }),
        ...(explain && judgement && { rule: judgement.ruleId, clause: judgement.clauseId }),
      };
    }),
    ...(combinations.length > 0 && { combinations }),
  };
}

interface Prompt {
  readonly id: string | number;
  readonly text: string;
}

function parsePrompt(line: string): Result<Prompt, LineFault> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return err('notJson');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return err('notObject');
  const { id, text, lang } = json as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return err('noId');
  if (typeof text !== 'string') return err('noText');
  if (lang !== undefined && typeof lang !== 'string') return err('badLang');
  return ok({ id, text });
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
