import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { NameModel } from '../core/detect/names/name-model';
import { createScanner, MAX_PROMPT_LENGTH, type Scanner } from '../core/detect/scan';
import type { Guideline } from '../core/guideline/schema';
import { err, ok, type Result } from '../core/result';
import { describeScan, type DescribedScan } from './describe-scan';
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
export interface ScannedLine extends DescribedScan {
  readonly id: string | number;
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
