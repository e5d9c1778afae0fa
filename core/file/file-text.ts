/** What a reader makes of a file: its text in order, each piece with a place that a person can find. */

export const FILE_FORMATS = [
  'text',
  'csv',
  'json',
  'html',
  'docx',
  'xlsx',
  'pptx',
  'pdf',
  'zip',
] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** Parts of an office file beside its body. */
export const DOCUMENT_PARTS = [
  'body',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'comments',
  'notes',
  'master',
  'properties',
  'links',
  'other',
] as const;

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** All numbers count from 1, as programs show them. */
export type Place =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'paragraph'; readonly part: DocumentPart; readonly paragraph: number }
  | { readonly kind: 'slide'; readonly part: DocumentPart; readonly slide: number }
  /** `sheetName` is text of the file: to be shown only where nothing was found in it. */
  | {
      readonly kind: 'cell';
      readonly sheet: number;
      readonly sheetName: string;
      readonly cell: string;
    }
  /** Of the file itself, or of a file or sheet in it. */
  | { readonly kind: 'name' }
  /** In a file inside the file. `path` is text of the file, like `sheetName`. */
  | {
      readonly kind: 'entry';
      readonly entry: number;
      readonly path: string;
      readonly inner: Place;
    };

/** How text is written at its source; a masked copy writes it the same way. */
export type SourceForm = 'plain' | 'csv' | 'json' | 'xml';

/** Where a stretch of a piece stands at its source. */
export interface SourceSpan {
  /** Path of the part inside an office file; empty for the file itself. */
  readonly part: string;
  /** UTF-16 offsets into the decoded source. */
  readonly start: number;
  readonly end: number;
  readonly form: SourceForm;
  /** Offsets into the text of the piece. */
  readonly from: number;
  readonly to: number;
}

/** Between cells: a mark that is neither a name's nor a number's, as a tab or comma may be. */
export const CELL_JOINT = ' | ';

/** Between parts that have nothing to do with each other: no table goes on behind so many lines. */
export const PART_JOINT = '\n\n\n';

export interface FilePiece {
  readonly text: string;
  /** What is said before it where pieces are read as one text, such as the header of its column. */
  readonly lead?: string;
  readonly place: Place;
  /** What stands between this piece and the next where they are read as one text. */
  readonly joint: typeof CELL_JOINT | '\n' | typeof PART_JOINT;
  /** Absent where no masked copy can be made. */
  readonly spans?: readonly SourceSpan[];
}

/** Why a file was not read. Every code is a sentence in the languages of the surface. */
export const FILE_ERRORS = [
  'too-big',
  'too-much-inside',
  'expands-too-much',
  'nested-too-deep',
  'encrypted',
  'old-office-format',
  'unsupported-format',
  'unknown-encoding',
  'not-text',
  'no-text-in-pages',
  'broken',
  'cancelled',
] as const;

export type FileErrorCode = (typeof FILE_ERRORS)[number];

export interface FileError {
  readonly code: FileErrorCode;
}

/** A part that was not read, so that the file must not be called clean as a whole. */
export interface UnreadPart {
  readonly code: FileErrorCode | 'picture' | 'page-without-text' | 'opaque-part';
  /** Absent where the part has no place of its own, such as pictures. */
  readonly place?: Place;
  readonly count: number;
}

export interface FileText {
  readonly format: FileFormat;
  readonly pieces: readonly FilePiece[];
  /** Empty when everything was read. */
  readonly unread: readonly UnreadPart[];
  /** The bytes are of another format than the name says; the bytes were believed. */
  readonly misnamed: boolean;
}

/** Pictures are in nearly every office file: they are told, but they make no file unreadable. */
export function hasUnreadText({ unread }: Pick<FileText, 'unread'>): boolean {
  return unread.some(({ code }) => code !== 'picture');
}
