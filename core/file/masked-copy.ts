import { combine } from '../detect/combine';
import type { Scanner } from '../detect/scan';
import { decide } from '../guideline/decide';
import type { Guideline } from '../guideline/schema';
import { mask, promptLanguage } from '../mask/mask';
import type { TextEdit } from '../mask/text-edit';
import type { Vault } from '../mask/vault';
import { err, ok, type Result } from '../result';
import type { EncodeError } from './encode-text';
import type { FileError, FileFormat, FileText } from './file-text';
import { joinPieces } from './join-pieces';
import type { Work } from './read-work';
import { scanLongText } from './scan-long-text';
import { toSourceEdits } from './source-edits';
import { textOfFile, type FileInput } from './text-of-file';
import { writeEdits } from './write-edits';

export interface MaskedCopyError {
  readonly code:
    | FileError['code']
    | EncodeError['code']
    /** No copies are made of this format, or the text stands in a file inside the file. */
    | 'cannot-copy'
    /** After several rounds something was still found: rather no copy than one that only looks safe. */
    | 'still-found';
}

export interface MaskedCopyOptions {
  readonly scanner: Scanner;
  readonly guideline: Guideline;
  readonly vault: Vault;
  readonly work?: Work;
}

export interface MaskedCopy extends FileInput {
  /** How many places were replaced. */
  readonly masked: number;
}

/** Formats that are written back as they were, but for what is masked. */
export const COPIED_FORMATS: readonly FileFormat[] = ['text', 'csv', 'json', 'docx'];
const MAX_ROUNDS = 4;

/**
 * Makes a copy of a file in which placeholders stand for what the guideline wants masked. Its name is
 * masked too. What is not masked stays byte by byte; so do the other parts of a Word file.
 *
 * A copy is read and scanned again, since other words can mean other things next to a placeholder:
 * what is returned holds nothing that is to be masked. What may not be masked is still in it.
 */
export async function maskedCopy(
  input: FileInput,
  options: MaskedCopyOptions,
): Promise<Result<MaskedCopy, MaskedCopyError>> {
  let copy: FileInput = input;
  let masked = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const read = await textOfFile(copy, options.work);
    if (!read.ok) return read;
    if (!COPIED_FORMATS.includes(read.value.format)) return err({ code: 'cannot-copy' });
    const edits = await editsFor(read.value, options);
    if (!edits.ok) return edits;
    if (edits.value.length === 0) return ok({ ...copy, masked });
    masked += edits.value.length;
    const written = applyTo(copy, read.value, edits.value);
    if (!written.ok) return written;
    copy = written.value;
  }
  return err({ code: 'still-found' });
}

async function editsFor(
  { pieces }: FileText,
  { scanner, guideline, vault, work }: MaskedCopyOptions,
): Promise<Result<readonly TextEdit[], FileError>> {
  const { text } = joinPieces(pieces);
  const found = await scanLongText(text, scanner, work);
  if (!found.ok) return found;
  // A list of people that holds one thing that may not be masked is masked part by part.
  const judgements = decide(combine(text, found.value), guideline).judgements.flatMap((one) =>
    one.maskable || !one.finding.parts ? [one] : decide(one.finding.parts, guideline).judgements,
  );
  const language = promptLanguage(text, judgements);
  return ok(mask(text, judgements, { vault, language }).edits);
}

function applyTo(
  { name, bytes }: FileInput,
  { pieces, format }: FileText,
  edits: readonly TextEdit[],
): Result<FileInput, MaskedCopyError> {
  const split = toSourceEdits(pieces, edits, name);
  if (!split.ok) return split;
  const written = writeEdits(bytes, format, split.value.byPart);
  return written.ok ? ok({ name: split.value.name, bytes: written.value }) : written;
}
