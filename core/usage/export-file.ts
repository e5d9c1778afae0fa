/** What an export is called, and how its bytes are shown before they are saved. */
import type { Period } from './period';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  ndjson: 'application/x-ndjson',
};

/** Names the file after its days, so that two exports do not overwrite each other. */
export function toExportFile(
  format: ExportFormat,
  period: Period,
  bytes: Uint8Array<ArrayBuffer>,
): ExportFile {
  return {
    name: `tesuri-counts_${period.from}_${period.to}.${format}`,
    type: MEDIA_TYPES[format],
    bytes,
  };
}

/** The beginning of a file as text, read back from its very bytes. */
export interface FilePreview {
  readonly byteOrderMark: boolean;
  readonly lineEnd: 'CRLF' | 'LF';
  /** The first lines, without their ends. */
  readonly lines: readonly string[];
  /** Lines after those. */
  readonly linesAfter: number;
}

/**
 * Decodes what is going to be saved, so that a preview cannot differ from the file.
 *
 * @param maxLines How many lines to give; the rest is counted.
 */
export function previewFile(bytes: Uint8Array, maxLines: number): FilePreview {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lineEnd = text.includes('\r\n') ? 'CRLF' : 'LF';
  const lines = text.split(lineEnd === 'CRLF' ? '\r\n' : '\n');
  // The last line has an end too, so nothing stands after it.
  if (lines.at(-1) === '') lines.pop();
  return {
    byteOrderMark,
    lineEnd,
    lines: lines.slice(0, maxLines),
    linesAfter: Math.max(0, lines.length - maxLines),
  };
}
