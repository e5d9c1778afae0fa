/** Files of a drop, also those in folders. What the browser tells of a drop is gone after the event. */

/** More than anybody attaches by hand; a folder that holds more is not read, and not attached. */
const MAX_FILES = 500;

/** Call inside the event. @returns Rejects when a folder cannot be gone through, or holds too much. */
export function takeDropped(data: DataTransfer): () => Promise<readonly File[]> {
  const files = [...data.files];
  const entries = [...data.items].map((item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  );
  const folders = entries.filter((entry) => entry?.isDirectory === true);
  if (folders.length === 0) return () => Promise.resolve(files);
  const kept = entries.filter((entry) => entry !== null);
  return async () => {
    const found: File[] = [];
    for (const entry of kept) await collect(entry, found);
    return found;
  };
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MAX_FILES) throw new Error('too many files');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject); // by `isFile`
    });
    found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader(); // the only other kind
  for (;;) {
    // A folder is told in portions, the last one empty.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, found);
  }
}
