/** The worst of the hostile texts, a million characters each, beside plain text of that length. */
import type { NameModel } from '../../core/detect/names/name-model';
import { createScanner, MAX_PROMPT_LENGTH } from '../../core/detect/scan';
import { fill, HOSTILE_PIECES, HOSTILE_SHAPES, PLAIN_PIECE } from './hostile-texts';
import { TERMS } from './scan-bench';

const SIZE = MAX_PROMPT_LENGTH;

export interface HostileFigures {
  readonly plainMs: number;
  readonly worst: string;
  /** Time of the worst text by that of plain text. */
  readonly ratio: number;
}

export function benchHostile(names: NameModel | undefined): HostileFigures {
  // Time of the processor, the better of two: other work on the machine does not count.
  const plainMs = Math.min(
    timeOf(fill(PLAIN_PIECE, SIZE), names),
    timeOf(fill(PLAIN_PIECE, SIZE), names),
  );
  const texts: readonly (readonly [string, () => string])[] = [
    ...HOSTILE_PIECES.map((piece) => [JSON.stringify(piece), () => fill(piece, SIZE)] as const),
    ...Object.entries(HOSTILE_SHAPES).map(([name, shape]) => [name, () => shape(SIZE)] as const),
  ];
  let worst = { name: '', ms: 0 };
  for (const [name, text] of texts) {
    const whole = text();
    const first = timeOf(whole, names);
    const ms = first > worst.ms ? Math.min(first, timeOf(whole, names)) : first;
    if (ms > worst.ms) worst = { name, ms };
  }
  return { plainMs, worst: worst.name, ratio: worst.ms / plainMs };
}

function timeOf(text: string, names: NameModel | undefined): number {
  const scanner = createScanner({ terms: TERMS, names });
  const before = process.cpuUsage();
  if (!scanner.scan(text).ok) throw new Error('nothing was measured');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
