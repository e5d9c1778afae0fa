import type { Result } from '../result';
import type { FileError, Place } from './file-text';
import { openPackage } from './office-package';
import { readParts } from './office-parts';
import type { Reading } from './reading';
import type { Source } from './read-work';

/** Word: body first, then headers, footers, notes, comments and all that is written elsewhere. */
export async function readDocx(source: Source): Promise<Result<Reading, FileError>> {
  const office = openPackage(source);
  if (!office.ok) return office;
  const body = (paragraph: number): Place => ({ kind: 'paragraph', part: 'body', paragraph });
  const places = new Map([[office.value.main, body]]);
  return readParts(source, office.value, { places, done: new Set() });
}
