import type { Result } from '../result';
import type { FileError, FileText } from './file-text';
import type { ReadBudget } from './read-budget';

/** Lets the host follow and stop a long piece of work. */
export interface Work {
  /** An `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Steps of the outermost file: entries, pages. Both count from 0; `done` ends at `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Lets other events in, so that a cancel can arrive; a worker passes a zero time-out. */
  readonly pause?: () => Promise<void>;
}

/** Text of one page, as a PDF library gives it. */
export interface PdfText {
  readonly str?: string;
  readonly hasEOL?: boolean;
  /** The first and the last two places hold scale and position. */
  readonly transform?: readonly number[];
  readonly width?: number;
}

export interface PdfPage {
  readonly items: readonly PdfText[];
  /** Comments, form fields and link targets. */
  readonly others: readonly string[];
  /** Whether anything else than text is painted, such as a scan. */
  readonly hasPicture: boolean;
}

export interface PdfFile {
  readonly pages: number;
  /** Counts from 1. */
  page(number: number): Promise<PdfPage | 'broken'>;
  /** Title, author and the like. */
  readonly properties: readonly string[];
  /** Forms that only one vendor's program shows; their text is in no page. */
  readonly hasHiddenForm: boolean;
  /** Names and bytes of files that are attached to the document. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  close(): Promise<void>;
}

/** What only the host has. Without it the format is `unsupported-format`, never clean. */
export interface Hosts {
  /** Opens a PDF: the library is too big for `core`, and it must not run in a page's process. */
  readonly openPdf?: (bytes: Uint8Array) => Promise<PdfFile | 'encrypted' | 'broken'>;
}

/** One file that is being read, be it inside another. */
export interface Source {
  readonly bytes: Uint8Array;
  /** With its extension; only that is looked at. */
  readonly name: string;
  /** 1 for the outermost file. */
  readonly depth: number;
  readonly budget: ReadBudget;
  readonly work: Work;
  readonly hosts: Hosts;
  /** Reads a file that was found in this one, by the same budget. */
  readonly readInner: (name: string, bytes: Uint8Array) => Promise<Result<FileText, FileError>>;
}

/** Call between steps; false when the work was cancelled. */
export async function mayGoOn({ signal, pause }: Work): Promise<boolean> {
  await pause?.();
  return signal?.aborted !== true;
}
