import { combine } from '../detect/combine';
import { decide } from '../guideline/decide';
import { mask, promptLanguage } from '../mask/mask';
import { err, ok, type Result } from '../result';
import type { MaskedCopyError, MaskedCopyOptions } from './masked-copy';
import { scanLongText } from './scan-long-text';

const MAX_ROUNDS = 4;

/** The same as `maskedCopy`, of words that are in no file yet. */
export async function maskedWords(
  words: string,
  { scanner, guideline, vault, work }: MaskedCopyOptions,
): Promise<Result<string, MaskedCopyError>> {
  let text = words;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const found = await scanLongText(text, scanner, work);
    if (!found.ok) return found;
    const { judgements } = decide(combine(text, found.value), guideline);
    const language = promptLanguage(text, judgements);
    const masked = mask(text, judgements, { vault, language });
    if (masked.edits.length === 0) return ok(text);
    text = masked.text;
  }
  return err({ code: 'still-found' });
}
