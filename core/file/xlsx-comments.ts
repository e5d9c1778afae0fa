import type { Result } from '../result';
import type { FilePiece, Place } from './file-text';
import { readXml, type XmlError } from './xml';
import { valueOf } from './xlsx-styles';

/** Notes and threads of a sheet, with their authors, at the cells they hang on. */
export function readSheetComments(
  source: string,
  placeOf: (cell: string) => Place,
): Result<FilePiece[], XmlError> {
  const pieces: FilePiece[] = [];
  let text = '';
  let cell = 'A1';
  const flush = (): void => {
    if (text.trim() !== '') pieces.push({ text, place: placeOf(cell), joint: '\n' });
    text = '';
  };
  const read = readXml(source, {
    open(name, attributes) {
      if (name === 'comment' || name === 'threadedComment') cell = valueOf(attributes, 'ref');
    },
    text: (value) => void (text += value),
    close(name) {
      if (name === 'comment' || name === 'threadedComment' || name === 'author') flush();
    },
  });
  return read.ok ? { ok: true, value: pieces } : read;
}
