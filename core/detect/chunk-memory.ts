/** Remembers what was found in the chunks of the last text, and reads only those that have changed. */
import { chunkAt, type Chunk, type Grain } from './chunks';

/** How a text differs from the one before it. */
export interface Change {
  /** Characters that are the same at the beginning, */
  readonly head: number;
  /** and at the end; the two do not overlap in either text. */
  readonly tail: number;
  /** What a place in the tail moved by. */
  readonly by: number;
}

export interface ReadChunk<Found> extends Chunk {
  readonly found: Found;
}

export interface ChunkMemory<Found> {
  /**
   * @param change Since the text of the last call; of the first one, since the empty text.
   * @returns All chunks of the text, in order: the same as without memory.
   */
  read(text: string, change: Change): readonly ReadChunk<Found>[];
}

/** Chunks that follow each other, read in one go: what stands around each is then read once, not twice. */
export interface ChunkRun {
  readonly chunks: readonly Chunk[];
  /** Where what is read begins: at the window of the first. It ends with the window of the last. */
  readonly start: number;
}

/** No run is longer than about this, in UTF-16 code units. */
const LONGEST_RUN = 8_000;

/** @param read Looks at a run. @returns What was found in each chunk of it, with offsets into its own window. */
export function createChunkMemory<Found>(
  grain: Grain,
  read: (text: string, run: ChunkRun) => readonly Found[],
): ChunkMemory<Found> {
  let chunks: readonly ReadChunk<Found>[] = [];
  let length = 0;
  return {
    read(text, change) {
      if (change.head === text.length && change.by === 0) return chunks;
      const next = keptHead(chunks, text, { grain, change });
      // Chunks of the last text whose window lies in the tail, each with a character before it.
      let old = chunks.findIndex(
        ({ windowStart }) => windowStart > length - change.tail && windowStart > 0,
      );
      if (old < 0) old = chunks.length;
      let run: Chunk[] = [];
      const flush = (): void => {
        next.push(...readRun(text, run, read));
        run = [];
      };
      for (let start = next.at(-1)?.end ?? 0; start < text.length;) {
        while (old < chunks.length && (chunks[old]?.start ?? 0) + change.by < start) old++;
        if (old < chunks.length && (chunks[old]?.start ?? 0) + change.by === start) {
          flush();
          for (const chunk of chunks.slice(old)) next.push(moved(chunk, change.by));
          break;
        }
        const chunk = chunkAt(text, start, grain);
        start = chunk.end;
        const before = chunks[next.length + run.length];
        if (run.length === 0 && before && isUnchanged(before, chunk, change)) {
          next.push(before);
          continue;
        }
        run.push(chunk);
        if (start - (run[0]?.start ?? 0) > LONGEST_RUN) flush();
      }
      flush();
      chunks = next;
      length = text.length;
      return chunks;
    },
  };
}

function readRun<Found>(
  text: string,
  chunks: readonly Chunk[],
  read: (text: string, run: ChunkRun) => readonly Found[],
): ReadChunk<Found>[] {
  const start = chunks[0]?.windowStart ?? 0;
  const end = chunks.at(-1)?.windowEnd ?? 0;
  if (chunks.length === 0) return [];
  const found = read(text.slice(start, end), { chunks, start });
  return chunks.map((chunk, i) => ({ ...chunk, found: found[i] as Found })); // one for each
}

/** Chunks for which nothing was looked at outside the head: their window, and places where they might end. */
function keptHead<Found>(
  chunks: readonly ReadChunk<Found>[],
  text: string,
  { grain, change }: { readonly grain: Grain; readonly change: Change },
): ReadChunk<Found>[] {
  const changed = chunks.findIndex(
    ({ start, windowEnd }) =>
      Math.max(windowEnd, start + grain.loose) >= change.head || text.length - start <= grain.most,
  );
  return changed < 0 ? [...chunks] : chunks.slice(0, changed);
}

/** Cut again, since it might have ended elsewhere, and nothing that was read for it has changed. */
function isUnchanged(before: Chunk, now: Chunk, { head }: Change): boolean {
  return (
    before.start === now.start &&
    before.end === now.end &&
    before.windowEnd === now.windowEnd &&
    now.windowEnd < head
  );
}

function moved<Found>(chunk: ReadChunk<Found>, by: number): ReadChunk<Found> {
  if (by === 0) return chunk;
  return {
    start: chunk.start + by,
    end: chunk.end + by,
    windowStart: chunk.windowStart + by,
    windowEnd: chunk.windowEnd + by,
    found: chunk.found,
  };
}

/** @returns What two texts have in common. Linear. */
export function changeBetween(before: string, now: string): Change {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  // Whole blocks are compared at once, which is many times as fast.
  while (head + BLOCK <= shorter && sameBlock(before, now, [head, head])) head += BLOCK;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  const most = shorter - head;
  let tail = 0;
  const ends = (): [number, number] => [before.length - tail - BLOCK, now.length - tail - BLOCK];
  while (tail + BLOCK <= most && sameBlock(before, now, ends())) tail += BLOCK;
  while (
    tail < most &&
    before.charCodeAt(before.length - tail - 1) === now.charCodeAt(now.length - tail - 1)
  ) {
    tail++;
  }
  return { head, tail, by: now.length - before.length };
}

const BLOCK = 256;

function sameBlock(before: string, now: string, [from, to]: [number, number]): boolean {
  return before.slice(from, from + BLOCK) === now.slice(to, to + BLOCK);
}
