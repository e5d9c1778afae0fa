import type { ExportFile } from '../../core/usage/export-file';

/** Hands bytes to the browser's own download. */
export function saveFile({ name, type, bytes }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the bytes need not stay in memory until the page closes.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
