import { err, ok, type Result } from '../result';
import type { FileError } from './file-text';

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;
/** What a file may come to when it is unpacked, with all files in it, in bytes. */
export const MAX_UNPACKED_BYTES = 200_000_000;
/** Files in a file, those of inner files too. */
export const MAX_ENTRIES = 5_000;
/** Files inside files inside files; an office file counts as one. */
export const MAX_DEPTH = 4;
/** UTF-16 units of text. */
export const MAX_TEXT_LENGTH = 20_000_000;
/** Office files pack well, a sheet of equal rows 1:100; what packs far better was made to expand. */
const MAX_RATIO = 400;
const SMALL_BYTES = 1_000_000;

/** What reading may still cost; shared by a file and all files in it. */
export class ReadBudget {
  private bytes = MAX_UNPACKED_BYTES;
  private entries = MAX_ENTRIES;
  private text = MAX_TEXT_LENGTH;

  /** How much a packed stretch may come to. */
  unpacked(packedBytes: number): number {
    return Math.min(this.bytes, Math.max(SMALL_BYTES, packedBytes * MAX_RATIO));
  }

  takeBytes(count: number): void {
    this.bytes = Math.max(0, this.bytes - count);
  }

  takeEntries(count: number): Result<undefined, FileError> {
    this.entries -= count;
    return this.entries < 0 ? err({ code: 'too-much-inside' }) : ok(undefined);
  }

  takeText(length: number): Result<undefined, FileError> {
    this.text -= length;
    return this.text < 0 ? err({ code: 'too-much-inside' }) : ok(undefined);
  }
}
