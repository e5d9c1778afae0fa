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
  const elements: string[] = [];
  const flush = (): void => {
    if (text.trim() !== '') pieces.push({ text, place: placeOf(cell), joint: '\n' });
    text = '';
  };
  const read = readXml(source, {
    open(name, attributes) {
      elements.push(name);
      if (name === 'comment' || name === 'threadedComment') cell = valueOf(attributes, 'ref');
    },
    text(value) {
      // Where the note is drawn stands beside it, in elements of other names.
      if (/^(?:t|text|author)$/u.test(elements.at(-1) ?? '')) text += value;
    },
    close(name) {
      elements.pop();
      if (name === 'comment' || name === 'threadedComment' || name === 'author') flush();
    },
  });
  return read.ok ? { ok: true, value: pieces } : read;
}
