import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNameModel, type NameModel } from '../core/detect/names/name-model';
import { err, type Result } from '../core/result';
import type { Words } from './texts';

/** The file that the extension ships: both find the same names. */
const FILE = join(import.meta.dirname, '../public/names.bin');

/** @returns The name model, or a sentence that says what is missing without it. */
export async function loadNames(words: Words): Promise<Result<NameModel, string>> {
  const refused = (code: string) => err(words.say('namesUnreadable', { file: FILE, code }));
  try {
    const parsed = parseNameModel(await readFile(FILE));
    return parsed.ok ? parsed : refused(parsed.error.code);
  } catch (error) {
    return refused(error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
  }
}
