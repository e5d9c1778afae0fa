import type { Result } from '../result';
import { readCsv } from './csv';
import { readDocx } from './docx';
import type { FileError, FileFormat } from './file-text';
import { readHtml } from './html';
import { readJson } from './json';
import { readPdf } from './pdf';
import { readPptx } from './pptx';
import type { Reading } from './reading';
import type { Source } from './read-work';
import { readText } from './text';
import { readXlsx } from './xlsx';
import { readZip } from './zip';

type ReadResult = Result<Reading, FileError>;

/** One reader a format. */
export const READERS: Record<FileFormat, (source: Source) => ReadResult | Promise<ReadResult>> = {
  text: readText,
  csv: readCsv,
  json: readJson,
  html: readHtml,
  docx: readDocx,
  xlsx: readXlsx,
  pptx: readPptx,
  pdf: readPdf,
  zip: readZip,
};
