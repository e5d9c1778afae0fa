import { err, ok, type Result } from '../result';
import { PART_JOINT, type FileError, type FileText } from './file-text';
import { MAX_DEPTH, MAX_FILE_BYTES, ReadBudget } from './read-budget';
import { mayGoOn, type Hosts, type Source, type Work } from './read-work';
import { READERS } from './registry';
import { sniffFormat } from './sniff-format';

export interface FileInput {
  /** With its extension. It is read as text too, since it is sent with the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the text of a file, with a place for each piece of it.
 *
 * Runs in a worker: it may take seconds for the largest file, reports its progress and can be stopped.
 *
 * @returns All the text, or a code that says why there is none. A file is read as a whole only when
 *   `unread` is empty: pictures, pages without text and inner files that cannot be read stand there.
 */
export async function textOfFile(
  { name, bytes }: FileInput,
  work: Work = {},
  hosts: Hosts = {},
): Promise<Result<FileText, FileError>> {
  if (bytes.length > MAX_FILE_BYTES) return err({ code: 'too-big' });
  return readAt(1, { name, bytes, budget: new ReadBudget(), work, hosts });
}

async function readAt(
  depth: number,
  rest: Omit<Source, 'depth' | 'readInner'>,
): Promise<Result<FileText, FileError>> {
  if (depth > MAX_DEPTH) return err({ code: 'nested-too-deep' });
  const source: Source = {
    ...rest,
    depth,
    readInner: (name, bytes) => readAt(depth + 1, { ...rest, name, bytes }),
  };
  if (!(await mayGoOn(rest.work))) return err({ code: 'cancelled' });
  const sniffed = sniffFormat(source);
  if (!sniffed.ok) return sniffed;
  const { format, misnamed } = sniffed.value;
  const read = await READERS[format](source);
  if (!read.ok) return read;
  const { pieces, unread } = read.value;
  // The name of an inner file is a piece of the file that holds it.
  const named =
    depth > 1 ? [] : [{ text: rest.name, place: { kind: 'name' }, joint: PART_JOINT } as const];
  return ok({ format, misnamed, pieces: [...named, ...pieces], unread });
}
