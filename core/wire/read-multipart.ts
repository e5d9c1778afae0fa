import { err, ok } from '../result';
import type { Reading, WireBody } from './body-reading';
import type { MultipartShape } from './body-shape';
import { readMultipartForm, replacePart } from './multipart';
import { utf8Bytes, utf8Of } from './utf8';

/** Reads a form in parts. A part that nobody told us of could be the words. */
export function readMultipart(body: WireBody, shape: MultipartShape): Reading {
  const bytes = typeof body === 'string' ? utf8Bytes(body) : body;
  const form = readMultipartForm(bytes);
  if (!form) return err({ code: 'not-multipart' });
  const words = form.parts.filter(({ name }) => shape.text.includes(name));
  const known = form.parts.filter(({ name }) => shape.notText?.includes(name));
  if (words.length + known.length < form.parts.length) return err({ code: 'unknown-shape' });
  const named = new Set(words.map(({ name }) => name));
  if (named.size < shape.text.length) return err({ code: 'unknown-shape' });
  const texts: string[] = [];
  for (const { start, end } of words) {
    const text = utf8Of(bytes.subarray(start, end));
    if (text === undefined) return err({ code: 'not-utf8' });
    texts.push(text);
  }
  return ok({
    texts,
    // From the last one on, so that the places of the others stay true.
    stripped: () =>
      words.reduceRight((rest, part) => replacePart(rest, part, new Uint8Array()), bytes),
  });
}
