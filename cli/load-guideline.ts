import { readFile } from 'node:fs/promises';
import {
  describeIssue,
  describeNotice,
  describeRefusal,
  inWords,
} from '../core/guideline/describe';
import { parseGuideline } from '../core/guideline/parse';
import type { GuidelineRefusal } from '../core/guideline/refusal';
import type { Guideline } from '../core/guideline/schema';
import { err, ok, type Result } from '../core/result';
import bundled from '../guidelines/default.json';
import type { Words } from './texts';

/**
 * @param file Path of a guideline; absent means the bundled one, which must be good.
 * @returns The guideline with remarks about it, or why it cannot be used: sentences for a person.
 */
export async function loadGuideline(
  file: string | undefined,
  words: Words,
): Promise<
  Result<{ readonly guideline: Guideline; readonly notices: readonly string[] }, readonly string[]>
> {
  const input = file === undefined ? ok(JSON.stringify(bundled)) : await readBytes(file, words);
  if (!input.ok) return input;
  const parsed = parseGuideline(input.value);
  if (!parsed.ok) return err(refusalInWords(file ?? 'default.json', parsed.error, words));
  const { guideline, notices } = parsed.value;
  const remarks = file === undefined ? [] : notices;
  return ok({
    guideline,
    notices: remarks.map((notice) => inWords(describeNotice(notice), words.sayGuideline)),
  });
}

async function readBytes(
  file: string,
  words: Words,
): Promise<Result<Uint8Array, readonly string[]>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return err([words.say('guidelineUnreadable', { file, code })]);
  }
}

function refusalInWords(file: string, refusal: GuidelineRefusal, words: Words): string[] {
  const issues = refusal.code === 'invalid' ? refusal.issues : [];
  return [
    words.say('guidelineRefused', { file }),
    inWords(describeRefusal(refusal), words.sayGuideline),
    ...issues.map((issue) => `  ${inWords(describeIssue(issue), words.sayGuideline)}`),
  ];
}
