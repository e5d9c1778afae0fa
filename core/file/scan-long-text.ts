import type { Finding } from '../detect/finding';
import type { Scanner } from '../detect/scan';
import { err, ok, type Result } from '../result';
import type { FileError } from './file-text';
import { mayGoOn, type Work } from './read-work';

/** How much is scanned at once, in UTF-16 units: short enough that a cancel is answered. */
export const WINDOW = 100_000;
/** Windows overlap by twice this, so that whatever is found has its surroundings. */
export const MARGIN = 4_000;

/**
 * Scans a text of any length, stretch by stretch.
 *
 * @returns Findings in the text as a whole: sorted, not overlapping.
 */
export async function scanLongText(
  text: string,
  scanner: Scanner,
  work: Work = {},
): Promise<Result<readonly Finding[], FileError>> {
  const found: Finding[] = [];
  const step = WINDOW - 2 * MARGIN;
  let end = 0;
  for (let start = 0; start === 0 || start + 2 * MARGIN < text.length; start += step) {
    if (!(await mayGoOn(work))) return err({ code: 'cancelled' });
    const scanned = scanner.scan(text.slice(start, start + WINDOW));
    if (!scanned.ok) return err({ code: 'too-big' });
    // The halves of an overlap belong to the window in which they are farther from the edge.
    const isLast = start + WINDOW >= text.length;
    const from = start === 0 ? 0 : start + MARGIN;
    const to = isLast ? text.length : start + WINDOW - MARGIN;
    for (const finding of scanned.value) {
      const moved = move(finding, start);
      if (moved.start < Math.max(from, end) || moved.start >= to) continue;
      found.push(moved);
      end = moved.end;
    }
    work.onProgress?.(Math.min(text.length, start + WINDOW), text.length);
    if (isLast) break;
  }
  return ok(found);
}

function move(finding: Finding, by: number): Finding {
  const { start, end, parts } = finding;
  return {
    ...finding,
    start: start + by,
    end: end + by,
    ...(parts && { parts: parts.map((part) => move(part, by)) }),
  };
}
