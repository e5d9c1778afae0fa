import type { UnreadableBody } from '../core/wire/body-reading';
import { readBody } from '../core/wire/read-body';
import type { RequestShape } from '../sites/site-adapter';

/** About as long as a prompt, and varied enough that a packer builds a table for it. */
const WORDS = Array.from({ length: 120 }, (_, index) => `word ${index * 7919} 言葉${index}`);
const TIMES = 3;
/** What is said of a body only once it is unpacked. */
const UNPACKED: readonly UnreadableBody['code'][] = ['unknown-shape', 'unknown-action'];

/**
 * Reads a packed body of nobody's words, while no request waits. The first reading of a tab brings
 * its machine code with it, and the user's first send would pay for that.
 *
 * @returns Whether the body could be unpacked, for tests; what it holds is no request of the site.
 */
export async function rehearseReading(shapes: readonly RequestShape[]): Promise<boolean> {
  const shape = shapes.find(({ kind, codec }) => kind === 'send' && codec === 'json');
  if (!shape) return false;
  const packed = new Blob([JSON.stringify({ prompt: WORDS.join(', ') })])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const readings = Array.from({ length: TIMES }, () => readBody(bytes, shape));
  return readings.every((read) => read.ok || UNPACKED.includes(read.error.code));
}
