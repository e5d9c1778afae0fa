/** Pictures, sound and film: known by their bytes, since nobody reads what they show or say. */
export type Medium = 'picture' | 'audio' | 'video';

/** @param bytes Of the whole file, or its beginning. */
export function mediumOf(bytes: Uint8Array): Medium | undefined {
  const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('RIFF')) return RIFF[start.slice(8, 12)];
  if (start.slice(4, 8) === 'ftyp') return BRANDS.find(([at]) => at.test(start.slice(8, 12)))?.[1];
  return MARKS.find(([mark]) => start.startsWith(mark))?.[1];
}

const RIFF: Readonly<Record<string, Medium | undefined>> = {
  WEBP: 'picture',
  WAVE: 'audio',
  'AVI ': 'video',
};

/** By the brand of an ISO media file. */
const BRANDS: readonly (readonly [RegExp, Medium])[] = [
  [/^(?:heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)/u, 'picture'],
  [/^(?:M4A |M4B )/u, 'audio'],
  [/^/u, 'video'],
];

const MARKS: readonly (readonly [string, Medium])[] = [
  ['\u0089PNG\r\n\u001a\n', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF87a', 'picture'],
  ['GIF89a', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['ID3', 'audio'],
  ['\u00ff\u00fb', 'audio'],
  ['\u00ff\u00f3', 'audio'],
  ['\u00ff\u00f1', 'audio'],
  ['fLaC', 'audio'],
  ['OggS', 'audio'],
  ['\u001aE\u00df\u00a3', 'video'],
];
