import { err, ok, type Result } from '../core/result';
import type { CliTextKey } from './texts';

export type Invocation =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /**
   * `files`: empty means prompts on standard input. `guideline`: path of a file; absent means the
   * bundled one. `explain`: say what it rests on.
   */
  | {
      readonly kind: 'scan';
      readonly files: readonly string[];
      readonly guideline?: string;
      readonly explain?: true;
    };

export interface UsageError {
  readonly code: Extract<
    CliTextKey,
    'unknownCommand' | 'unknownOption' | 'missingValue' | 'noCommand'
  >;
  readonly name: string;
}

/** @param words The command line without the program's own name. */
export function parseArguments(words: readonly string[]): Result<Invocation, UsageError> {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (options.some((word) => word === '--help' || word === '-h')) return ok({ kind: 'help' });
  const [command, ...rest] = words;
  if (command === undefined) return err({ code: 'noCommand', name: '' });
  if (command === 'help') return ok({ kind: 'help' });
  if (command === '--version' || command === '-v') return ok({ kind: 'version' });
  if (command !== 'scan') {
    return err({
      code: command.startsWith('-') ? 'unknownOption' : 'unknownCommand',
      name: command,
    });
  }
  return parseScan(rest);
}

function parseScan(words: readonly string[]): Result<Invocation, UsageError> {
  let guideline: string | undefined;
  let explain = false;
  const files: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [, name = word, attached] = /^(--[^=]+)=(.*)$/su.exec(word) ?? [];
    if (word === '--explain') {
      explain = true;
      continue;
    }
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    if (name !== '--guideline' && name !== '-g') return err({ code: 'unknownOption', name });
    const value = attached ?? words[++i];
    if (value === undefined || value === '') return err({ code: 'missingValue', name });
    guideline = value;
  }
  return ok({
    kind: 'scan',
    files,
    ...(guideline !== undefined && { guideline }),
    ...(explain && { explain: true as const }),
  });
}
