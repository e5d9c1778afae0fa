import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { createScanner, type Scanner } from '../core/detect/scan';
import {
  hasUnreadText,
  type FileErrorCode,
  type FileFormat,
  type FileText,
  type Place,
  type UnreadPart,
} from '../core/file/file-text';
import { joinPieces, placeAt } from '../core/file/join-pieces';
import { MAX_FILE_BYTES } from '../core/file/read-budget';
import type { Hosts } from '../core/file/read-work';
import { scanLongText } from '../core/file/scan-long-text';
import { textOfFile } from '../core/file/text-of-file';
import type { Action, Guideline } from '../core/guideline/schema';
import { err, ok, type Result } from '../core/result';
import { describeScan, type DescribedCombination, type DescribedFinding } from './describe-scan';
import type { Progress } from './progress';
import type { Judgement } from './scan';
import { createShownPlace, type ShownPlace } from './shown-place';
import type { Words } from './texts';

type Located<T> = Omit<T, 'start' | 'end'> & {
  readonly place: ShownPlace;
  /** Absent where it ends in the place in which it begins. */
  readonly until?: ShownPlace;
};

/** One line of output for a file. It holds places and codes, never text of the file. */
export type ScannedFile =
  | {
      readonly file: string;
      readonly format: FileFormat;
      /** The bytes are of another format than the name says. */
      readonly misnamed?: true;
      readonly decision: Action;
      readonly complete: boolean;
      readonly findings: readonly Located<DescribedFinding>[];
      readonly combinations?: readonly Located<DescribedCombination>[];
      readonly unread?: readonly (Omit<UnreadPart, 'place'> & { readonly place?: ShownPlace })[];
    }
  | { readonly file: string; readonly complete: false; readonly error: FileFault['code'] };

interface FileFault {
  readonly code: FileErrorCode | 'fileMissing' | 'isFolder';
  /** Of the system. */
  readonly reason?: string;
}

export interface ScanFilesOptions {
  readonly words: Words;
  readonly explain: boolean;
  readonly output: Writable;
  readonly errors: Writable;
  readonly progress: Progress;
  readonly openPdf: NonNullable<Hosts['openPdf']>;
}

/**
 * Scans files one after the other.
 *
 * @returns How many were not read, or not read as a whole. `errors` says which and why.
 */
export async function scanFiles(
  files: readonly string[],
  { guideline, names }: Judgement,
  options: ScanFilesOptions,
): Promise<{ readonly refused: number }> {
  const { words, output, errors, progress } = options;
  const scanner = createScanner({ ...guideline, names });
  let refused = 0;
  for (const [index, file] of files.entries()) {
    const read = await readText(file, options);
    const scanned = read.ok
      ? await scanText(file, read.value, { scanner, guideline, ...options })
      : read;
    progress.clear();
    const line: ScannedFile = scanned.ok
      ? scanned.value
      : { file, complete: false, error: scanned.error.code };
    await write(output, `${JSON.stringify(line)}\n`);
    const problem = problemOf(read, words);
    if (problem) {
      refused += 1;
      await write(errors, `${words.say(problem.key, { file, reason: problem.reason })}\n`);
    }
    progress.step(index + 1);
  }
  return { refused };
}

function problemOf(
  read: Result<FileText, FileFault>,
  { say }: Words,
): { readonly key: 'fileUnread' | 'filePartlyUnread'; readonly reason: string } | undefined {
  if (!read.ok) {
    const { code, reason = '' } = read.error;
    return { key: 'fileUnread', reason: say(code, { code: reason }) };
  }
  if (!hasUnreadText(read.value)) return undefined;
  const codes = new Set(read.value.unread.map(({ code }) => code));
  codes.delete('picture');
  return { key: 'filePartlyUnread', reason: [...codes].map((code) => say(code)).join(' ') };
}

async function readText(
  file: string,
  { openPdf }: ScanFilesOptions,
): Promise<Result<FileText, FileFault>> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return err({ code: 'isFolder' });
    if (found.size > MAX_FILE_BYTES) return err({ code: 'too-big' });
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return await textOfFile({ name, bytes: await readFile(file) }, {}, { openPdf });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    // No code: a bug of ours, which must show itself.
    if (reason === undefined) throw error;
    return err({ code: 'fileMissing', reason });
  }
}

async function scanText(
  file: string,
  { format, misnamed, pieces, unread }: FileText,
  how: { readonly scanner: Scanner; readonly guideline: Guideline; readonly explain: boolean },
): Promise<Result<ScannedFile, FileFault>> {
  const joined = joinPieces(pieces);
  const found = await scanLongText(joined.text, how.scanner);
  if (!found.ok) return found;
  const { decision, findings, combinations } = describeScan(joined.text, found.value, how);
  const show = createShownPlace({ pieces, joined, findings: found.value });
  const locate = <T extends { readonly start: number; readonly end: number }>(
    one: T,
  ): Located<T> => {
    const { start, end, ...rest } = one;
    const [first, last] = [start, end - 1].map((at) => placeAt(pieces, joined, at)) as [
      Place,
      Place,
    ];
    return { ...rest, place: show(first), ...(first !== last && { until: show(last) }) };
  };
  return ok({
    file,
    format,
    ...(misnamed && { misnamed: true as const }),
    decision,
    complete: unread.length === 0,
    findings: findings.map(locate),
    ...(combinations && { combinations: combinations.map(locate) }),
    ...(unread.length > 0 && {
      unread: unread.map(({ place, ...part }) => (place ? { ...part, place: show(place) } : part)),
    }),
  });
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
