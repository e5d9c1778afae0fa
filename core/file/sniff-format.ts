import { err, ok, type Result } from '../result';
import type { FileError, FileFormat } from './file-text';
import { openPackage } from './office-package';
import type { Source } from './read-work';
import { isZip, openZip } from './zip-archive';
import { ReadBudget } from './read-budget';

export interface SniffedFormat {
  readonly format: FileFormat;
  readonly misnamed: boolean;
}

/** Finds the format by the bytes; the name only tells kinds of text apart. */
export function sniffFormat(source: Source): Result<SniffedFormat, FileError> {
  const extension = extensionOf(source.name);
  const byBytes = binaryFormat(source);
  if (!byBytes.ok) return byBytes;
  const expected = FORMATS[extension];
  if (byBytes.value) {
    const format = byBytes.value;
    return ok({ format, misnamed: extension !== '' && expected !== format });
  }
  const refused = unreadableText(source.bytes);
  if (refused) return err(refused);
  // A name may promise what the bytes do not keep; then they are read as the text that they are.
  const isText = expected === 'csv' || expected === 'json' || expected === 'html';
  const looksLikeHtml = /^\s*(?:<!doctype html|<html)/iu.test(startOf(source.bytes));
  const format = isText ? expected : looksLikeHtml ? 'html' : 'text';
  const misnamed = BINARY.has(expected ?? 'text') || UNREAD_EXTENSION.test(`.${extension}`);
  return ok({ format, misnamed });
}

const BINARY: ReadonlySet<FileFormat> = new Set(['docx', 'xlsx', 'pptx', 'pdf', 'zip']);
/** Names of files with other bytes than text. */
const UNREAD_EXTENSION = /\.(?:docb?|xls[bk]?|ppt|rtf|png|jpe?g|gif|webp|heic|7z|rar|gz|exe)$/u;

/** By extension: what a file of this name should be. */
const FORMATS: Readonly<Record<string, FileFormat | undefined>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  ipynb: 'json',
  har: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'html',
  svg: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  ppsm: 'pptx',
  potx: 'pptx',
  potm: 'pptx',
  pdf: 'pdf',
  zip: 'zip',
};

function extensionOf(name: string): string {
  return /\.([^./\\]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function binaryFormat(source: Source): Result<FileFormat | undefined, FileError> {
  const { bytes } = source;
  if (isZip(bytes)) return zippedFormat(source);
  // Readers take a PDF whose mark stands within the first kilobyte.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return ok('pdf');
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) {
    return err({ code: hasEncryptedPackage(bytes) ? 'encrypted' : 'old-office-format' });
  }
  const known = OTHERS.some((mark) => mark.every((byte, at) => bytes[at] === byte));
  return known ? err({ code: 'unsupported-format' }) : ok(undefined);
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Pictures, packed files, programs. */
const OTHERS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x50, 0x4b, 0x07, 0x08],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x7f, 0x45, 0x4c, 0x46],
];

/** An office file with a password is an old container with a stream of this name. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((code, n) => bytes[at + n * 2] === code && bytes[at + n * 2 + 1] === 0)) {
      return true;
    }
  }
  return false;
}

const MAIN_PARTS: readonly (readonly [RegExp, FileFormat])[] = [
  [/^word\//iu, 'docx'],
  [/^xl\//iu, 'xlsx'],
  [/^ppt\//iu, 'pptx'],
];

function zippedFormat(source: Source): Result<FileFormat, FileError> {
  // Only a look: what is counted here is counted again by the reader.
  const budget = new ReadBudget();
  const archive = openZip(source.bytes, budget);
  if (!archive.ok) return archive;
  const paths = archive.value.entries.map(({ path }) => path);
  if (paths[0] === 'mimetype') return err({ code: 'unsupported-format' });
  if (!paths.some((path) => path.toLowerCase() === '[content_types].xml')) return ok('zip');
  const office = openPackage({ ...source, budget });
  // Without a main part it is an archive that happens to hold parts of an office file.
  if (!office.ok) return office.error.code === 'broken' ? ok('zip') : office;
  const { main } = office.value;
  return ok(MAIN_PARTS.find(([pattern]) => pattern.test(main))?.[1] ?? 'zip');
}

/** Text that holds its content in a form of its own; read as it stands it would only look clean. */
function unreadableText(bytes: Uint8Array): FileError | undefined {
  const start = startOf(bytes);
  const isMail =
    /^(?:From |[A-Za-z][\w-]*:)/u.test(start) &&
    /^(?:content-transfer-encoding|mime-version):/imu.test(start);
  const wraps = start.startsWith('{\\rtf') || isMail;
  return wraps ? { code: 'unsupported-format' } : undefined;
}

function startOf(bytes: Uint8Array): string {
  return latin(bytes.subarray(0, 8192));
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
